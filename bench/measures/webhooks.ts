import { db } from "@/lib/db";
import { accountOf } from "@/scripts/testing/company";
import { inLanes, senderFor, startReceiver, timed } from "../parts/events";
import { ms, percentile, report } from "../row";
import { createBenchWorld } from "../world";

/** Signed events at the built website's route, one after the other and many at once, on a durable database. */
const inSequence = 400;
const inParallel = 6_000;
const connections = 48;

const world = await createBenchWorld({ web: true });
const sender = await senderFor(world, await accountOf(world.sandbox, "SACME01"), connections);
const bare = await startReceiver("careful");

const sequence = async (url: string): Promise<number[]> => {
  const times: number[] = [];
  for (let index = 0; index < inSequence; index += 1)
    times.push(await timed(sender, `CBENCH${String(index)}`, url));
  // The first ones wake everything up.
  return times.slice(50);
};

/** Events a second. */
const parallel = async (url: string): Promise<number> => {
  const from = performance.now();
  await inLanes(inParallel, connections, (index) => timed(sender, `CBENCH${String(index)}`, url));
  return inParallel / ((performance.now() - from) / 1_000);
};

const bareTimes = await sequence(bare.url);
const ourTimes = await sequence(sender.url);
const bareRate = await parallel(bare.url);
const ourRate = await parallel(sender.url);
const stored = await db().webhookEvent.count();
const p99 = percentile(ourTimes, 99);
const bareP99 = percentile(bareTimes, 99);
report([
  {
    area: "webhook answered, one after the other (p99)",
    comparator: `${ms(bareP99)} (bare Node receiver)`,
    ours: ms(p99),
    ratio: bareP99 / p99,
    mark: "≤ 25 ms",
    met: p99 <= 25,
  },
  {
    area: `webhooks stored in parallel (${String(connections)} connections)`,
    comparator: `${bareRate.toFixed(0)}/s (bare Node receiver)`,
    ours: `${ourRate.toFixed(0)}/s`,
    ratio: ourRate / bareRate,
    mark: "≥ 600/s in the route",
    met: ourRate >= 600 && stored === inSequence + inParallel,
  },
]);
bare.end();
await db().$disconnect();
await world.close();
process.exit(0);
