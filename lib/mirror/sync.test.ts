import { afterAll, expect, test } from "vitest";
import { createWorld, personOf } from "@/scripts/testing/world";
import { db } from "@/lib/db";
import { listCampaigns, listInbox } from "@/lib/services/campaigns";
import { syncAccount } from "./sync-account";
import { fillFacts } from "./sync-migrations";

const world = await createWorld({ scenario: "test" });
const acme = await world.account("SACME01");
const northwind = await world.account("SNRTHW1");
await world.sync(acme);
await world.sync(northwind);
afterAll(() => world.close());

const never = () => false;
const page = { sort: "-registeredOn", page: 1, size: 100 } as const;
const campaign = (campaignId: string) =>
  db().campaign.findUniqueOrThrow({ where: { accountId_campaignId: { accountId: acme.id, campaignId } } });

test("a first sync holds every campaign of the account, with brand, reseller and partner names", async () => {
  const list = await listCampaigns(personOf(acme), page);
  const { totalRecords } = await world.client(acme).listCampaigns({ recordsPerPage: 1 });
  expect(list.total).toBe(totalRecords);
  expect(list.rows.every((row) => row.brandName !== null)).toBe(true);
  expect(list.rows.some((row) => row.reseller !== null)).toBe(true);
  expect(list.rows.find((row) => row.campaignId === "CELIG01")?.upstream?.name).toBe("Northwind Connect");
});

test.each([
  ["COPEN01", "WAITING"],
  ["CMDEC01", "DECLINED"],
  ["CPART01", "PARTLY_COVERED"],
  ["CDONE01", "COMPLETE"],
  ["CCANC01", "CANCELED"],
  ["CMEXP01", "EXPIRED"],
  ["CMSUS01", "ENDED_SUSPENDED"],
  ["CMDEA01", "ENDED_DEACTIVATED"],
  ["CELIG01", "NONE"],
])("%s stands at %s", async (campaignId, stage) => {
  expect(await campaign(campaignId)).toMatchObject({ stage });
});

test("eligibility is unknown until the networks are read, and then the rules'", async () => {
  expect((await campaign("CELIG02")).eligible).toBeNull();
  await fillFacts(world.client(acme), acme, never);
  expect((await campaign("CELIG02")).eligible).toBe(true);
  expect((await campaign("CSUSP01")).eligible).toBe(false);
  expect((await campaign("CNDCA01")).eligible).toBe(false);
  expect((await campaign("CMOCK01")).eligible).toBe(false);
});

test("the whole state of a large account is read through lists: a fraction of one call for each campaign", async () => {
  const calls = await world.requests({ method: "GET", path: /^\/tcr\/csp\/v2\/campaign$/ });
  const own = calls.filter((each) => each.company === "SACME01");
  expect(own.length).toBeLessThan(40);
});

test("a partner's inbox holds what waits for it, with whom it came from and whether it is a migration", async () => {
  const inbox = await listInbox(personOf(northwind), { sort: "expires", page: 1, size: 100 });
  const open = inbox.rows.find((row) => row.campaignId === "COPEN01");
  expect(open).toMatchObject({ cnpMigration: true, downstream: { id: "SACME01", name: "Acme Messaging" } });
  expect(inbox.rows.some((row) => !row.cnpMigration)).toBe(true);
  expect(inbox.rows.every((row) => row.sharingStatus === "PENDING")).toBe(true);
});

test("a request that a partner accepted before is marked so, even if no event ever said it", async () => {
  const inbox = await listInbox(personOf(northwind), { sort: "expires", page: 1, size: 100 });
  const before = inbox.rows.filter((row) => row.previouslyAccepted).map((row) => row.campaignId);
  expect(before).toContain("CPREV01");
  expect(before).not.toContain("COPEN01");
});

test("a second sync finds what changed without any event, and writes no history for what did not", async () => {
  const before = await db().auditEntry.count({ where: { accountId: acme.id } });
  await world.client(acme).startMigration("CELIG05", "SBLUER1");
  await world.sync(acme);
  expect(await campaign("CELIG05")).toMatchObject({ stage: "WAITING", provUpId: "SBLUER1" });
  const entries = await db().auditEntry.findMany({ where: { accountId: acme.id }, orderBy: { id: "desc" } });
  expect(entries.length - before).toBe(1);
  expect(entries[0]).toMatchObject({ action: "campaign.migration-opened", subjectId: "CELIG05" });
});

test("a list is as old as the beginning of its reading: what is made in the meantime may be missing in it", async () => {
  const { syncedAt } = await db().account.findUniqueOrThrow({ where: { id: acme.id } });
  expect(syncedAt).toEqual((await campaign("CELIG01")).listedAt);
});

test("a registry that is down leaves the mirror as it was and says why; it never empties a list", async () => {
  await world.sandbox.control("POST", "/faults", {
    system: "tcr",
    mode: "status",
    status: 503,
    count: 10_000,
  });
  await world.sync(acme);
  await world.sandbox.control("DELETE", "/faults");
  const list = await listCampaigns(personOf(acme), page);
  expect(list.total).toBeGreaterThan(40);
  expect(list.freshness.problem).toMatch(/TCR/);
  await world.sync(acme);
  expect((await listCampaigns(personOf(acme), page)).freshness.problem).toBeNull();
});

test("a key that the registry does not accept is said in words", async () => {
  await world.sandbox.control("POST", "/faults", {
    system: "tcr",
    mode: "status",
    status: 401,
    count: 10_000,
  });
  await world.sync(acme);
  await world.sandbox.control("DELETE", "/faults");
  const { freshness } = await listCampaigns(personOf(acme), page);
  expect(freshness.problem).toMatch(/key/);
});

test("an account is synced by one worker at a time", async () => {
  const both = await Promise.all([syncAccount(acme.id, never), syncAccount(acme.id, never)]);
  expect(both.sort()).toEqual([false, true]);
});
