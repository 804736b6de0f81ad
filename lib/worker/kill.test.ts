import { afterAll, expect, test } from "vitest";
import { createWorld, pause, personOf } from "@/scripts/testing/world";
import { type RunningWorker, startWorker } from "@/scripts/testing/worker-process";
import { db } from "@/lib/db";
import { movingOperationStatuses } from "@/lib/domain/operation";
import { createBatch } from "@/lib/services/batches/create";
import { getBatch } from "@/lib/services/batches/get";
import { startBatch } from "@/lib/services/batches/start";
import { initiateMigrations } from "@/lib/services/migrations/initiate";

process.env.BATCH_HOLD_MS = "300";
process.env.TCR_WRITE_LIMIT = "8/1000";
// Longer than the client's timeout plus the latest application of a write below.
process.env.SETTLE_MS = "2500";

const world = await createWorld();
const acme = await world.account("SACME01");
afterAll(() => world.close());

const inBatch = 120;
const onPage = 16;
const pages = 5;
const count = inBatch + pages * onPage;
const kills = 20;
/** One page of campaigns before every so many kills, so that there is work whenever a worker is killed. */
const killsAPage = kills / pages;

const lottery = (mode: string, more: Record<string, unknown> = {}) =>
  world.sandbox.control("POST", "/faults", {
    system: "tcr",
    method: "POST",
    path: "/tcr/csp/v2/campaign/",
    mode,
    probability: 0.06,
    ...more,
  });

const unsettled = () => db().operation.count({ where: { status: { in: [...movingOperationStatuses] } } });

const waitUntil = async (what: () => Promise<boolean>, seconds: number): Promise<void> => {
  const until = Date.now() + seconds * 1_000;
  while (!(await what())) {
    if (Date.now() > until) throw new Error(`${String(await unsettled())} operations did not settle`);
    await pause(250);
  }
};

/** A batch of thousands, but fewer: frozen, checked by a worker, started. */
const startDraft = async (ids: string[]): Promise<string> => {
  const { batchId } = await createBatch(personOf(acme), {
    kind: "initiate",
    selection: { mode: "ids", ids },
    args: { partnerId: "SBLUER1" },
  });
  const ready = async () => (await getBatch(personOf(acme), batchId))?.counts.ready === ids.length;
  await waitUntil(ready, 30);
  const confirm = "Blue Ridge Telecom";
  await startBatch(personOf(acme), { batchId, strict: true, pilot: null, startsAt: null, confirm });
  return batchId;
};

test("workers are killed at random while the registry drops, cuts and delays: each campaign is started exactly once", async () => {
  const ids = await Promise.all(
    Array.from({ length: count }, () => world.campaign(["SACME01", "SNRTHW1", "DCLRW"])),
  );
  await world.sync(acme);
  const workers: RunningWorker[] = await Promise.all([startWorker(), startWorker()]);
  const batchId = await startDraft(ids.slice(0, inBatch));
  const startPage = (page: number) => {
    const from = inBatch + page * onPage;
    return initiateMigrations(personOf(acme), {
      campaignIds: ids.slice(from, from + onPage),
      partnerId: "SBLUER1",
    });
  };
  await lottery("drop-before");
  await lottery("apply-then-drop");
  await lottery("late-apply", { delayMs: 600 });
  await lottery("slow", { delayMs: 300 });
  await lottery("bad-json");

  let unsettledAtLastKill = 0;
  for (let kill = 0; kill < kills; kill += 1) {
    // Not before both work, or a slow machine would be all starting and no working.
    await Promise.all(workers.map((worker) => worker.ready));
    await pause(300 + Math.random() * 900);
    if ((kill + 1) % killsAPage === 0) await startPage((kill + 1) / killsAPage - 1);
    const victim = Math.floor(Math.random() * workers.length);
    await workers[victim]?.kill();
    unsettledAtLastKill = await unsettled();
    workers[victim] = await startWorker();
  }
  await waitUntil(async () => (await unsettled()) === 0, 180);
  await waitUntil(async () => (await db().batch.count({ where: { state: "DONE" } })) === 1 + pages, 30);
  await Promise.all(workers.map((worker) => worker.kill()));

  const accepted = (await world.requests({ method: "POST", path: /\/migrateCnp\// })).filter(
    (each) => each.status === 204,
  );
  const perCampaign = new Map(ids.map((id) => [id, 0]));
  for (const { path } of accepted) {
    const id = path.split("/")[5] ?? "";
    perCampaign.set(id, (perCampaign.get(id) ?? 0) + 1);
  }
  expect([...perCampaign].filter(([, times]) => times !== 1)).toEqual([]);
  expect(await db().operation.count({ where: { status: "DONE" } })).toBe(count);
  expect((await getBatch(personOf(acme), batchId))?.counts).toMatchObject({ total: inBatch, done: inBatch });
  // Killed while there was work, not after it.
  expect(unsettledAtLastKill).toBeGreaterThan(0);
}, 300_000);
