import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { aBandwidthHandover } from "@/scripts/testing/bandwidth-world";
import { createWorld } from "@/scripts/testing/world";
import { db, type Prisma } from "@/lib/db";
import type { HandoverOperationKind } from "@/lib/domain/operation";
import { drainAccount } from "./drain";
import { customerOrderIdOf } from "./executors/bandwidth/link-numbers";

const world = await createWorld();
const acme = await world.account("SACME01");
await world.bandwidth(acme, { dueAt: null, subscription: {} });
afterAll(() => world.close());

const setUp = (change: object) =>
  world.sandbox.control("POST", "/bandwidth/accounts", { company: "SACME01", ...change });
const fault = (mode: string, more: object = {}) =>
  world.sandbox.control("POST", "/faults", { system: "bandwidth", method: "POST", mode, count: 1, ...more });
const shared = () => world.campaign(["SACME01", "BANDW"]);
const drain = () => drainAccount(acme.id, () => false, "Bandwidth");

const ask = (kind: HandoverOperationKind, campaignId: string, args: Prisma.InputJsonObject = {}) =>
  db().operation.create({
    data: { accountId: acme.id, kind, campaignId, args, requestedBy: "Test Person", correlationId: "test" },
  });
const stand = (id: string) => db().operation.findUniqueOrThrow({ where: { id } });
const until = async (id: string, status: string) => {
  await expect
    .poll(
      async () => {
        await drain();
        return (await stand(id)).status;
      },
      { timeout: 10_000, interval: 100 },
    )
    .toBe(status);
  return stand(id);
};
/** As if the wait before the next sending were over. */
const now = (id: string) => db().operation.update({ where: { id }, data: { dueAt: new Date() } });
const seen = new Map<string, number>();
/** Calls of this kind since the test began. */
const posts = async (path: RegExp) =>
  (await world.requests({ method: "POST", path })).length - (seen.get(path.source) ?? 0);
const [imports, orders] = [/campaigns\/imports$/, /tnoptions$/];

beforeEach(async () => {
  await world.sandbox.control("DELETE", "/faults");
  await setUp({ importFeature: true, campaignRole: true, reviewMs: 0, tcrFailures: 0, tcrTooMany: 0 });
  for (const path of [imports, orders])
    seen.set(path.source, (await world.requests({ method: "POST", path })).length);
});

describe("an import", () => {
  const imported = (campaignId: string) =>
    db().bandwidthCampaign.findUnique({
      where: { accountId_campaignId: { accountId: acme.id, campaignId } },
    });

  test("is sent once, and the campaign is read from then on while carriers review it", async () => {
    await setUp({ reviewMs: 600_000 });
    const campaignId = await shared();
    const { id } = await ask("importCampaign", campaignId);
    await until(id, "DONE");
    expect(await posts(imports)).toBe(1);
    const row = await imported(campaignId);
    expect(row).toMatchObject({ status: "ACTIVE", secondaryDca: null });
    expect(row?.networks).toContainEqual({ id: "10017", name: "ATT", status: "REVIEW" });
    expect(row?.dueAt).not.toBeNull();
  });

  test("takes one call, and is a success of a campaign that is there already", async () => {
    const gets = async () => (await world.requests({ method: "GET", path: /imports\/C/ })).length;
    const campaignId = await shared();
    const before = await gets();
    await until((await ask("importCampaign", campaignId)).id, "DONE");
    expect(await gets()).toBe(before);
    await db().bandwidthCampaign.deleteMany({ where: { campaignId } });
    await until((await ask("importCampaign", campaignId)).id, "DONE");
    expect(await imported(campaignId)).toMatchObject({ status: "ACTIVE" });
  });

  test.each(["apply-then-drop", "apply-then-status", "bad-json"])(
    "whose answer is lost (%s) is found there and not sent again",
    async (mode) => {
      const campaignId = await shared();
      await fault(mode, { path: "/imports" });
      const { id } = await ask("importCampaign", campaignId);
      await until(id, "DONE");
      expect(await posts(imports)).toBe(1);
      expect(await imported(campaignId)).toMatchObject({ status: "ACTIVE" });
    },
  );

  test("of what Bandwidth does not find yet waits half a minute, and goes on when it is shared", async () => {
    const campaignId = await world.campaign(["SACME01", "SNRTHW1", "DCLRW"]);
    const { id } = await ask("importCampaign", campaignId);
    await drain();
    const waiting = await stand(id);
    expect(waiting).toMatchObject({ status: "PENDING", code: "12189", attempts: 1 });
    expect(waiting.dueAt.getTime()).toBeGreaterThan(Date.now() + 25_000);
    await setUp({ tcrFailures: 1 });
    await now(id);
    await drain();
    const later = await stand(id);
    expect(later).toMatchObject({ status: "PENDING", code: "12184", attempts: 2 });
    expect(later.dueAt.getTime()).toBeGreaterThan(Date.now() + 55_000);
  });

  test("is refused with its code when Bandwidth does not find the campaign for an hour", async () => {
    const { id } = await ask("importCampaign", await world.campaign(["SACME01", "SNRTHW1", "DCLRW"]));
    await db().operation.update({ where: { id }, data: { admittedAt: new Date(Date.now() - 3_600_000) } });
    const failed = await until(id, "FAILED");
    expect(failed).toMatchObject({
      code: "12189",
      message: expect.stringContaining("does not find this campaign") as string,
    });
  });

  test.each([
    ["the feature", { importFeature: false }, "12055", "Campaign import is not switched on"],
    ["the role", { campaignRole: false }, "NOT_ENABLED", "Campaign Management role"],
  ])("without %s is refused with the reason", async (_, change, code, words) => {
    await setUp(change);
    const campaignId = await shared();
    const { id } = await ask("importCampaign", campaignId);
    expect(await until(id, "FAILED")).toMatchObject({
      code,
      message: expect.stringContaining(words) as string,
    });
    expect(await imported(campaignId)).toBeNull();
  });

  test("that meets a limit waits a minute and changes nothing", async () => {
    const campaignId = await shared();
    await setUp({ tcrTooMany: 1 });
    const { id } = await ask("importCampaign", campaignId);
    await drain();
    const waiting = await stand(id);
    expect(waiting).toMatchObject({ status: "PENDING", code: "429" });
    expect(waiting.dueAt.getTime()).toBeGreaterThan(Date.now() + 50_000);
    await db().rateSlot.deleteMany({});
  });
});

describe("an order of numbers", () => {
  let next = 2_000_000;
  /** Two campaigns whose numbers share an order, as a hand-over asks for it. */
  const asked = async (numbersOf: (index: number) => string[]) => {
    const ids = [await shared(), await shared()];
    for (const id of ids) await until((await ask("importCampaign", id)).id, "DONE");
    const groups = ids.map((campaignId, index) => ({ campaignId, nnid: null, numbers: numbersOf(index) }));
    const operation = await ask("linkNumbers", ids[0] ?? "", { groups });
    for (const { campaignId, numbers } of groups) {
      const id = await aBandwidthHandover(acme, campaignId, { numbers });
      await db().handoverCampaign.update({ where: { id }, data: { operationId: operation.id } });
      await db().handoverNumber.updateMany({ where: { rowId: id }, data: { problem: "From before" } });
    }
    return { operation, groups };
  };
  const fresh = () => {
    next += 1;
    return `1555${String(next)}`;
  };
  const two = () => [fresh(), fresh()];
  const rowsOf = (operationId: string) =>
    db().handoverCampaign.findMany({
      where: { operationId },
      orderBy: { id: "asc" },
      include: { numbers: { orderBy: { seq: "asc" } } },
    });

  const expectOrdered = async (operation: { id: string }) => {
    const order = await db().bandwidthOrder.findFirstOrThrow({
      where: { customerOrderId: customerOrderIdOf(operation) },
    });
    const rows = await rowsOf(operation.id);
    expect(rows.map(({ externalId }) => externalId)).toEqual([order.id, order.id]);
    for (const number of rows.flatMap(({ numbers }) => numbers))
      expect(number).toMatchObject({ orderId: order.id, problem: null });
    return order;
  };

  test("has the numbers of both campaigns, is kept with them, and read from then on", async () => {
    await setUp({ processMs: 600_000, completeMs: 600_000 });
    const { operation, groups } = await asked(two);
    await until(operation.id, "DONE");
    const order = await expectOrdered(operation);
    expect(order.status).toBe("RECEIVED");
    expect(order.dueAt).not.toBeNull();
    expect(customerOrderIdOf(operation)).toHaveLength(40);
    const there = (await world.sandbox.control("GET", `/bandwidth/orders/${order.id}`)) as {
      groups: { a2p: { campaignId: string }; numbers: number }[];
    };
    expect(there.groups.map(({ a2p, numbers }) => [a2p.campaignId, numbers])).toEqual(
      groups.map(({ campaignId }) => [campaignId, 2]),
    );
  });

  test.each(["apply-then-drop", "apply-then-status", "bad-json"])(
    "whose answer is lost (%s) is found by our id and never sent twice",
    async (mode) => {
      const { operation } = await asked(two);
      await fault(mode, { path: "/tnoptions" });
      await until(operation.id, "DONE");
      await expectOrdered(operation);
      expect(await posts(orders)).toBe(1);
    },
  );

  test("that appears late is waited for and not sent a second time", async () => {
    const { operation } = await asked(two);
    await fault("late-apply", { path: "/tnoptions", delayMs: 600 });
    await until(operation.id, "DONE");
    await expectOrdered(operation);
    expect(await posts(orders)).toBe(1);
  });

  test("that never arrived is sent again", async () => {
    const { operation } = await asked(two);
    await fault("drop-before", { path: "/tnoptions" });
    expect(await until(operation.id, "DONE")).toMatchObject({ attempts: 2 });
    await expectOrdered(operation);
  });

  test("that is refused for a number keeps the reason at that number", async () => {
    const { operation } = await asked((index) => (index === 0 ? two() : [fresh(), "15551"]));
    const failed = await until(operation.id, "FAILED");
    expect(failed).toMatchObject({ code: "5081" });
    const [first, second] = await rowsOf(operation.id);
    expect(first?.numbers.map(({ problem }) => problem)).toEqual(["From before", "From before"]);
    expect(second?.numbers.map(({ problem }) => problem)).toEqual([
      "From before",
      expect.stringContaining("15551") as string,
    ]);
    expect(second?.numbers.map(({ orderId }) => orderId)).toEqual([null, null]);
  });
});
