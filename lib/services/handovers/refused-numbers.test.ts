import { afterAll, beforeEach, expect, test } from "vitest";
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
import { leaveStep } from "./leave";
import { dropNumbers } from "./numbers";
import { setHandoverCampaign } from "./set-campaign";
import { confirmSwitch } from "./switch";
import { confirmTraffic } from "./traffic";

const world = await createWorld();
const acme = await world.account("SACME01");
const infobip = await connectToInfobip(world, acme);
await tickEverything(acme);
afterAll(() => world.close());

const usual = { refusedNumbers: [], acceptMs: 0, registerMs: 100 };
const infobipDoes = (change: object) =>
  world.sandbox.control("POST", "/infobip/accounts", { company: "SACME01", ...usual, ...change });
const manager = () => personOf(acme);
const numbersAtInfobip = async (campaignId: string): Promise<string[]> =>
  ((await world.sandbox.control("GET", `/infobip/campaigns/${campaignId}`)) as { numbers: string[] }).numbers;

beforeEach(async () => {
  await infobipDoes({});
});

const prepared = async (numbers: number) => {
  const { campaignId, phones } = await aCampaignWithNumbers(world, numbers);
  await world.sync(acme);
  const { handoverId } = await aHandover(acme, [campaignId]);
  const taken = await workUntil(world, acme, handoverId, (each) => each.numbers.total === numbers);
  const rowIds = rowIdsOf(taken);
  return { campaignId, phones, handoverId, rowIds, rowId: rowIds[0] ?? "" };
};

test("a number that Infobip does not import holds up none of the others, is named with its reason, and can be taken out", async () => {
  const { phones, handoverId, rowIds, rowId } = await prepared(4);
  const [bad = ""] = phones;
  await infobipDoes({ refusedNumbers: [bad] });
  await beginStep(manager(), { handoverId, rowIds, step: "import" });
  const failed = await workUntil(world, acme, handoverId, isAt("import", "FAILED"));
  expect(failed.campaigns[0]).toMatchObject({
    problem: `Infobip refused 1 of 4 numbers: ${bad} belongs to another account.`,
    nextStep: expect.stringContaining("take it out"),
    numbers: { total: 4, done: 3, refused: 1 },
  });
  expect(failed.campaigns[0]?.numbers.shown[0]).toMatchObject({
    number: bad,
    problem: "belongs to another account",
  });
  await dropNumbers(manager(), { handoverId, rowId, numbers: [bad] });
  await beginStep(manager(), { handoverId, rowIds, step: "import" });
  const done = await workUntil(world, acme, handoverId, isAt("elect", "READY"));
  expect(done.campaigns[0]?.numbers).toMatchObject({ total: 3, done: 3, refused: 0 });
});

test("a number that Infobip takes by now is imported by trying again", async () => {
  const { phones, handoverId, rowIds } = await prepared(2);
  await infobipDoes({ refusedNumbers: phones });
  await beginStep(manager(), { handoverId, rowIds, step: "import" });
  const failed = await workUntil(world, acme, handoverId, isAt("import", "FAILED"));
  expect(failed.campaigns[0]?.problem).toContain("refused 2 of 2 numbers");
  await infobipDoes({});
  await beginStep(manager(), { handoverId, rowIds, step: "import" });
  const done = await workUntil(world, acme, handoverId, isAt("elect", "READY"));
  expect(done.campaigns[0]).toMatchObject({ problem: null, numbers: { done: 2, refused: 0 } });
});

test("numbers beyond the first 200 of a pool are added once it is registered, and what is refused of them can be left", async () => {
  const { campaignId, phones, handoverId, rowIds, rowId } = await prepared(203);
  await setHandoverCampaign(manager(), { handoverId, rowId, poolId: "INFOBIP23" });
  await untilSwitch(world, acme, handoverId);
  await world.sandbox.control("POST", "/osr", { numbers: phones, nnid: infobip.nnid, campaignId });
  const rest = (await db().handoverNumber.findMany({ where: { rowId }, orderBy: { seq: "asc" } })).slice(200);
  const bad = rest[1]?.number ?? "";
  await infobipDoes({ refusedNumbers: [bad] });
  await confirmSwitch(manager(), { handoverId, rowIds, confirm: campaignId });
  const failed = await workUntil(world, acme, handoverId, isAt("rest", "FAILED"));
  expect(failed.badge.label).toBe("Needs attention");
  expect(failed.campaigns[0]?.problem).toContain(`${bad} belongs to another account`);
  expect(failed.campaigns[0]?.times).toMatchObject({ registeredAt: expect.any(Number), trafficAt: null });
  expect(await numbersAtInfobip(campaignId)).toHaveLength(202);
  await expect(confirmTraffic(manager(), { handoverId, rowIds })).rejects.toThrow("not added yet");

  await leaveStep(manager(), { handoverId, rowIds });
  await confirmTraffic(manager(), { handoverId, rowIds });
  const done = await showHandover(acme, handoverId);
  expect(done).toMatchObject({ badge: { label: "Done" }, campaigns: [{ state: "DONE" }] });
  expect(done.campaigns[0]?.numbers.refused).toBe(1);
}, 60_000);

test("a pool that Infobip turns down after the switch is replaced, and the call goes on with the other", async () => {
  const { campaignId, phones, handoverId, rowIds, rowId } = await prepared(60);
  await infobipDoes({ pools: [{ numberPoolId: "INFOBIP27", nnid: infobip.nnid }] });
  await db().infobipConnection.updateMany({ data: { dueAt: new Date() } });
  await workUntil(world, acme, handoverId, isAt("import", "READY"));
  await setHandoverCampaign(manager(), { handoverId, rowId, poolId: "INFOBIP27" });
  await untilSwitch(world, acme, handoverId);
  await world.sandbox.control("POST", "/osr", { numbers: phones, nnid: infobip.nnid, campaignId });
  await infobipDoes({
    pools: [
      { numberPoolId: "INFOBIP27", nnid: "100900" },
      { numberPoolId: "INFOBIP26", nnid: infobip.nnid },
    ],
  });
  await confirmSwitch(manager(), { handoverId, rowIds, confirm: campaignId });
  const failed = await workUntil(world, acme, handoverId, isAt("migrate", "FAILED"));
  expect(failed.campaigns[0]?.problem).toContain("has NNID 100900");
  await expect(setHandoverCampaign(manager(), { handoverId, rowId, poolId: null })).rejects.toThrow(
    "60 numbers need a pool",
  );
  await expect(setHandoverCampaign(manager(), { handoverId, rowId, subId: "x" })).rejects.toThrow(
    "numbers are switched",
  );
  const offered = await workUntil(world, acme, handoverId, isAt("migrate", "FAILED"));
  expect(offered.pools.map(({ id }) => id)).toContain("INFOBIP26");
  await setHandoverCampaign(manager(), { handoverId, rowId, poolId: "INFOBIP26" });
  await beginStep(manager(), { handoverId, rowIds, step: "migrate" });
  await workUntil(world, acme, handoverId, isAt("traffic", "READY"));
}, 60_000);
