import { parseArgs } from "node:util";
import { db } from "@/lib/db";
import { closeQueue } from "@/lib/operations/queue";
import { appendKillRun } from "../results";
import { accountOf } from "@/scripts/testing/company";
import { campaignsOf, countAsRead, judgeBy, readAll } from "../registry";
import { pause } from "@/scripts/testing/world";
import { createBenchWorld, type QueueKind } from "../world";
import { installPoints } from "./points";
import { round } from "./rounds";
import { startKilling } from "./victims";
import { watchWire } from "./wire";

/**
 * Thousands of writes while workers, the website and the database are killed and the registry drops, cuts, delays and
 * garbles what it is sent. Passes when each write was accepted exactly once and no event that was answered for is missing.
 *
 *     npm run test:kill -- [--operations=20000] [--kills=200] [--queue=postgres|redis]
 */
const { values } = parseArgs({
  options: {
    operations: { type: "string", default: "20000" },
    kills: { type: "string", default: "200" },
    queue: { type: "string", default: "postgres" },
  },
});
const operations = Number(values.operations);
const kills = Number(values.kills);
const queue: QueueKind = values.queue === "redis" ? "redis" : "postgres";
const rounds = 2;
const perRound = 2;
const campaignCount = Math.ceil(operations / rounds / perRound);

const faults: [mode: string, more: Record<string, unknown>][] = [
  ["drop-before", {}],
  ["apply-then-drop", {}],
  ["late-apply", { delayMs: 800 }],
  ["slow", { delayMs: 400 }],
  ["bad-json", {}],
  ["status", { status: 500 }],
  ["apply-then-status", { status: 502 }],
];

const say = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

const world = await createBenchWorld({
  queue,
  web: true,
  settings: {
    // Longer than the client's timeout plus the latest application of a write.
    SETTLE_MS: "4500",
    // Readings share two cores with the writes that are counted.
    TCR_READ_LIMIT: "200/1000",
  },
});
const { sandbox } = world;
await judgeBy(sandbox, { read: [20_000, 1_000], write: [2_000, 1_000] });
const account = await accountOf(sandbox, "SACME01");
const ids = await campaignsOf(sandbox, ["SACME01", "SNRTHW1", "DCLRW"], campaignCount);
await readAll(account);
await countAsRead();
await installPoints(process.env.DATABASE_URL ?? "");
for (const [mode, more] of faults)
  for (const method of ["POST", "DELETE"])
    await sandbox.control("POST", "/faults", {
      system: "tcr",
      method,
      path: "/tcr/csp/v2/campaign/",
      mode,
      probability: 0.02,
      ...more,
    });

say(`${String(campaignCount)} campaigns, queue on ${queue}. Killing begins.`);
const wire = watchWire(sandbox);
const began = Date.now();
const writes = () => [...wire.accepted.values()].reduce((sum, times) => sum + times, 0);
// The last one comes while there is still something to write, or all of it would be done once more for its sake.
const killedBy = 0.95 * operations;
const killer = await startKilling(world, { isDue: (already) => writes() * kills >= already * killedBy });
const ticker = setInterval(() => {
  const seconds = Math.round((Date.now() - began) / 1_000);
  say(`${String(seconds)} s: ${String(writes())} writes, ${String(killer.total())} kills`);
}, 15_000);

const partners = ["SBLUER1", "SCASCD1"];
let done = 0;
while (done < rounds || killer.total() < kills) {
  await round(account, ids, partners[done % partners.length] ?? "");
  done += 1;
}
await killer.stop();
clearInterval(ticker);
// What had no answer when the killing ended is delivered again by the registry.
await pause(5_000);
await wire.stop();
const seconds = Math.round((Date.now() - began) / 1_000);

const expected = ids.flatMap((id) => [`initiate ${id}`, `cancel ${id}`]);
const lost = expected.reduce((sum, key) => sum + Math.max(0, done - (wire.accepted.get(key) ?? 0)), 0);
const doubled = expected.reduce((sum, key) => sum + Math.max(0, (wire.accepted.get(key) ?? 0) - done), 0);
const unsettled = await db().operation.count({ where: { NOT: { status: "DONE" } } });
const stored = await db().webhookEvent.count();
const missing = Math.max(0, wire.acknowledged() - stored);
const total = expected.length * done;

for (const [what, count] of killer.kills()) say(`  ${String(count)} × ${what}`);
const line = {
  operations: total,
  kills: killer.total(),
  databaseKills: killer.kills().get("database") ?? 0,
  lost,
  doubled,
  unsettled,
  events: wire.acknowledged(),
  missing,
  seconds,
  queue,
};
say(JSON.stringify(line));
appendKillRun(line);
await killer.close();
await closeQueue();
await db().$disconnect();
await world.close();
const passed = lost + doubled + unsettled + missing === 0 && killer.total() >= kills;
say(passed ? "PASSED" : "FAILED");
process.exit(passed ? 0 : 1);
