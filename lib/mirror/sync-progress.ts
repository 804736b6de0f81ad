import { db, inTransaction } from "@/lib/db";
import { publish } from "@/lib/db/live";

/** How far a full sync has come, for the line under each list. Told at most twice a second. */
export type Progress = {
  expect: (more: number) => void;
  step: (done?: number) => Promise<void>;
  flush: () => Promise<void>;
};

export const startProgress = (accountId: string): Progress => {
  let total = 0;
  let done = 0;
  let toldAt = 0;
  const tell = async (): Promise<void> => {
    toldAt = Date.now();
    await inTransaction(async (tx) => {
      await tx.account.update({
        where: { id: accountId },
        data: { syncDone: done, syncTotal: total, syncHeartbeatAt: new Date() },
      });
      await publish(tx, { accountId, kind: "sync" });
    });
  };
  return {
    expect: (more) => {
      total += more;
    },
    step: async (by = 1) => {
      done += by;
      if (Date.now() - toldAt > 500) await tell();
    },
    flush: tell,
  };
};

/** A sync without a sign of life for this long was interrupted, and another worker takes it over. */
const aliveMs = 15_000;

/** True when this worker got the sync of the account. */
export const claimSync = async (accountId: string): Promise<boolean> => {
  const now = new Date();
  const { count } = await db().account.updateMany({
    where: {
      id: accountId,
      OR: [{ syncStartedAt: null }, { syncHeartbeatAt: { lt: new Date(now.getTime() - aliveMs) } }],
    },
    data: { syncStartedAt: now, syncHeartbeatAt: now, syncDone: 0, syncTotal: 0 },
  });
  return count === 1;
};

/** `readFrom`: when the reading of the lists began, so what they show is as of then. */
export const endSync = async (
  accountId: string,
  outcome: { readFrom: Date } | { problem: string },
): Promise<void> => {
  await inTransaction(async (tx) => {
    await tx.account.update({
      where: { id: accountId },
      data: {
        syncStartedAt: null,
        syncHeartbeatAt: new Date(),
        syncRequestedAt: null,
        ...("problem" in outcome
          ? { syncProblem: outcome.problem }
          : { syncProblem: null, syncedAt: outcome.readFrom }),
      },
    });
    await publish(tx, { accountId, kind: "sync" });
  });
};
