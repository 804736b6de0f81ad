import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { createWorld, pause, personOf } from "@/scripts/testing/world";
import { db } from "@/lib/db";
import { getBatch } from "@/lib/services/batches/get";
import { checkDrafts } from "@/lib/services/batches/check-items";
import { createBatch } from "@/lib/services/batches/create";
import { pauseBatch } from "@/lib/services/batches/pause";
import { resumeBatch } from "@/lib/services/batches/resume";
import { startBatch } from "@/lib/services/batches/start";
import { stopBatch } from "@/lib/services/batches/stop";
import { initiateMigrations } from "@/lib/services/migrations/initiate";

process.env.BATCH_HOLD_MS = "0";
// Slow enough that something can happen while a batch runs.
process.env.TCR_WRITE_LIMIT = "4/400";

const world = await createWorld();
const acme = await world.account("SACME01");
afterAll(() => world.close());

beforeEach(async () => {
  await world.sandbox.control("DELETE", "/faults");
});

const all: string[] = [];
beforeAll(async () => {
  const chain = ["SACME01", "SNRTHW1", "DCLRW"];
  all.push(...(await Promise.all(Array.from({ length: 110 }, () => world.campaign(chain)))));
  await world.sync(acme);
});

/** Some that no other test uses. */
const campaigns = (count: number): string[] => {
  const ids = all.splice(0, count);
  if (ids.length < count) throw new Error("make more campaigns");
  return ids;
};

const started = async (ids: string[], pilot: number | null = null): Promise<string> => {
  const { batchId } = await createBatch(personOf(acme), {
    kind: "initiate",
    selection: { mode: "ids", ids },
    args: { partnerId: "SBLUER1" },
  });
  await checkDrafts(acme, () => false);
  await startBatch(personOf(acme), { batchId, strict: false, pilot, startsAt: null });
  return batchId;
};

/** Accepted starts in the registry's own log, by campaign. */
const accepted = async (ids: string[]): Promise<string[]> =>
  (await world.requests({ method: "POST", path: /\/migrateCnp\// }))
    .filter((each) => each.status === 204)
    .flatMap((each) => ids.find((id) => each.path.includes(id)) ?? []);

const read = async (batchId: string) => {
  const batch = await getBatch(personOf(acme), batchId);
  if (batch === null) throw new Error("no batch");
  return batch;
};

const until = async (what: () => Promise<boolean>): Promise<void> => {
  const end = Date.now() + 15_000;
  while (!(await what())) {
    if (Date.now() > end) throw new Error("it did not happen");
    await pause(20);
  }
};
const done = (batchId: string, count: number) =>
  until(async () => (await read(batchId)).counts.done >= count);

test("a batch is sent in its order, each once, and is done when all of it is", async () => {
  const ids = campaigns(10);
  const batchId = await started(ids);
  await world.settle(acme);
  expect(await accepted(ids)).toHaveLength(10);
  expect(await read(batchId)).toMatchObject({
    state: "DONE",
    badge: { label: "Done" },
    counts: { done: 10 },
  });
  expect((await read(batchId)).log[0]).toMatchObject({ title: "A batch is through" });
});

test("what the registry refuses is a failure of the item, and the rest goes on", async () => {
  const ids = campaigns(4);
  await world.sandbox.control("PATCH", `/campaigns/${ids[1] ?? ""}`, { suspendedBy: 10017 });
  const batchId = await started(ids);
  await world.settle(acme);
  expect(await read(batchId)).toMatchObject({
    badge: { label: "Done with failures" },
    counts: { done: 3, failed: 1, total: 4 },
  });
});

test("a pause is felt at once, and a resumed batch sends what is left", async () => {
  const ids = campaigns(12);
  const batchId = await started(ids);
  const working = world.work(acme);
  await done(batchId, 2);
  await pauseBatch(personOf(acme), { batchId });
  await working;
  const sent = (await accepted(ids)).length;
  expect(sent).toBeLessThan(12);
  await pause(600);
  await world.work(acme);
  expect(await accepted(ids)).toHaveLength(sent);
  expect((await read(batchId)).counts.queued).toBe(12 - sent);
  await resumeBatch(personOf(acme), { batchId });
  await world.settle(acme);
  expect((await accepted(ids)).sort()).toEqual([...ids].sort());
  expect((await read(batchId)).state).toBe("DONE");
});

test("a stop withdraws the rest; what had left is followed to its end", async () => {
  const ids = campaigns(12);
  const batchId = await started(ids);
  const working = world.work(acme);
  await done(batchId, 2);
  await stopBatch(personOf(acme), { batchId });
  await working;
  await world.settle(acme);
  const { counts, state } = await read(batchId);
  expect(state).toBe("STOPPED");
  expect(counts.done).toBe((await accepted(ids)).length);
  expect(counts.done + counts.withdrawn).toBe(12);
  expect(counts.withdrawn).toBeGreaterThan(0);
});

test("a pilot is sent, then the batch waits for a person", async () => {
  const ids = campaigns(8);
  const batchId = await started(ids, 3);
  await world.work(acme);
  expect(await read(batchId)).toMatchObject({ state: "PAUSED", pausedBecause: "pilot", counts: { done: 3 } });
  expect((await accepted(ids)).sort()).toEqual(ids.slice(0, 3).sort());
  await resumeBatch(personOf(acme), { batchId });
  await world.settle(acme);
  expect(await accepted(ids)).toHaveLength(8);
});

describe("an answer that sends an operation back", () => {
  const statusOf = async (batchId: string) =>
    (await db().operation.findFirstOrThrow({ where: { batchId } })).status;

  const limited = async () => {
    const [id = ""] = campaigns(1);
    await world.sandbox.control("POST", "/faults", {
      system: "tcr",
      mode: "status",
      status: 429,
      count: 1,
      // Long enough to be seen on its way, and shorter than the client waits.
      delayMs: 700,
      method: "POST",
      path: `/tcr/csp/v2/campaign/${id}`,
    });
    const batchId = await started([id]);
    const working = world.work(acme);
    await until(async () => (await statusOf(batchId)) === "SENDING");
    return { id, batchId, working };
  };
  test("while its batch is paused puts it back into the batch", async () => {
    const { id, batchId, working } = await limited();
    await pauseBatch(personOf(acme), { batchId });
    await working;
    expect(await statusOf(batchId)).toBe("QUEUED");
    await resumeBatch(personOf(acme), { batchId });
    await db().operation.updateMany({ where: { batchId }, data: { dueAt: new Date() } });
    await world.settle(acme);
    expect(await accepted([id])).toHaveLength(1);
  });

  test("after its batch was stopped withdraws it", async () => {
    const { id, batchId, working } = await limited();
    await stopBatch(personOf(acme), { batchId });
    await working;
    expect(await statusOf(batchId)).toBe("WITHDRAWN");
    await world.settle(acme);
    expect(await accepted([id])).toEqual([]);
  });
});

test("a click overtakes a running batch", async () => {
  const ids = campaigns(17);
  const [click = "", ...rest] = ids;
  await started(rest);
  const working = world.work(acme);
  await until(async () => (await accepted(rest)).length >= 2);
  await initiateMigrations(personOf(acme), { campaignIds: [click], partnerId: "SBLUER1" });
  await working;
  await world.settle(acme);
  const order = await accepted(ids);
  expect(order).toHaveLength(17);
  expect(order.indexOf(click)).toBeLessThan(14);
});

test("batches of an account take turns", async () => {
  const ids = campaigns(24);
  const first = ids.slice(0, 12);
  await started(first);
  await started(ids.slice(12));
  await world.settle(acme);
  const order = await accepted(ids);
  expect(new Set(order).size).toBe(24);
  const early = order.slice(0, 12).filter((id) => first.includes(id)).length;
  expect(early).toBeGreaterThan(3);
  expect(early).toBeLessThan(10);
});

test("a batch that overlaps a running one sends each campaign once", async () => {
  const ids = campaigns(6);
  const [one, two] = [await started(ids.slice(0, 4)), await started(ids.slice(2))];
  await world.settle(acme);
  expect((await accepted(ids)).sort()).toEqual([...ids].sort());
  expect((await read(one)).counts.done).toBe(4);
  expect((await read(two)).counts).toMatchObject({ done: 2, skipped: 2 });
});
