import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { aBandwidthHandover, bandwidthWorld } from "@/scripts/testing/bandwidth-world";
import { createWorld } from "@/scripts/testing/world";
import { db, inTransaction } from "@/lib/db";
import { markBandwidthOrderDue, rememberBandwidthOrder } from "./bandwidth-order-store";

// Long enough that what was just read is not due again within a test's own steps.
process.env.BANDWIDTH_POLL_MS = "3000";

const world = await createWorld();
const acme = await world.account("SACME01");
const { client, setUp, imported, row, due, read, entries } = await bandwidthWorld(world, acme);
afterAll(() => world.close());

beforeEach(async () => {
  await world.sandbox.control("DELETE", "/faults");
  await setUp({ reviewMs: 600_000, secondary: "none", processMs: 0, completeMs: 0 });
  await db().handover.deleteMany({});
  await db().bandwidthCampaign.deleteMany({});
  await db().bandwidthOrder.deleteMany({});
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
    const rowId = await aBandwidthHandover(acme, campaignId, {
      order: order.id,
      numbers: numbers.map((each) => `1${each}`),
    });
    await inTransaction((tx) => rememberBandwidthOrder(tx, acme.id, { ...order, customerOrderId }));
    return { order, campaignId, numbers, rowId };
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
