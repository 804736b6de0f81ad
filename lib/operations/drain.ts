import { db } from "@/lib/db";
import type { Operation } from "@/lib/db/generated/client";
import type { RemoteSystem } from "@/lib/domain/operation";
import { log } from "@/lib/log";
import { admit } from "./admit";
import { tellBatches } from "./batch-news";
import { finishBatches } from "./end-batches";
import { lanes } from "./enqueue";
import { executePending, executeUnknown, type Work } from "./execute";
import { claimPending, claimUnknown, type Held, peekPending, renewLeases } from "./ledger";
import { settleVerdict } from "./settle-verdict";
import { sleep } from "./slots";
import { createStock, crowd } from "./stock";
import { systems } from "./systems";
import type { Session } from "./systems/system";

/** Calls in flight for one account in this process; the registry's limit is far below. */
const maxInFlight = 20;
const heartbeatMs = 2_000;
/** While it waits for a slot or an answer it looks so often whether a click came. */
const idleMs = 250;

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

type Run = (work: Work) => Promise<void>;

/** An operation of a kind that this version does not know waits for a person instead of being guessed at. */
const runOne = async (session: Session, operation: Operation, run: Run): Promise<void> => {
  const executor = session.executorOf(operation.kind);
  hold(operation);
  try {
    if (executor === null)
      await settleVerdict(operation, { next: "NEEDS_REVIEW", code: "UNKNOWN_KIND" }, null);
    else await run({ session, executor, operation });
  } catch (error) {
    // The claim stays as it is: its lease ends, and the effect is read before anything is sent again.
    log().error({ operation: operation.id, err: String(error) }, "an operation was left to its lease");
  } finally {
    letGo(operation);
  }
};

const draining = new Set<string>();

/** Sends what is due until nothing is. Only writes to TCR come in batches: these are looked after meanwhile, and at its end. */
const drain = async (
  accountId: string,
  { system, session, isStopping }: { system: RemoteSystem; session: Session; isStopping: () => boolean },
): Promise<void> => {
  const flights = new Set<Promise<void>>();
  const launch = (operation: Operation, run: Run): void => {
    const flight = runOne(session, operation, run).finally(() => flights.delete(flight));
    flights.add(flight);
  };
  const stock = createStock(session);
  /** When the slot in hand is due; on the clock of `performance.now()`, in ms. */
  let slotAt: number | null = null;
  try {
    while (!isStopping()) {
      if (slotAt !== null && performance.now() >= slotAt) {
        slotAt = null;
        const claimed = await claimPending(accountId, system);
        if (claimed !== null) launch(claimed, executePending);
      }
      if (system === "TCR") await admit(accountId);
      await tellBatches();
      const ambiguous = flights.size < maxInFlight ? await claimUnknown(accountId, system) : null;
      if (ambiguous !== null) launch(ambiguous, executeUnknown);
      const upcoming = (await peekPending(accountId, system, crowd)).filter(
        ({ kind }) => session.executorOf(kind) !== null,
      );
      stock.replenish(upcoming);
      if (upcoming.length + flights.size + stock.readings().length === 0) return;
      if (slotAt === null && flights.size < maxInFlight && upcoming.some(({ prepared }) => prepared))
        slotAt = performance.now() + (await session.takeSlot({ apart: upcoming[0]?.lane === lanes.batch }));
      if (ambiguous !== null) continue;
      const waitMs = slotAt === null ? idleMs : Math.min(idleMs, slotAt - performance.now());
      await Promise.race([sleep(waitMs), ...stock.readings(), ...(slotAt === null ? flights : [])]);
    }
  } finally {
    await Promise.allSettled([...flights, ...stock.readings()]);
  }
};

/**
 * Sends what is due for one account to one system until nothing is. Which operation gets a slot is decided when the slot
 * is due, so that a click overtakes a batch. Several processes may do this at once: slots and claims are in the database.
 */
export const drainAccount = async (
  accountId: string,
  isStopping: () => boolean,
  system: RemoteSystem = "TCR",
): Promise<void> => {
  const key = `${accountId} ${system}`;
  if (draining.has(key)) return;
  draining.add(key);
  try {
    const account = await db().account.findUnique({ where: { id: accountId } });
    const session = account === null ? null : await systems[system].open(account);
    if (session !== null) await drain(accountId, { system, session, isStopping });
  } finally {
    draining.delete(key);
    if (system === "TCR") await finishBatches(accountId);
    await tellBatches({ now: true });
  }
};
