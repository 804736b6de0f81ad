import { expect } from "vitest";
import { db } from "@/lib/db";
import { movingOperationStatuses } from "@/lib/domain/operation";
import { createBatch } from "@/lib/services/batches/create";
import { getBatch } from "@/lib/services/batches/get";
import { startBatch } from "@/lib/services/batches/start";
import { initiateMigrations } from "@/lib/services/migrations/initiate";
import { type RunningWorker, startWorker } from "./worker-process";
import { createWorld, pause, personOf } from "./world";

type KillRun = {
  inBatch: number;
  /** Pages of campaigns that are started in between, so that there is work whenever a worker is killed. */
  pages: number;
  kills: number;
};

const onPage = 16;
const killsPerRestart = 5;

const unsettled = () => db().operation.count({ where: { status: { in: [...movingOperationStatuses] } } });

const waitUntil = async (what: () => Promise<boolean>, seconds: number): Promise<void> => {
  const until = Date.now() + seconds * 1_000;
  while (!(await what())) {
    if (Date.now() > until) throw new Error(`${String(await unsettled())} operations did not settle`);
    await pause(250);
  }
};

/** As when a version is rolled out: each is told to stop, ends, and another takes its place before the next one stops. */
const restartInTurn = async (workers: RunningWorker[]): Promise<void> => {
  for (const [index, worker] of workers.entries()) {
    await worker.ready;
    await worker.stop();
    const next = await startWorker();
    workers[index] = next;
    await next.ready;
  }
};

/**
 * Two workers, of which one is killed again and again and both are restarted in turn, while the registry drops, cuts,
 * delays and garbles. Expects that each campaign was started exactly once. Call it at most once a file: it sets how long
 * things take.
 */
export const killRun = async ({ inBatch, pages, kills }: KillRun): Promise<void> => {
  process.env.BATCH_HOLD_MS = "300";
  process.env.TCR_WRITE_LIMIT = "8/1000";
  // Longer than the client's timeout plus the latest application of a write below.
  process.env.SETTLE_MS = "2500";
  const world = await createWorld();
  const acme = await world.account("SACME01");
  const ids = await Promise.all(
    Array.from({ length: inBatch + pages * onPage }, () => world.campaign(["SACME01", "SNRTHW1", "DCLRW"])),
  );
  await world.sync(acme);
  const workers: RunningWorker[] = await Promise.all([startWorker(), startWorker()]);
  try {
    const { batchId } = await createBatch(personOf(acme), {
      kind: "initiate",
      selection: { mode: "ids", ids: ids.slice(0, inBatch) },
      args: { partnerId: "SBLUER1" },
    });
    const read = () => getBatch(personOf(acme), batchId);
    await waitUntil(async () => (await read())?.counts.ready === inBatch, 60);
    const confirm = "Blue Ridge Telecom";
    await startBatch(personOf(acme), { batchId, strict: true, pilot: null, startsAt: null, confirm });
    for (const [mode, more] of [
      ["drop-before", {}],
      ["apply-then-drop", {}],
      ["late-apply", { delayMs: 600 }],
      ["slow", { delayMs: 300 }],
      ["bad-json", {}],
    ] as const)
      await world.sandbox.control("POST", "/faults", {
        system: "tcr",
        method: "POST",
        path: "/tcr/csp/v2/campaign/",
        mode,
        probability: 0.06,
        ...more,
      });

    let unsettledAtLastKill = 0;
    let started = 0;
    for (let kill = 1; kill <= kills; kill += 1) {
      // Not before both work, or a slow machine would be all starting and no working.
      await Promise.all(workers.map((worker) => worker.ready));
      await pause(300 + Math.random() * 900);
      if (started < Math.floor((kill * pages) / kills)) {
        const from = inBatch + started * onPage;
        const campaignIds = ids.slice(from, from + onPage);
        await initiateMigrations(personOf(acme), { campaignIds, partnerId: "SBLUER1" });
        started += 1;
      }
      const victim = Math.floor(Math.random() * workers.length);
      await workers[victim]?.kill();
      unsettledAtLastKill = await unsettled();
      workers[victim] = await startWorker();
      if (kill % killsPerRestart === 0) await restartInTurn(workers);
    }
    await waitUntil(async () => (await unsettled()) === 0, 180);
    await waitUntil(async () => (await db().batch.count({ where: { state: "DONE" } })) === 1 + pages, 30);

    const accepted = (await world.requests({ method: "POST", path: /\/migrateCnp\// })).filter(
      (each) => each.status === 204,
    );
    const times = new Map(ids.map((id) => [id, 0]));
    for (const { path } of accepted) {
      const id = path.split("/")[5] ?? "";
      times.set(id, (times.get(id) ?? 0) + 1);
    }
    expect([...times].filter(([, count]) => count !== 1)).toEqual([]);
    expect(await db().operation.count({ where: { status: "DONE" } })).toBe(ids.length);
    expect((await read())?.counts).toMatchObject({ total: inBatch, done: inBatch });
    // Killed while there was work, not after it.
    expect(unsettledAtLastKill).toBeGreaterThan(0);
  } finally {
    await Promise.all(workers.map((worker) => worker.kill()));
    await world.close();
  }
};
