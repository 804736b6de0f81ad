import { db } from "@/lib/db";
import { movingOperationStatuses } from "@/lib/domain/operation";
import { closeQueue } from "@/lib/operations/queue";
import { initiateMigrations } from "@/lib/services/migrations/initiate";
import { personOf } from "@/scripts/testing/world";
import { startWorker } from "@/scripts/testing/worker-process";
import { accountOf, authorizationOf, companyOf } from "@/scripts/testing/company";
import { campaignsOf, judgeBy, readAll } from "../registry";
import { report } from "../row";
import { createBenchWorld, until } from "../world";

/** The same faults for a plain retry and for the ledger: dropped, applied and cut, applied late, applied and 502. */
const campaigns = 400;
const pageSize = 50;
const faults = {
  "drop-before": {},
  "apply-then-drop": {},
  "late-apply": { delayMs: 800 },
  "apply-then-status": { status: 502 },
};

const world = await createBenchWorld({ settings: { SETTLE_MS: "2500", TCR_TIMEOUT_MS: "1500" } });
const { sandbox } = world;
await judgeBy(sandbox, { read: [20_000, 1_000], write: [5_000, 1_000] });
const acme = await accountOf(sandbox, "SACME01");
const chain = ["SACME01", "SNRTHW1", "DCLRW"];
const byRetry = await campaignsOf(sandbox, chain, campaigns);
const byLedger = await campaignsOf(sandbox, chain, campaigns);
for (const [mode, more] of Object.entries(faults))
  await sandbox.control("POST", "/faults", {
    system: "tcr",
    method: "POST",
    path: "/tcr/csp/v2/campaign/",
    mode,
    probability: 0.05,
    ...more,
  });

const authorization = authorizationOf(await companyOf(sandbox, "SACME01"));

/** What a script does: sends, and sends again when no answer came. Answers what it believes. */
const plainRetry = async (campaignId: string): Promise<{ sent: number; believes: boolean }> => {
  for (let sent = 1; ; sent += 1) {
    try {
      const answer = await fetch(`${sandbox.tcr}/campaign/${campaignId}/migrateCnp/SBLUER1`, {
        method: "POST",
        headers: { authorization },
        signal: AbortSignal.timeout(1_500),
      });
      if (answer.ok) return { sent, believes: true };
      if (answer.status < 500) return { sent, believes: false };
    } catch {
      // No answer: once more.
    }
    if (sent === 5) return { sent, believes: false };
  }
};

const isMigrating = async (campaignId: string): Promise<boolean> => {
  const campaign = (await sandbox.control("GET", `/campaigns/${campaignId}`)) as {
    migration: { status: string } | null;
  };
  return campaign.migration?.status === "ACTIVE";
};

const believed = new Map<string, boolean>();
let repeated = 0;
for (let from = 0; from < campaigns; from += 20)
  await Promise.all(
    byRetry.slice(from, from + 20).map(async (id) => {
      const { sent, believes } = await plainRetry(id);
      believed.set(id, believes);
      if (sent > 1) repeated += 1;
    }),
  );

await readAll(acme);
const worker = await startWorker();
await worker.ready;
for (let from = 0; from < campaigns; from += pageSize)
  await initiateMigrations(personOf(acme), {
    campaignIds: byLedger.slice(from, from + pageSize),
    partnerId: "SBLUER1",
  });
await until("every operation is settled", 300, async () => {
  const open = await db().operation.count({
    where: { status: { in: [...movingOperationStatuses] } },
  });
  return open === 0;
});
await worker.kill();
const settled = new Map((await db().operation.findMany()).map((each) => [each.campaignId, each.status]));

const wrongOf = async (ids: string[], believes: (id: string) => boolean): Promise<number> => {
  let wrong = 0;
  for (const id of ids) if ((await isMigrating(id)) !== believes(id)) wrong += 1;
  return wrong;
};
const wrongByRetry = await wrongOf(byRetry, (id) => believed.get(id) === true);
const wrongByLedger = await wrongOf(byLedger, (id) => settled.get(id) === "DONE");
report([
  {
    area: `outcome told wrongly, of ${String(campaigns)} writes under faults`,
    comparator: `${String(wrongByRetry)} (plain retry; ${String(repeated)} sent again blindly)`,
    ours: String(wrongByLedger),
    ratio: null,
    mark: "0",
    met: wrongByLedger === 0,
  },
]);
await closeQueue();
await db().$disconnect();
await world.close();
process.exit(0);
