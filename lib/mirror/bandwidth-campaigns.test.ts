import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { aBandwidthHandover, bandwidthWorld } from "@/scripts/testing/bandwidth-world";
import { createWorld, personOf } from "@/scripts/testing/world";
import { db, inTransaction } from "@/lib/db";
import { refreshBandwidth } from "@/lib/services/bandwidth/refresh";
import { dueImports } from "./bandwidth-campaigns";
import { readBandwidthList } from "./bandwidth-list";
import { rememberBandwidthImport } from "./bandwidth-store";
import { claimDue, release } from "./claims";
import { readBandwidth } from "./read-bandwidth";

// Long enough that what was just read is not due again within a test's own steps.
process.env.BANDWIDTH_POLL_MS = "3000";

const world = await createWorld();
const acme = await world.account("SACME01");
const { client, setUp, imported, row, due, read, entries } = await bandwidthWorld(world, acme);
afterAll(() => world.close());

const patch = (campaignId: string, change: object) =>
  world.sandbox.control("PATCH", `/bandwidth/campaigns/${campaignId}`, change);
const calls = async (path: RegExp) => (await world.requests({ method: "GET", path })).length;
const [lists, singles] = [/campaigns\/imports(\?|$)/, /campaigns\/imports\/[^/]+$/];

beforeEach(async () => {
  await world.sandbox.control("DELETE", "/faults");
  await setUp({ reviewMs: 600_000, secondary: "none", processMs: 0, completeMs: 0 });
  await db().handover.deleteMany({});
  await db().bandwidthCampaign.deleteMany({});
  await db().bandwidthOrder.deleteMany({});
});

describe("an imported campaign", () => {
  test("is read until its carriers approve it; then its hand-over goes on, and the history says so", async () => {
    const campaignId = await imported();
    const rowId = await aBandwidthHandover(acme, campaignId, {});
    await due(campaignId);
    await read();
    expect((await row(campaignId)).dueAt?.getTime()).toBeGreaterThan(Date.now());
    expect(await entries(campaignId)).toEqual([]);

    await patch(campaignId, { approved: true });
    await due(campaignId);
    await db().liveEvent.deleteMany({});
    await read();
    expect(await row(campaignId)).toMatchObject({ dueAt: null, problem: null });
    const handed = await db().handoverCampaign.findUniqueOrThrow({ where: { id: rowId } });
    expect(handed.dueAt).not.toBeNull();
    expect(await entries(campaignId)).toMatchObject([
      {
        actorName: "Portage",
        before: { bandwidthStage: expect.stringContaining("Waits for AT&T") as string },
        after: { bandwidthStage: "Approved" },
      },
    ]);
    // What an open page hears of.
    expect(await db().liveEvent.findMany({})).toMatchObject([{ kind: "campaign", campaignId }]);
  });

  test("that is declined keeps the reason, and is read no more", async () => {
    await setUp({ reviewMs: 0, secondary: "pending" });
    const campaignId = await imported();
    expect((await row(campaignId)).dueAt).not.toBeNull();
    await patch(campaignId, { secondary: "DECLINED", reason: "Because we can" });
    await due(campaignId);
    await read();
    expect(await row(campaignId)).toMatchObject({
      secondaryDca: "DECLINED",
      declineReason: "Because we can",
      dueAt: null,
    });
    expect(await entries(campaignId)).toMatchObject([{ detail: "Because we can" }]);
  });

  test("is read by itself when few are due among many, and by the list when many are", async () => {
    const ids: string[] = [];
    for (let index = 0; index < 27; index += 1) ids.push(await imported());
    const [one = "", ...others] = ids;
    await db().bandwidthCampaign.updateMany({ data: { dueAt: new Date(Date.now() + 60_000) } });
    const before = { lists: await calls(lists), singles: await calls(singles) };
    await due(one);
    await read();
    expect(await calls(singles)).toBe(before.singles + 1);
    await due(...others);
    await read();
    expect(await calls(lists)).toBe(before.lists + 2);
    expect(await calls(singles)).toBe(before.singles + 1);
    for (const id of ids) expect((await row(id)).dueAt).not.toBeNull();
  });

  test("that Bandwidth does not have any more is gone, and its hand-over hears of it", async () => {
    const campaignId = await imported();
    await db().bandwidthCampaign.create({
      data: {
        accountId: acme.id,
        campaignId: "CGONE01",
        status: "ACTIVE",
        readAt: new Date(Date.now() - 60_000),
        dueAt: new Date(),
      },
    });
    const rowId = await aBandwidthHandover(acme, "CGONE01", {});
    await due(campaignId);
    await read();
    expect(await row("CGONE01")).toMatchObject({ dueAt: null, goneAt: expect.any(Date) as Date });
    expect((await row(campaignId)).goneAt).toBeNull();
    const handed = await db().handoverCampaign.findUniqueOrThrow({ where: { id: rowId } });
    expect(handed.dueAt).not.toBeNull();
  });

  test("that a list did not name is asked for by itself before it counts as gone", async () => {
    const campaignId = await imported();
    await db().bandwidthCampaign.updateMany({ data: { dueAt: null, readAt: new Date(Date.now() - 60_000) } });
    // As if the list began with a page that Portage did not ask for.
    await readBandwidthList({ ...client, listImports: () => Promise.resolve([]) }, acme.id);
    expect((await row(campaignId)).goneAt).toBeNull();
    await read();
    expect((await row(campaignId)).goneAt).toBeNull();
    expect((await row(campaignId)).readAt?.getTime()).toBeGreaterThan(Date.now() - 30_000);
  });

  test("that was just imported and is not shown yet is asked for again", async () => {
    await inTransaction((tx) =>
      rememberBandwidthImport(tx, acme.id, { campaignId: "CFRESH1", record: null }),
    );
    await read();
    const fresh = await row("CFRESH1");
    expect(fresh.goneAt).toBeNull();
    expect(fresh.dueAt?.getTime()).toBeGreaterThan(Date.now());
  });

  test("is read later after an outage, with the reason", async () => {
    const campaignId = await imported();
    await world.sandbox.control("POST", "/faults", {
      system: "bandwidth",
      mode: "status",
      status: 503,
      count: 1,
    });
    await due(campaignId);
    await read();
    const failed = await row(campaignId);
    expect(failed.problem).toContain("Bandwidth did not answer.");
    expect(failed.dueAt?.getTime()).toBeGreaterThan(Date.now());
  });
});

describe("claims", () => {
  test("are one worker's at a time, and what became due meanwhile stays due", async () => {
    const campaignId = await imported();
    await due(campaignId);
    expect(await claimDue(dueImports, acme.id, 10)).toEqual([campaignId]);
    expect(await claimDue(dueImports, acme.id, 10)).toEqual([]);
    await due(campaignId);
    await release(db(), dueImports, { accountId: acme.id, id: campaignId, dueAt: null });
    expect((await row(campaignId)).dueAt).not.toBeNull();
    expect(await claimDue(dueImports, acme.id, 10)).toEqual([campaignId]);
    await release(db(), dueImports, { accountId: acme.id, id: campaignId, dueAt: null });
    expect((await row(campaignId)).dueAt).toBeNull();
  });
});

test("the list is read when a person asks for it, and not with every test of a connection that was read lately", async () => {
  const campaignId = await world.campaign(["SACME01", "BANDW"]);
  await client.importCampaign(campaignId);
  const isKnown = async () => (await db().bandwidthCampaign.count({ where: { campaignId } })) > 0;
  const data = { listReadAt: new Date(Date.now() - 120_000), dueAt: new Date(), problem: null };
  await db().bandwidthConnection.update({ where: { accountId: acme.id }, data });
  await readBandwidth(acme);
  expect(await isKnown()).toBe(false);
  expect(await refreshBandwidth(personOf(acme))).toEqual({ started: true });
  await readBandwidth(acme);
  expect(await isKnown()).toBe(true);
  const { listDueAt } = await db().bandwidthConnection.findUniqueOrThrow({ where: { accountId: acme.id } });
  expect(listDueAt).toBeNull();
});
