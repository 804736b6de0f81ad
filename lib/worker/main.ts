import { db } from "@/lib/db";
import { trimLiveEvents } from "@/lib/db/live";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { foldTallies } from "@/lib/mirror/fold-tallies";
import { accountsWithInfobipRereads } from "@/lib/mirror/infobip-campaigns";
import { accountsWithBandwidthRereads } from "@/lib/mirror/bandwidth-orders";
import { accountsWithBandwidthTests, askForBandwidthReadings } from "@/lib/mirror/read-bandwidth";
import { accountsWithInfobipTests, askForInfobipReadings } from "@/lib/mirror/read-infobip";
import { accountsWithOsrRequests } from "@/lib/mirror/read-osr";
import { accountsToRead, readAccount } from "@/lib/mirror/read-account";
import { accountsWithRereads } from "@/lib/mirror/reread-due";
import { sweepAccount } from "@/lib/mirror/sweep";
import { syncWhatIsDue } from "@/lib/mirror/sync-due";
import { accountsToAdmit } from "@/lib/operations/admit";
import { endPilots, finishBatches } from "@/lib/operations/end-batches";
import { accountsDue, releaseExpired } from "@/lib/operations/ledger";
import { accountsWithHandovers } from "@/lib/operations/handovers/due";
import { closeQueue, startWakeWorker } from "@/lib/operations/queue";
import { accountsWithChecks } from "@/lib/services/batches/check-items";
import { accountsWithEvents } from "@/lib/webhooks/apply";
import { every } from "./every";
import { workAccount } from "./work-account";

/**
 * The worker process: any number of them, on any number of machines. Wake-ups make it quick; the timers make it right
 * even when every wake-up is lost.
 */
const state = { stopping: false };
const isStopping = (): boolean => state.stopping;

const workOn = (accountIds: Iterable<string>): void => {
  for (const accountId of new Set(accountIds)) void workAccount(accountId, isStopping);
};

const findDue = async (): Promise<void> => {
  const released = await releaseExpired(env().SETTLE_MS);
  if (released.length > 0)
    log().warn({ count: released.length }, "took over writes of a worker that is gone");
  // What a worker that died could not do after its last write.
  await endPilots(null);
  await finishBatches(null);
  const due = await Promise.all([
    accountsDue(),
    accountsToAdmit(),
    accountsWithChecks(),
    accountsWithEvents(),
    accountsWithRereads(),
    accountsWithOsrRequests(),
    accountsToRead(),
    accountsWithHandovers(),
    accountsWithInfobipTests(),
    accountsWithInfobipRereads(),
    accountsWithBandwidthTests(),
    accountsWithBandwidthRereads(),
  ]);
  workOn(due.flat());
};

const accounts = () => db().account.findMany();

const sweep = async (): Promise<void> => {
  for (const account of await accounts()) await sweepAccount(account, isStopping);
};

/** What the registry says of each account itself; also sees to it that its events come here. */
const readAccounts = async (): Promise<void> => {
  await Promise.all((await accounts()).map(({ id }) => readAccount(id)));
};

const main = async (): Promise<void> => {
  await db().$queryRaw`select 1`;
  const queue = startWakeWorker(({ accountId }) => {
    workOn([accountId]);
    return Promise.resolve();
  });
  const timers = [
    every(1_000, findDue),
    every(2_000, () => syncWhatIsDue(isStopping)),
    every(60_000, sweep, { firstAfterMs: 60_000 }),
    every(600_000, readAccounts),
    every(10_000, foldTallies),
    every(600_000, askForInfobipReadings, { firstAfterMs: 600_000 }),
    every(600_000, askForBandwidthReadings, { firstAfterMs: 600_000 }),
    every(3_600_000, trimLiveEvents),
  ];
  log().info("worker ready");
  process.stdout.write("worker ready\n");
  const stop = async (): Promise<void> => {
    if (state.stopping) return;
    state.stopping = true;
    for (const timer of timers) timer.stop();
    await Promise.race([
      Promise.allSettled([queue.close(), ...timers.map((timer) => timer.idle())]),
      new Promise((resolve) => setTimeout(resolve, 5_000)),
    ]);
    await closeQueue();
    await db().$disconnect();
    process.exit(0);
  };
  process.on("SIGTERM", () => void stop());
  process.on("SIGINT", () => void stop());
};

main().catch((error: unknown) => {
  process.stderr.write(
    `The worker could not start: ${error instanceof Error ? error.message : String(error)}\n`,
  );
  process.exit(1);
});
