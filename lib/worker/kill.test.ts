import { afterAll, expect, test } from "vitest";
import { createWorld, pause, personOf } from "@/scripts/testing/world";
import { type RunningWorker, startWorker } from "@/scripts/testing/worker-process";
import { db } from "@/lib/db";
import { movingOperationStatuses } from "@/lib/domain/operation";
import { initiateMigrations } from "@/lib/services/migrations/initiate";

process.env.TCR_WRITE_LIMIT = "6/1000";
// Longer than the client's timeout plus the latest application of a write below.
process.env.SETTLE_MS = "2500";

const world = await createWorld();
const acme = await world.account("SACME01");
afterAll(() => world.close());

const count = 200;
const kills = 8;

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

test("workers are killed at random while the registry drops, cuts and delays: each campaign is started exactly once", async () => {
  const ids = await Promise.all(
    Array.from({ length: count }, () => world.campaign(["SACME01", "SNRTHW1", "DCLRW"])),
  );
  await world.sync(acme);
  for (let from = 0; from < count; from += 100) {
    const campaignIds = ids.slice(from, from + 100);
    await initiateMigrations(personOf(acme), { campaignIds, partnerId: "SBLUER1" });
  }
  await lottery("drop-before");
  await lottery("apply-then-drop");
  await lottery("late-apply", { delayMs: 600 });
  await lottery("slow", { delayMs: 300 });
  await lottery("bad-json");

  let unsettledAtLastKill = 0;
  const workers: RunningWorker[] = [await startWorker(), await startWorker()];
  for (let kill = 0; kill < kills; kill += 1) {
    // Not before both work, or a slow machine would be all starting and no working.
    await Promise.all(workers.map((worker) => worker.ready));
    await pause(300 + Math.random() * 1_500);
    const victim = Math.floor(Math.random() * workers.length);
    await workers[victim]?.kill();
    unsettledAtLastKill = await unsettled();
    workers[victim] = await startWorker();
  }
  const until = Date.now() + 180_000;
  while ((await unsettled()) > 0) {
    if (Date.now() > until) throw new Error(`${String(await unsettled())} operations did not settle`);
    await pause(500);
  }
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
  // Killed while there was work, not after it.
  expect(unsettledAtLastKill).toBeGreaterThan(0);
}, 300_000);
