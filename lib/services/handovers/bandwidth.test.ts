import { afterAll, beforeEach, describe, expect, test } from "vitest";
import {
  aCampaignWithNumbers,
  aHandover,
  isAt,
  rowIdsOf,
  showHandover,
  tickEverything,
  workUntil,
} from "@/scripts/testing/handover-world";
import { createWorld, personOf } from "@/scripts/testing/world";
import { db } from "@/lib/db";
import { bandwidthProgress } from "@/lib/operations/handovers/bandwidth-progress";
import { beginStep } from "./begin";
import type { HandoverCampaignView } from "./dto";
import { bulkFile, exportHandover } from "./export";
import { dropNumbers, giveNumbers } from "./numbers";
import { stopHandover } from "./stop";

const world = await createWorld();
const acme = await world.account("SACME01");
await world.bandwidth(acme);
await tickEverything(acme, "bandwidth");
afterAll(() => world.close());

const usual = {
  importFeature: true,
  campaignRole: true,
  acceptance: "accept",
  acceptMs: 0,
  reviewMs: 0,
  secondary: "none",
  secondaryMs: 0,
  tcrFailures: 0,
  processMs: 0,
  completeMs: 0,
  orders: "usual",
};
const bandwidthDoes = (change: object) =>
  world.sandbox.control("POST", "/bandwidth/accounts", { company: "SACME01", ...change });
const manager = () => personOf(acme);
const accepted = async (path: RegExp) =>
  (await world.requests({ method: "POST", path })).filter(({ status }) => status < 300).length;

beforeEach(async () => {
  await world.sandbox.control("DELETE", "/faults");
  await bandwidthDoes(usual);
});

/** A campaign with numbers that are at Bandwidth already. */
const aCampaign = async (count: number) => {
  const campaign = await aCampaignWithNumbers(world, count);
  await bandwidthDoes({ numbers: campaign.phones });
  return campaign;
};

const toBandwidth = async (campaignIds: string[], more: Parameters<typeof aHandover>[2] = {}) => {
  await world.sync(acme);
  const { handoverId } = await aHandover(acme, campaignIds, {
    provider: "bandwidth",
    name: "To Bandwidth",
    ...more,
  });
  const taken = await workUntil(world, acme, handoverId, ({ takingNumbers }) => !takingNumbers);
  return { handoverId, rowIds: rowIdsOf(taken) };
};

const untilLinked = async (handoverId: string, rowIds: string[]) => {
  await beginStep(manager(), { handoverId, rowIds, step: "elect" });
  return workUntil(world, acme, handoverId, isAt("link", "READY"));
};

const isDone = ({ state }: HandoverCampaignView) => state === "DONE";

describe("from the election to the last number", () => {
  test("one campaign is elected, accepted, imported, approved, and its numbers ordered; each write is sent once", async () => {
    const { campaignId } = await aCampaign(3);
    const { handoverId, rowIds } = await toBandwidth([campaignId]);
    const before = { imports: await accepted(/\/imports$/), orders: await accepted(/\/tnoptions$/) };
    const ready = await untilLinked(handoverId, rowIds);
    expect(ready.campaigns[0]).toMatchObject({ share: "Accepted", externalWord: "Approved" });
    await beginStep(manager(), { handoverId, rowIds, step: "link" });
    const done = await workUntil(world, acme, handoverId, isDone);
    expect(done).toMatchObject({ badge: { label: "Done" }, nnid: null });
    expect(done.campaigns[0]).toMatchObject({
      externalWord: "Numbers on the campaign",
      numbers: { total: 3, done: 3, refused: 0 },
    });
    expect(done.campaigns[0]?.stepTimes.map(({ step, endedBy }) => [step, endedBy])).toEqual([
      ["elect", "Portage"],
      ["accept", "Bandwidth"],
      ["importCampaign", "Portage"],
      ["approve", "Bandwidth"],
      ["link", "Portage"],
      ["order", "Bandwidth"],
    ]);
    expect(await accepted(/\/imports$/)).toBe(before.imports + 1);
    expect(await accepted(/\/tnoptions$/)).toBe(before.orders + 1);
  }, 60_000);

  test("several campaigns share one order; what it refused is told number by number, and only that is ordered again", async () => {
    const [one, two] = [await aCampaign(2), await aCampaign(2)];
    const [bad = ""] = two.phones;
    await bandwidthDoes({
      numberErrors: { [bad]: { code: "5133", description: "SMS is not enabled on this number." } },
    });
    const { handoverId, rowIds } = await toBandwidth([one.campaignId, two.campaignId]);
    const orders = await accepted(/\/tnoptions$/);
    await untilLinked(handoverId, rowIds);
    await beginStep(manager(), { handoverId, rowIds, step: "link" });
    const partly = await workUntil(world, acme, handoverId, (each) =>
      each.campaignId === one.campaignId ? isDone(each) : isAt("order", "FAILED")(each),
    );
    expect(await accepted(/\/tnoptions$/)).toBe(orders + 1);
    const failed = partly.campaigns.find(({ campaignId }) => campaignId === two.campaignId);
    expect(failed?.problem).toContain("1 of 2 numbers refused");
    expect(failed?.numbers).toMatchObject({ total: 2, done: 1, refused: 1 });
    expect(failed?.numbers.shown[0]).toMatchObject({ number: bad, done: false });
    expect(failed?.numbers.shown[0]?.problem).toContain("SMS is not enabled");
    const results = (await exportHandover(manager(), handoverId, "results")) ?? [];
    expect(results.filter(({ Problem }) => Problem !== "")).toMatchObject([{ Number: bad, Result: "" }]);
    expect(await bulkFile(manager(), handoverId)).toBe(
      `TN,A2pSettings,A2pSettings\r\nTN,CampaignId,Action\r\n${bad.slice(1)},${two.campaignId},asSpecified\r\n`,
    );

    await bandwidthDoes({ numberErrors: { [bad]: null } });
    await beginStep(manager(), { handoverId, rowIds: [failed?.rowId ?? ""], step: "order" });
    const done = await workUntil(world, acme, handoverId, isDone);
    expect(done.campaigns.map(({ numbers }) => numbers.done)).toEqual([2, 2]);
    const { bandwidth } = (await world.sandbox.control("GET", "/world")) as {
      bandwidth: { orders: { groups: { numbers: number }[] }[] };
    };
    expect(bandwidth.orders.at(-1)?.groups).toMatchObject([{ numbers: 1 }]);
  }, 60_000);

  test("a refused number that is taken out leaves nothing to order: the campaign is done", async () => {
    const { campaignId, phones } = await aCampaign(2);
    const [bad = ""] = phones;
    await bandwidthDoes({ numberErrors: { [bad]: { code: "1022", description: "Not a number." } } });
    const { handoverId, rowIds } = await toBandwidth([campaignId]);
    await untilLinked(handoverId, rowIds);
    await beginStep(manager(), { handoverId, rowIds, step: "link" });
    const failed = await workUntil(world, acme, handoverId, isAt("order", "FAILED"));
    const [rowId = ""] = rowIdsOf(failed);
    const orders = await accepted(/\/tnoptions$/);
    await dropNumbers(manager(), { handoverId, rowId, numbers: [bad] });
    await beginStep(manager(), { handoverId, rowIds, step: "order" });
    const done = await workUntil(world, acme, handoverId, isDone);
    expect(done.campaigns[0]?.numbers).toMatchObject({ total: 1, done: 1, refused: 0 });
    expect(await accepted(/\/tnoptions$/)).toBe(orders);
  }, 60_000);

  test("a campaign without numbers is imported only, and its page says what that costs", async () => {
    const { campaignId } = await aCampaignWithNumbers(world, 0);
    const { handoverId, rowIds } = await toBandwidth([campaignId], { takeNumbers: false });
    expect((await showHandover(acme, handoverId)).campaigns[0]?.warnings.join(" ")).toContain("60 days");
    await beginStep(manager(), { handoverId, rowIds, step: "elect" });
    const done = await workUntil(world, acme, handoverId, isDone);
    expect(done.steps.map(({ key }) => key)).not.toContain("link");
  }, 60_000);

  test("a campaign that Bandwidth has accepted before is not elected again", async () => {
    const campaignId = await world.campaign(["SACME01", "BANDW"]);
    const { handoverId, rowIds } = await toBandwidth([campaignId], { takeNumbers: false });
    const starts = await accepted(/migrateCnp$/);
    await beginStep(manager(), { handoverId, rowIds, step: "elect" });
    await workUntil(world, acme, handoverId, isDone);
    expect(await accepted(/migrateCnp$/)).toBe(starts);
  }, 60_000);
});

describe("what stands in the way", () => {
  test("a sole proprietor's campaign is refused before anything is sent", async () => {
    const { campaignId } = await aCampaignWithNumbers(world, 1, { usecase: "SOLE_PROPRIETOR" });
    const { handoverId, rowIds } = await toBandwidth([campaignId]);
    await expect(beginStep(manager(), { handoverId, rowIds, step: "elect" })).rejects.toThrow(
      "does not take Sole Proprietor campaigns",
    );
  });

  test("a share that Bandwidth declined is told, nothing is imported, and leaving is free", async () => {
    await bandwidthDoes({ acceptance: "decline" });
    const { campaignId } = await aCampaign(1);
    const { handoverId, rowIds } = await toBandwidth([campaignId]);
    const imports = await accepted(/\/imports$/);
    await beginStep(manager(), { handoverId, rowIds, step: "elect" });
    const failed = await workUntil(world, acme, handoverId, isAt("accept", "FAILED"));
    expect(failed.campaigns[0]?.problem).toContain("Bandwidth declined the share at TCR");
    expect(await accepted(/\/imports$/)).toBe(imports);
    await stopHandover(manager(), { handoverId, rowIds });
    expect((await showHandover(acme, handoverId)).badge.label).toBe("Stopped");
  }, 60_000);

  test("what TCR showed before the election, or is about to show anew, is not taken for a refusal", async () => {
    const { campaignId } = await aCampaign(1);
    await world.sync(acme);
    const at = (startedAt: Date) =>
      bandwidthProgress(acme.id, [
        {
          id: "row",
          campaignId,
          step: "accept",
          externalId: null,
          numbers: [],
          steps: [
            {
              rowId: "row",
              step: "accept",
              startedAt,
              startedBy: "Ada",
              endedAt: null,
              endedBy: null,
              tries: 1,
            },
          ],
        },
      ]);
    const settled = (rereadDueAt: Date | null) =>
      db().campaign.updateMany({ where: { campaignId }, data: { rereadDueAt, factsReadAt: new Date() } });
    const before = new Date(Date.now() - 60_000);
    await settled(null);
    expect((await at(new Date(Date.now() + 1_000))).get("row")).toBeUndefined();
    expect((await at(before)).get("row")?.state).toBe("attention");
    await settled(new Date());
    expect((await at(before)).get("row")).toBeUndefined();
  });

  test("an import that Bandwidth cannot make out yet is tried again by itself", async () => {
    await bandwidthDoes({ tcrFailures: 1 });
    const { campaignId } = await aCampaign(1);
    const { handoverId, rowIds } = await toBandwidth([campaignId]);
    await beginStep(manager(), { handoverId, rowIds, step: "elect" });
    const waiting = await workUntil(
      world,
      acme,
      handoverId,
      (each) => isAt("importCampaign", "RUNNING")(each) && each.operation?.status === "PENDING",
    );
    expect(waiting.campaigns[0]?.problem).toBeNull();
    await db().operation.updateMany({
      where: { accountId: acme.id, kind: "importCampaign", status: "PENDING" },
      data: { dueAt: new Date() },
    });
    await workUntil(world, acme, handoverId, isAt("link", "READY"));
  }, 60_000);

  test("an account without the import feature is told so, and imports once it has it", async () => {
    await bandwidthDoes({ importFeature: false });
    const { campaignId } = await aCampaign(1);
    const { handoverId, rowIds } = await toBandwidth([campaignId]);
    await beginStep(manager(), { handoverId, rowIds, step: "elect" });
    const failed = await workUntil(world, acme, handoverId, isAt("importCampaign", "FAILED"));
    expect(failed.campaigns[0]?.problem).toMatch(/not (enabled|switched on)/);
    await bandwidthDoes(usual);
    await beginStep(manager(), { handoverId, rowIds, step: "importCampaign" });
    await workUntil(world, acme, handoverId, isAt("link", "READY"));
  }, 60_000);

  test("a secondary DCA that declined is told with its reason, and looked at again on request", async () => {
    await bandwidthDoes({ secondary: "decline", declineReason: "Opt-in is missing." });
    const { campaignId } = await aCampaign(1);
    const { handoverId, rowIds } = await toBandwidth([campaignId]);
    await beginStep(manager(), { handoverId, rowIds, step: "elect" });
    const failed = await workUntil(world, acme, handoverId, isAt("approve", "FAILED"));
    expect(failed.campaigns[0]?.problem).toContain("Declined by the secondary DCA");
    await world.sandbox.control("PATCH", `/bandwidth/campaigns/${campaignId}`, { secondary: "ACCEPTED" });
    await beginStep(manager(), { handoverId, rowIds, step: "approve" });
    await workUntil(world, acme, handoverId, isAt("link", "READY"));
  }, 60_000);

  test("a carrier that takes its time keeps the numbers back; one that refuses asks for a person", async () => {
    await bandwidthDoes({ reviewMs: null });
    const { campaignId } = await aCampaign(1);
    const { handoverId, rowIds } = await toBandwidth([campaignId]);
    await beginStep(manager(), { handoverId, rowIds, step: "elect" });
    const waiting = await workUntil(
      world,
      acme,
      handoverId,
      (each) => isAt("approve", "WAITING")(each) && each.externalWord !== null,
    );
    expect(waiting.campaigns[0]?.externalWord).toContain("Waits for");
    await expect(beginStep(manager(), { handoverId, rowIds, step: "link" })).rejects.toThrow(
      "Not at this step",
    );
    await world.sandbox.control("PATCH", `/bandwidth/campaigns/${campaignId}`, {
      mno: { 10017: "REJECTED" },
    });
    const failed = await workUntil(world, acme, handoverId, isAt("approve", "FAILED"));
    expect(failed.campaigns[0]?.problem).toContain("Rejected by AT&T");
  }, 60_000);

  test("the second wave's numbers wait until the order of the first is carried out", async () => {
    const [one, two] = [await aCampaign(1), await aCampaign(1)];
    const { handoverId, rowIds } = await toBandwidth([one.campaignId, two.campaignId], { pilot: 1 });
    const ready = await untilLinked(handoverId, rowIds);
    const [first = "", second = ""] = rowIdsOf(ready);
    await expect(beginStep(manager(), { handoverId, rowIds: [second], step: "link" })).rejects.toThrow(
      "Wave 1 is not through yet",
    );
    await beginStep(manager(), { handoverId, rowIds: [first], step: "link" });
    await workUntil(world, acme, handoverId, (each) => each.rowId !== first || isDone(each));
    await beginStep(manager(), { handoverId, rowIds: [second], step: "link" });
    await workUntil(world, acme, handoverId, isDone);
  }, 60_000);

  test("an NNID for a number is refused where the account may not choose one, and sent where it may", async () => {
    const { campaignId, phones } = await aCampaign(1);
    const { handoverId, rowIds } = await toBandwidth([campaignId], { takeNumbers: false });
    const [rowId = ""] = rowIds;
    await giveNumbers(manager(), { handoverId, rowId, text: `${phones[0] ?? ""}, 104567` });
    await expect(beginStep(manager(), { handoverId, rowIds, step: "elect" })).rejects.toThrow(
      "does not let this account choose the NNID",
    );
    await db().bandwidthConnection.update({ where: { accountId: acme.id }, data: { mayChooseNnid: true } });
    await untilLinked(handoverId, rowIds);
    await beginStep(manager(), { handoverId, rowIds, step: "link" });
    await workUntil(world, acme, handoverId, isDone);
    const { bandwidth } = (await world.sandbox.control("GET", "/world")) as {
      bandwidth: { orders: { groups: { nnid: string | null }[] }[] };
    };
    expect(bandwidth.orders.at(-1)?.groups).toMatchObject([{ nnid: "104567" }]);
  }, 60_000);
});
