import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { createWorld, personOf } from "@/scripts/testing/world";
import {
  aCampaignWithNumbers,
  aHandover,
  connectToInfobip,
  isAt,
  rowIdsOf,
  showHandover,
  tickEverything,
  untilSwitch,
  workUntil,
} from "@/scripts/testing/handover-world";
import { db } from "@/lib/db";
import { beginStep } from "./begin";
import { openDowntimes } from "./downtimes";
import { exportHandover } from "./export";
import { beginRollback, tickRollback } from "./roll-back";
import { stopHandover } from "./stop";
import { confirmSwitch } from "./switch";
import { confirmTraffic } from "./traffic";

const world = await createWorld();
const acme = await world.account("SACME01");
const infobip = await connectToInfobip(world, acme);
await tickEverything(acme);
afterAll(() => world.close());

const usual = {
  importEnabled: true,
  migrateEnabled: true,
  outcome: "register",
  acceptMs: 0,
  registerMs: 100,
};
const infobipDoes = (change: object) =>
  world.sandbox.control("POST", "/infobip/accounts", { company: "SACME01", ...usual, ...change });
const manager = () => personOf(acme);
const migrateCalls = async (status: number) =>
  (await world.requests({ method: "POST", path: /campaigns\/migrate$/ })).filter(
    (each) => each.status === status,
  ).length;

beforeEach(async () => {
  await world.sandbox.control("DELETE", "/faults");
  await infobipDoes({});
});

const prepared = async (numbers = 2) => {
  const { campaignId, phones } = await aCampaignWithNumbers(world, numbers);
  await world.sync(acme);
  const { handoverId } = await aHandover(acme, [campaignId]);
  return { campaignId, phones, handoverId };
};

const switched = async () => {
  const { campaignId, phones, handoverId } = await prepared();
  const { rowIds } = await untilSwitch(world, acme, handoverId);
  await world.sandbox.control("POST", "/osr", { numbers: phones, nnid: infobip.nnid, campaignId });
  const confirm = () => confirmSwitch(manager(), { handoverId, rowIds, confirm: campaignId });
  return { campaignId, handoverId, rowIds, confirm };
};

describe("before the switch", () => {
  test("an import that is not enabled fails with its sentence, and goes on once it is", async () => {
    await infobipDoes({ importEnabled: false });
    const { handoverId } = await prepared();
    const taken = await workUntil(world, acme, handoverId, ({ numbers }) => numbers.total === 2);
    const rowIds = rowIdsOf(taken);
    await beginStep(manager(), { handoverId, rowIds, step: "import" });
    const failed = await workUntil(world, acme, handoverId, isAt("import", "FAILED"));
    expect(failed.campaigns[0]?.problem).toContain("not enabled");
    expect(failed.badge.label).toBe("Needs attention");
    expect(failed.steps[0]?.troubles).toEqual([
      `${failed.campaigns[0]?.problem ?? ""} ${failed.campaigns[0]?.nextStep ?? ""}`,
    ]);
    await infobipDoes({});
    await beginStep(manager(), { handoverId, rowIds, step: "import" });
    const done = await workUntil(world, acme, handoverId, isAt("elect", "READY"));
    expect(done.campaigns[0]).toMatchObject({ problem: null, numbers: { done: 2 } });
  });

  test("stopping is free: nothing more is sent, and the campaign may be handed over anew", async () => {
    const { campaignId, handoverId } = await prepared();
    const { rowIds } = await untilSwitch(world, acme, handoverId);
    await stopHandover(manager(), { handoverId, rowIds });
    const stopped = await showHandover(acme, handoverId);
    expect(stopped).toMatchObject({ badge: { label: "Stopped" }, campaigns: [{ state: "STOPPED" }] });
    expect(stopped.endedAt).not.toBeNull();
    await expect(confirmSwitch(manager(), { handoverId, rowIds, confirm: campaignId })).rejects.toThrow(
      "has ended",
    );
    const again = await aHandover(acme, [campaignId]);
    // It was elected already: that step is done without a second start.
    await untilSwitch(world, acme, again.handoverId);
    const starts = await world.requests({ method: "POST", path: new RegExp(`${campaignId}/migrateCnp`) });
    expect(starts).toHaveLength(1);
  });

  test("a migration that was canceled at TCR keeps the switch from being confirmed", async () => {
    const { campaignId, confirm } = await switched();
    await world.client(acme).cancelMigration(campaignId, undefined);
    await db().campaign.updateMany({ where: { campaignId }, data: { rereadDueAt: new Date() } });
    await world.work(acme);
    await expect(confirm()).rejects.toThrow("no open migration to Infobip");
    expect(await openDowntimes(manager())).toEqual([]);
  });
});

describe("after the switch", () => {
  test("a call that Infobip refuses leaves two ways: call again, or roll back", async () => {
    await infobipDoes({ migrateEnabled: false });
    const { handoverId, rowIds, confirm } = await switched();
    await confirm();
    const failed = await workUntil(world, acme, handoverId, isAt("migrate", "FAILED"));
    expect(failed.badge.label).toBe("Numbers offline");
    expect(failed.campaigns[0]?.blocked).toMatchObject({
      stop: expect.stringContaining("roll the OSR back"),
    });
    expect(failed.campaigns[0]?.blocked.rollBack).toBeUndefined();
    await infobipDoes({});
    await beginStep(manager(), { handoverId, rowIds, step: "migrate" });
    await workUntil(world, acme, handoverId, isAt("traffic", "READY"));
    await confirmTraffic(manager(), { handoverId, rowIds });
    expect((await showHandover(acme, handoverId)).campaigns[0]?.stepTimes).toContainEqual(
      expect.objectContaining({ step: "migrate", tries: 2 }),
    );
  });

  test("a rejection shows Infobip's reason; rolled back point by point, it ends, and the file has the former NNIDs", async () => {
    await infobipDoes({ outcome: "reject" });
    const { campaignId, phones, handoverId } = await prepared();
    const former = (await world.client(acme).osrPhones(campaignId, {})).records.map(({ nnid }) => nnid);
    const { rowIds } = await untilSwitch(world, acme, handoverId);
    await world.sandbox.control("POST", "/osr", { numbers: phones, nnid: infobip.nnid, campaignId });
    await confirmSwitch(manager(), { handoverId, rowIds, confirm: campaignId });
    const rejected = await workUntil(world, acme, handoverId, isAt("register", "FAILED"));
    expect(rejected.campaigns[0]?.problem).toMatch(/Rejected.*T-Mobile/);

    await beginRollback(manager(), { handoverId, rowIds });
    const [rowId = ""] = rowIds;
    const file = await exportHandover(manager(), handoverId, "rollback");
    expect(file?.map((row) => row["Former NNID"]).sort()).toEqual(former.toSorted());
    await tickRollback(manager(), { handoverId, rowId, key: "osr" });
    expect(await openDowntimes(manager())).not.toContainEqual(expect.objectContaining({ campaignId }));
    for (const key of ["tcr", "provider", "traffic"])
      await tickRollback(manager(), { handoverId, rowId, key });
    const ended = await showHandover(acme, handoverId);
    expect(ended).toMatchObject({ badge: { label: "Rolled back" }, campaigns: [{ state: "ROLLED_BACK" }] });
    expect(ended.campaigns[0]?.rollback.map(({ by }) => by)).toEqual(Array(4).fill("Test Person"));
  });

  test("that Infobip cannot be read while a campaign is offline is told, until it can", async () => {
    await infobipDoes({ outcome: "stall" });
    const { handoverId, confirm } = await switched();
    await confirm();
    const waiting = await workUntil(world, acme, handoverId, isAt("register", "WAITING"));
    expect(waiting.campaigns[0]?.unread).toBeNull();
    await world.sandbox.control("POST", "/faults", {
      system: "infobip",
      method: "GET",
      path: "/infobip/number-registration/1/campaigns/",
      mode: "status",
      status: 401,
    });
    await workUntil(world, acme, handoverId, ({ unread }) => unread !== null);
    await world.sandbox.control("DELETE", "/faults");
    await db().infobipCampaign.updateMany({ data: { dueAt: new Date() } });
    await workUntil(world, acme, handoverId, ({ unread }) => unread === null);
  });

  test("silence is told after 15 and after 30 minutes, once each, and the campaign may be rolled back", async () => {
    await infobipDoes({ outcome: "stall" });
    const { campaignId, handoverId, confirm } = await switched();
    await confirm();
    await workUntil(world, acme, handoverId, isAt("register", "WAITING"));
    const alerts = async () =>
      (await showHandover(acme, handoverId)).log.filter(({ title }) => title.includes("offline for long"))
        .length;
    for (const [minutes, told] of [
      [14, 0],
      [16, 1],
      [17, 1],
      [31, 2],
    ] as const) {
      const switchedAt = new Date(Date.now() - minutes * 60_000);
      await db().handoverCampaign.updateMany({
        where: { campaignId },
        data: { switchedAt, dueAt: new Date() },
      });
      await world.work(acme);
      expect(await alerts()).toBe(told);
    }
    expect((await showHandover(acme, handoverId)).campaigns[0]?.blocked.rollBack).toBeUndefined();
  });

  test("an answer that was lost is looked up: the campaign is not asked for twice", async () => {
    const { handoverId, confirm } = await switched();
    const before = await migrateCalls(200);
    await world.sandbox.control("POST", "/faults", {
      system: "infobip",
      method: "POST",
      path: "/infobip/number-registration/1/campaigns/migrate",
      mode: "apply-then-drop",
      count: 1,
    });
    await confirm();
    await workUntil(world, acme, handoverId, isAt("traffic", "READY"));
    expect(await migrateCalls(200)).toBeLessThanOrEqual(before + 1);
    const { campaignId } = (await showHandover(acme, handoverId)).campaigns[0] ?? {};
    const { infobip: there } = (await world.sandbox.control("GET", "/world")) as {
      infobip: { campaigns: { externalCampaignId: string }[] };
    };
    expect(there.campaigns.filter((each) => each.externalCampaignId === campaignId)).toHaveLength(1);
  });

  test("a call that never arrived is sent again once its absence is sure", async () => {
    const { handoverId, confirm } = await switched();
    await world.sandbox.control("POST", "/faults", {
      system: "infobip",
      method: "POST",
      path: "/infobip/number-registration/1/campaigns/migrate",
      mode: "drop-before",
      count: 1,
    });
    await confirm();
    await workUntil(world, acme, handoverId, isAt("traffic", "READY"));
  });

  test("a campaign that is at Infobip already is not asked for again", async () => {
    const { campaignId, handoverId, confirm } = await switched();
    const numbers = (await showHandover(acme, handoverId)).campaigns[0]?.numbers.shown.map(
      ({ number }) => number,
    );
    const answer = await fetch(`${world.sandbox.url}/infobip/number-registration/1/campaigns/migrate`, {
      method: "POST",
      headers: { authorization: `App ${infobip.apiKey}`, "content-type": "application/json" },
      body: JSON.stringify({
        name: "by hand",
        externalCampaignId: campaignId,
        numbers,
        isClientManageNnid: true,
      }),
    });
    expect(answer.status).toBe(200);
    const calls = await migrateCalls(200);
    await confirm();
    await workUntil(world, acme, handoverId, isAt("traffic", "READY"));
    expect(await migrateCalls(200)).toBe(calls);
  });
});
