import { db } from "@/lib/db";
import type { Account, Operation } from "@/lib/db/generated/client";
import { log } from "@/lib/log";
import { connect } from "@/lib/mirror/connect";
import type { TcrClient } from "@/lib/registries/tcr/client";
import { admit } from "./admit";
import { tellBatches } from "./batch-news";
import { finishBatches } from "./end-batches";
import { executePending, executeUnknown } from "./execute";
import { executorOf } from "./executors";
import type { Executor } from "./executors/executor";
import { claimPending, claimUnknown, type Held, peekPending, renewLeases } from "./ledger";
import { prepare } from "./prepare";
import { settleVerdict } from "./settle-verdict";
import { sleep, takeSlot } from "./slots";

/** Calls in flight for one account in this process; the registry's limit is far below. */
const maxInFlight = 20;
const heartbeatMs = 2_000;
/** Among how many a worker chooses what to prepare once it has met another one. */
const crowd = 5;

const held = new Map<string, Held>();
let heartbeat: NodeJS.Timeout | undefined;

const hold = (operation: Operation): void => {
  held.set(operation.id, operation);
  heartbeat ??= setInterval(() => {
    renewLeases([...held.values()]).catch((error: unknown) => {
      log().warn({ err: String(error) }, "could not renew the leases");
    });
  }, heartbeatMs);
};

const letGo = (operation: Operation): void => {
  held.delete(operation.id);
  if (held.size > 0) return;
  clearInterval(heartbeat);
  heartbeat = undefined;
};

type Run = (work: {
  account: Account;
  client: TcrClient;
  executor: Executor;
  operation: Operation;
}) => Promise<void>;

/** An operation of a kind that this version does not know waits for a person instead of being guessed at. */
const runOne = async (account: Account, client: TcrClient, operation: Operation, run: Run): Promise<void> => {
  const executor = executorOf(operation.kind);
  hold(operation);
  try {
    if (executor === null)
      await settleVerdict(operation, { next: "NEEDS_REVIEW", code: "UNKNOWN_KIND" }, null);
    else await run({ account, client, executor, operation });
  } catch (error) {
    // The claim stays as it is: its lease ends, and the effect is read before anything is sent again.
    log().error({ operation: operation.id, err: String(error) }, "an operation was left to its lease");
  } finally {
    letGo(operation);
  }
};

const draining = new Set<string>();

/**
 * Sends what is due for one account until nothing is. Which operation gets a slot is decided when the slot is due,
 * so that a click overtakes a batch. Several processes may do this at once: slots and claims are in the database.
 */
export const drainAccount = async (accountId: string, isStopping: () => boolean): Promise<void> => {
  if (draining.has(accountId)) return;
  draining.add(accountId);
  const flights = new Set<Promise<void>>();
  try {
    const account = await db().account.findUnique({ where: { id: accountId } });
    if (account === null) return;
    const client = connect(account);
    const launch = (operation: Operation, run: Run): void => {
      const flight = runOne(account, client, operation, run).finally(() => flights.delete(flight));
      flights.add(flight);
    };
    let among = 1;
    while (!isStopping()) {
      if (flights.size >= maxInFlight) await Promise.race(flights);
      await admit(accountId);
      await tellBatches();
      const ambiguous = await claimUnknown(accountId);
      if (ambiguous !== null) launch(ambiguous, executeUnknown);
      const next = await peekPending(accountId, among);
      if (next === null) {
        if (ambiguous !== null) continue;
        if (flights.size === 0) return;
        await Promise.race([...flights, sleep(250)]);
        continue;
      }
      const executor = executorOf(next.kind);
      if (!next.prepared && executor !== null) {
        await prepare(client, executor, next);
        continue;
      }
      await sleep(await takeSlot(accountId, "write"));
      const claimed = await claimPending(accountId);
      if (claimed !== null) launch(claimed, executePending);
      // Another worker was quicker, and the slot is lost: from now on prepare what it does not.
      else among = crowd;
      if (claimed === null && executor === null) return;
    }
  } finally {
    draining.delete(accountId);
    await Promise.allSettled(flights);
    await finishBatches(accountId);
    await tellBatches({ now: true });
  }
};
