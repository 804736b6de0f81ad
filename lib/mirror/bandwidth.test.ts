import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { createWorld } from "@/scripts/testing/world";
import { db, inTransaction } from "@/lib/db";
import { markBandwidthOrderDue, rememberBandwidthOrder } from "./bandwidth-order-store";
import { rememberBandwidthImport } from "./bandwidth-store";
import { rereadBandwidthCampaigns } from "./bandwidth-campaigns";
import { rereadBandwidthOrders } from "./bandwidth-orders";
import { claimDue, release } from "./bandwidth-claims";
import { connectBandwidth } from "./connect-bandwidth";

// Long enough that what was just read is not due again within a test's own steps.
process.env.BANDWIDTH_POLL_MS = "3000";

const world = await createWorld();
const acme = await world.account("SACME01");
await world.bandwidth(acme, { dueAt: null, subscription: {} });
const client = await connectBandwidth(acme);
if (client === null) throw new Error("no connection");
afterAll(() => world.close());

const setUp = (change: object) =>
  world.sandbox.control("POST", "/bandwidth/accounts", { company: "SACME01", ...change });
const patch = (campaignId: string, change: object) =>
  world.sandbox.control("PATCH", `/bandwidth/campaigns/${campaignId}`, change);
const row = (campaignId: string) =>
  db().bandwidthCampaign.findUniqueOrThrow({
    where: { accountId_campaignId: { accountId: acme.id, campaignId } },
  });
const entries = (subjectId: string) =>
  db().auditEntry.findMany({
    where: { action: "bandwidth.stage-changed", subjectId },
    orderBy: { id: "asc" },
  });

/** Imported by us and on its way. */
const imported = async (more: Record<string, unknown> = {}): Promise<string> => {
  const campaignId = await world.campaign(["SACME01", "BANDW"], more);
  const record = await client.importCampaign(campaignId);
  await inTransaction((tx) => rememberBandwidthImport(tx, acme.id, { campaignId, record }));
  return campaignId;
};
const due = (...campaignIds: string[]) =>
  db().bandwidthCampaign.updateMany({
    where: { campaignId: { in: campaignIds } },
    data: { dueAt: new Date(Date.now() - 1_000) },
  });
const aHandover = (campaignId: string, externalId: string | null, numbers: string[] = []) =>
  db().handover.create({
    data: {
      accountId: acme.id,
      // Whoever moves it on, it is not this test.
      provider: "bandwidth",
      name: "To Bandwidth",
      createdBy: "Test Person",
      campaigns: {
        create: {
          accountId: acme.id,
          campaignId,
          seq: 0,
          step: "import",
          status: "WAITING",
          externalId,
          numbers: {
            create: numbers.map((number, seq) => ({ number, seq, source: "pasted", orderId: externalId })),
          },
        },
      },
    },
    include: { campaigns: true },
  });
/** Only what is read at Bandwidth: the hand-over itself stays where it is, so that what makes it due can be seen. */
const read = async () => {
  await rereadBandwidthCampaigns(
    () => client,
    acme.id,
    () => false,
  );
  await rereadBandwidthOrders(
    () => client,
    acme.id,
    () => false,
  );
};
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
    const { campaigns } = await aHandover(campaignId, null);
    await due(campaignId);
    await read();
    expect((await row(campaignId)).dueAt?.getTime()).toBeGreaterThan(Date.now());
    expect(await entries(campaignId)).toEqual([]);

    await patch(campaignId, { approved: true });
    await due(campaignId);
    await db().liveEvent.deleteMany({});
    await read();
    expect(await row(campaignId)).toMatchObject({ dueAt: null, problem: null });
    const handed = await db().handoverCampaign.findUniqueOrThrow({ where: { id: campaigns[0]?.id ?? "" } });
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
    const { campaigns } = await aHandover("CGONE01", null);
    await due(campaignId);
    await read();
    expect(await row("CGONE01")).toMatchObject({ dueAt: null, goneAt: expect.any(Date) as Date });
    expect((await row(campaignId)).goneAt).toBeNull();
    const handed = await db().handoverCampaign.findUniqueOrThrow({ where: { id: campaigns[0]?.id ?? "" } });
    expect(handed.dueAt).not.toBeNull();
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

describe("an order of numbers", () => {
  let next = 3_000_000;
  const ordered = async ({ refusal = null }: { refusal?: object | null } = {}) => {
    const numbers = Array.from({ length: 2 }, () => `555${String((next += 1))}`);
    await setUp({ numbers, reviewMs: 0, numberErrors: { [numbers[0] ?? ""]: refusal } });
    const campaignId = await imported();
    await due(campaignId);
    await read();
    const customerOrderId = `portage-${campaignId}`;
    const order = await client.createOrder({
      customerOrderId,
      groups: [{ campaignId, nnid: null, numbers }],
    });
    const { campaigns } = await aHandover(
      campaignId,
      order.id,
      numbers.map((each) => `1${each}`),
    );
    await inTransaction((tx) => rememberBandwidthOrder(tx, acme.id, { ...order, customerOrderId }));
    return { order, campaignId, numbers, rowId: campaigns[0]?.id ?? "" };
  };
  const shown = (id: string) => db().bandwidthOrder.findFirstOrThrow({ where: { id } });
  const ended = async (id: string, status: string) => {
    await expect
      .poll(
        async () => {
          await read();
          return (await shown(id)).status;
        },
        { timeout: 15_000, interval: 100 },
      )
      .toBe(status);
    return shown(id);
  };

  test("is polled to its end without a notification; hand-over, history and number count follow", async () => {
    const { order, campaignId, rowId } = await ordered();
    expect(await ended(order.id, "COMPLETE")).toMatchObject({ dueAt: null, errors: [] });
    const handed = await db().handoverCampaign.findUniqueOrThrow({ where: { id: rowId } });
    expect(handed.dueAt).not.toBeNull();
    expect((await entries(campaignId)).at(-1)).toMatchObject({
      actorName: "Portage",
      after: { bandwidthOrder: "COMPLETE", orderId: order.id },
    });
    await read();
    expect(await row(campaignId)).toMatchObject({ numberCount: 2, dueAt: null });
  });

  test("keeps what is said of a number, in words: a carrier's 1003 is no missing field", async () => {
    const refusal = { code: "1003", description: "With another provider" };
    const { order, numbers } = await ordered({ refusal });
    expect((await ended(order.id, "PARTIAL")).errors).toEqual([
      {
        ...refusal,
        numbers: [numbers[0]],
        sentence: "Bandwidth says (code 1003): With another provider.",
        nextStep: "Look at the number at Bandwidth, then order it again",
      },
    ]);
  });

  test("is read ever more seldom, and at once when a notification tells of it", async () => {
    await setUp({ processMs: 600_000, completeMs: 600_000 });
    const { order } = await ordered();
    await db().bandwidthOrder.updateMany({ data: { dueAt: new Date(Date.now() + 60_000) } });
    await inTransaction(async (tx) => {
      expect(await markBandwidthOrderDue(tx, acme.id, { id: order.id, eventId: 7n })).toBe(true);
      expect(await markBandwidthOrderDue(tx, acme.id, { id: "another", eventId: 7n })).toBe(false);
    });
    await read();
    const again = await shown(order.id);
    expect(again).toMatchObject({ status: "RECEIVED", toldBy: null });
    expect(again.dueAt?.getTime()).toBeGreaterThan(Date.now());
  });
});

describe("claims", () => {
  test("are one worker's at a time, and what became due meanwhile stays due", async () => {
    const campaignId = await imported();
    await due(campaignId);
    expect(await claimDue("campaigns", acme.id, 10)).toEqual([campaignId]);
    expect(await claimDue("campaigns", acme.id, 10)).toEqual([]);
    await due(campaignId);
    await release("campaigns", acme.id, { id: campaignId, dueAt: null });
    expect((await row(campaignId)).dueAt).not.toBeNull();
    expect(await claimDue("campaigns", acme.id, 10)).toEqual([campaignId]);
    await release("campaigns", acme.id, { id: campaignId, dueAt: null });
    expect((await row(campaignId)).dueAt).toBeNull();
  });
});
