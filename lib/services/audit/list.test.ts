import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { createTestDatabase } from "@/scripts/testing/database";
import { aCampaignOf, aPartnerOf, anAccount, openMigration } from "@/scripts/testing/people";
import { personOf } from "@/scripts/testing/world";
import { db } from "@/lib/db";
import type { Account } from "@/lib/db/generated/client";
import { csvResponse } from "@/lib/csv";
import { getAuditEntry } from "./get";
import { auditPageSize, exportAudit, listAudit } from "./list";
import { migrationsOf } from "./migrations-of";
import { type AuditRecord, recordAudit, recordAudits } from "./record";

const database = await createTestDatabase();
afterAll(() => database.drop());

let account: Account;
beforeEach(async () => {
  account = await anAccount();
});

const maya = { kind: "staff", userId: "maya", name: "Maya Okafor", sessionId: "s" } as const;
const me = { ...maya, userId: "00000000-0000-0000-0000-000000000001", name: "Test Person" };

const anEntry = (more: Partial<AuditRecord> = {}): AuditRecord => ({
  accountId: account.id,
  actor: maya,
  action: "operation.requested",
  subject: { type: "campaign", id: "C123ABC" },
  after: { kind: "elect", upstreamId: "SUP1" },
  correlationId: "click-1",
  ...more,
});

const admin = () => personOf(account, "ADMIN");
const titles = async (query: Parameters<typeof listAudit>[1]) =>
  (await listAudit(admin(), query)).rows.map((row) => row.title);

describe("the list", () => {
  test("is newest first, in words, with counts of who did what", async () => {
    await recordAudit(db(), anEntry());
    await recordAudit(
      db(),
      anEntry({ actor: { kind: "webhook", eventId: "7" }, action: "campaign.share-changed" }),
    );
    const page = await listAudit(admin(), {});
    expect(page.rows).toMatchObject([
      { title: "Sharing changed", actorName: "TCR" },
      { title: "Asked for the election", actorName: "Maya Okafor", summary: "Upstream partner: SUP1" },
    ]);
    expect(page.total).toEqual({ count: 2, more: false });
    expect(page.facets.actor).toEqual([
      { value: "maya", label: "Maya Okafor", count: 1 },
      { value: "webhook", label: "TCR", count: 1 },
    ]);
  });

  test("filters by person, action, campaign and days, all at once", async () => {
    await recordAudits(db(), [
      anEntry(),
      anEntry({ actor: { kind: "system", job: "sweep" }, action: "campaign.migration-canceled" }),
      anEntry({ subject: { type: "campaign", id: "C999XYZ" }, action: "operation.done" }),
    ]);
    expect(await titles({ actor: ["system"] })).toEqual(["Migration canceled"]);
    expect(await titles({ actor: ["maya"], campaignId: "c999xyz" })).toEqual([
      "TCR carried out the election",
    ]);
    expect(await titles({ action: ["operation.requested"] })).toEqual(["Asked for the election"]);
    const today = new Date().toISOString().slice(0, 10);
    expect(await titles({ from: today, to: today })).toHaveLength(3);
    expect(await titles({ from: "2020-01-01", to: "2020-01-02" })).toEqual([]);
  });

  test("pages by cursor: a page stays what it was while new entries come in", async () => {
    await recordAudits(
      db(),
      Array.from({ length: auditPageSize + 10 }, () => anEntry()),
    );
    const first = await listAudit(admin(), {});
    expect([first.rows.length, first.newer]).toEqual([auditPageSize, null]);
    const second = await listAudit(admin(), { before: first.older ?? "" });
    await recordAudits(
      db(),
      Array.from({ length: 3 }, () => anEntry()),
    );
    const again = await listAudit(admin(), { before: first.older ?? "" });
    expect(again.rows).toEqual(second.rows);
    expect([second.rows.length, second.older]).toEqual([10, null]);
    const back = await listAudit(admin(), { after: second.newer ?? "" });
    expect(back.rows.map((row) => row.id)).toEqual(first.rows.map((row) => row.id));
  });
});

describe("who sees what", () => {
  test("an admin sees everyone, others what they did themselves, nobody another company's", async () => {
    await recordAudits(db(), [anEntry(), anEntry({ actor: me, action: "operation.resolved" })]);
    const stranger = await anAccount("Stranger");
    expect((await listAudit(admin(), {})).rows).toHaveLength(2);
    for (const role of ["VIEWER", "USER", "MANAGER"] as const) {
      const own = await listAudit(personOf(account, role), { actor: ["maya", me.userId] });
      expect(own.rows.map((row) => row.actorName)).toEqual(["Test Person"]);
      expect(own.facets.actor.map((each) => each.label)).toEqual(["Test Person"]);
    }
    expect((await listAudit(personOf(stranger, "ADMIN"), {})).rows).toEqual([]);
  });

  test("the same holds for a link to one entry", async () => {
    await recordAudit(db(), anEntry());
    const { id } = await db().auditEntry.findFirstOrThrow({ where: { accountId: account.id } });
    expect(await getAuditEntry(admin(), id.toString())).toMatchObject({ title: "Asked for the election" });
    expect(await getAuditEntry(personOf(account, "MANAGER"), id.toString())).toBeNull();
    expect(await getAuditEntry(personOf(await anAccount("Other"), "ADMIN"), id.toString())).toBeNull();
    expect(await getAuditEntry(admin(), "campaigns")).toBeNull();
  });

  test("the migration history of a campaign is for admins", async () => {
    await expect(migrationsOf(personOf(account, "MANAGER"), "C123ABC")).rejects.toThrow("the role Admin");
  });
});

test("one entry has its before and after, what came of the same click, and its link", async () => {
  const before = { stage: "WAITING" };
  await recordAudits(db(), [
    anEntry(),
    anEntry({ action: "campaign.migration-completed", before, after: { stage: "COMPLETE" } }),
  ]);
  const [latest] = (await listAudit(admin(), {})).rows;
  const entry = await getAuditEntry(admin(), latest?.id ?? "");
  expect(entry).toMatchObject({
    changes: [{ label: "Stage", before: "Waiting for a partner", after: "Complete", changed: true }],
    related: [{ title: "Asked for the election" }],
    link: { seq: "2" },
  });
});

test("the history of a campaign's migrations names the partner and who started", async () => {
  await aPartnerOf(account, "SNEWUP1");
  await recordAudits(db(), [
    anEntry({ after: { kind: "initiate", partnerId: "SNEWUP1" } }),
    anEntry({
      action: "campaign.migration-canceled",
      actor: { kind: "webhook", eventId: "1" },
      after: { stage: "EXPIRED" },
    }),
  ]);
  expect(await migrationsOf(admin(), "C123ABC")).toMatchObject([
    { startedBy: "Maya Okafor", partnerName: "Partner SNEWUP1", end: "EXPIRED" },
  ]);
});

test("a migration that began before the history is known from the mirror, until an entry tells of it", async () => {
  const { campaignId } = await aCampaignOf(account, openMigration);
  expect(await migrationsOf(admin(), campaignId)).toMatchObject([
    { startedBy: null, partnerId: "SNEWUP1", end: null, steps: [] },
  ]);
  await recordAudit(
    db(),
    anEntry({
      action: "campaign.migration-completed",
      subject: { type: "campaign", id: campaignId },
      after: { stage: "COMPLETE", upstream: "SNEWUP1" },
    }),
  );
  expect(await migrationsOf(admin(), campaignId)).toMatchObject([{ end: "COMPLETE", partnerId: "SNEWUP1" }]);
});

test("a download holds every entry of the filter, with what a spreadsheet would run escaped", async () => {
  await recordAudits(
    db(),
    Array.from({ length: 1_200 }, () => anEntry({ detail: "=1+1" })),
  );
  await recordAudit(db(), anEntry({ subject: { type: "campaign", id: "COTHER1" } }));
  const csv = await csvResponse(exportAudit(admin(), { campaignId: "C123ABC" }), "audit.csv").text();
  const lines = csv.trim().split("\n");
  expect(lines).toHaveLength(1_201);
  expect(csv).not.toContain("COTHER1");
  expect(lines[1]).toContain(",'=1+1,");
});
