import { Queue, Worker } from "bullmq";
import { db } from "@/lib/db";
import { closeQueue } from "@/lib/operations/queue";
import { initiateMigrations } from "@/lib/services/migrations/initiate";
import { accountOf } from "@/scripts/testing/company";
import { startWorker, type RunningWorker } from "@/scripts/testing/worker-process";
import { personOf } from "@/scripts/testing/world";
import { installPoints, whoComesTo } from "../kill/points";
import { campaignsOf, judgeBy, readAll } from "../registry";
import { ms, report } from "../row";
import { createBenchWorld, until } from "../world";

/** A worker dies with an answered write in its hands: how long until another goes on with it. */
const turns = 8;

const world = await createBenchWorld();
const url = process.env.DATABASE_URL ?? "";
await judgeBy(world.sandbox, { read: [20_000, 1_000], write: [2_000, 1_000] });
const account = await accountOf(world.sandbox, "SACME01");
const ids = await campaignsOf(world.sandbox, ["SACME01", "SNRTHW1", "DCLRW"], turns);
await readAll(account);
await installPoints(url);

const workers = new Map<string, RunningWorker>();
const start = async (name: string): Promise<void> => {
  const worker = await startWorker({ name });
  workers.set(name, worker);
  await worker.ready;
};
await Promise.all(["worker 1", "worker 2"].map(start));

const took: number[] = [];
for (const campaignId of ids) {
  const caught = whoComesTo(url, "answered", 20_000);
  await initiateMigrations(personOf(account), { campaignIds: [campaignId], partnerId: "SBLUER1" });
  const name = await caught;
  if (name === null) throw new Error("No worker sent the write.");
  await workers.get(name)?.kill();
  const at = performance.now();
  const isGoingOn = async () =>
    (await db().operation.count({ where: { campaignId, status: { not: "SENDING" } } })) === 1;
  await until("another worker goes on", 60, isGoingOn, { everyMs: 20 });
  took.push(performance.now() - at);
  await start(name);
}
await Promise.all([...workers.values()].map((worker) => worker.kill()));

/** The same by the queue alone, as it comes: a job is held until its lock has run out and somebody looks. */
const byQueueAlone = async (): Promise<number> => {
  const connection = { connectionString: url, schema: "alone", migrate: true };
  const queue = new Queue("alone", { connection });
  await queue.waitUntilReady();
  let begun = (): void => undefined;
  const first = new Promise<void>((resolve) => {
    begun = resolve;
  });
  const dying = new Worker(
    "alone",
    () => {
      begun();
      return new Promise<void>(() => undefined);
    },
    { connection },
  );
  await queue.add("work", {});
  await first;
  // Without waiting for its job: the lock is neither renewed nor given back, as after a kill.
  await dying.close(true);
  const at = performance.now();
  await new Promise<void>((resolve) => {
    const other = new Worker(
      "alone",
      () => {
        resolve();
        return Promise.resolve();
      },
      { connection },
    );
    other.on("error", () => undefined);
  });
  return performance.now() - at;
};
const alone = await byQueueAlone();

const longest = Math.max(...took);
report([
  {
    area: `a worker's death until another goes on with its write (longest of ${String(turns)})`,
    comparator: `${ms(alone)} (BullMQ as it comes)`,
    ours: ms(longest),
    ratio: alone / longest,
    mark: "≤ 10 s",
    met: longest <= 10_000,
  },
]);
await closeQueue();
await db().$disconnect();
await world.close();
process.exit(0);
