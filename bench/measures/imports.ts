import { db } from "@/lib/db";
import { closeQueue } from "@/lib/operations/queue";
import { beginStep } from "@/lib/services/handovers/begin";
import { accountOf, connectToBandwidth } from "@/scripts/testing/company";
import { aHandover, rowIdsOf, showHandover, tickEverything } from "@/scripts/testing/handover-world";
import { startWorker } from "@/scripts/testing/worker-process";
import { personOf } from "@/scripts/testing/world";
import { campaignsOf, judgeBy, readAll } from "../registry";
import { report } from "../row";
import { createBenchWorld, until } from "../world";

/** Imported at Bandwidth in one hand-over, at a tenth of Bandwidth's time: 30 calls in 6 s where it allows them in 60. */
const campaigns = 300;
const windowMs = 6_000;
const calls = 30;

const world = await createBenchWorld({
  settings: { BANDWIDTH_IMPORT_LIMIT: `${String(calls)}/${String(windowMs)}`, BANDWIDTH_POLL_MS: "6000" },
});
const { sandbox } = world;
await judgeBy(sandbox, { read: [20_000, 1_000], write: [2_000, 1_000] });
for (const cls of ["read", "write"])
  await sandbox.control("POST", "/limits", { system: "bandwidth", class: cls, count: calls, windowMs });
const acme = await accountOf(sandbox, "SACME01");
await connectToBandwidth(sandbox, acme);
await tickEverything(acme, "bandwidth");
await sandbox.control("POST", "/bandwidth/accounts", { company: "SACME01", acceptMs: 0, reviewMs: 1_000 });
const campaignIds = await campaignsOf(sandbox, ["SACME01", "BANDW"], campaigns);
await readAll(acme);

const { handoverId } = await aHandover(acme, campaignIds, {
  provider: "bandwidth",
  name: "To Bandwidth",
  takeNumbers: false,
});
const worker = await startWorker();
await worker.ready;
const rowIds = rowIdsOf(await showHandover(acme, handoverId));
const began = performance.now();
await beginStep(personOf(acme), { handoverId, rowIds, step: "elect" });
let importedAfterMs = 0;
await until("all are imported and approved", 400, async () => {
  const left = await db().handoverCampaign.count({ where: { handoverId, state: "ACTIVE" } });
  const imported = await db().operation.count({ where: { kind: "importCampaign", status: "DONE" } });
  if (imported === campaigns && importedAfterMs === 0) importedAfterMs = performance.now() - began;
  return left === 0;
});
const doneAfterMs = performance.now() - began;
await worker.kill();

type Request = { seq: number; system: string; method: string; path: string; status: number };
const counted = { refused: 0, imports: 0 };
for (let after = 0; ;) {
  const page = (await sandbox.control("GET", `/requests?after=${String(after)}`)) as Request[];
  const last = page.at(-1);
  if (last === undefined) break;
  after = last.seq;
  for (const { system, method, path, status } of page) {
    if (system !== "bandwidth") continue;
    if (status === 429) counted.refused += 1;
    if (method === "POST" && path.endsWith("/imports") && status === 201) counted.imports += 1;
  }
}
const leastMs = (campaigns / calls) * windowMs;
const seconds = (ms: number): string => `${(ms / 1_000).toFixed(0)} s`;
report([
  {
    area: `${String(campaigns)} imports at Bandwidth in one hand-over, a tenth of real time`,
    comparator: `${seconds(leastMs)} at the least (30 a minute)`,
    ours: `${seconds(importedAfterMs)}, all approved after ${seconds(doneAfterMs)}; ${String(counted.imports)} imports, ${String(counted.refused)} refused with 429`,
    ratio: importedAfterMs / leastMs,
    mark: "no 429, each once",
    met: counted.refused === 0 && counted.imports === campaigns,
  },
]);
await closeQueue();
await db().$disconnect();
await world.close();
process.exit(0);
