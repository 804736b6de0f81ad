import { db } from "@/lib/db";
import { log } from "@/lib/log";
import { connect } from "@/lib/mirror/connect";
import { readOsrDue } from "@/lib/mirror/read-osr";
import { readAccountIfDue } from "@/lib/mirror/read-account";
import { rereadDue } from "@/lib/mirror/reread-due";
import { drainAccount } from "@/lib/operations/drain";
import { checkDrafts } from "@/lib/services/batches/check-items";
import { applyEvents } from "@/lib/webhooks/apply";

type IsStopping = () => boolean;

const again = new Map<string, boolean>();

/** Everything that is due for one account: writes, events and re-reads side by side, each until nothing is left. */
const workOnce = async (accountId: string, isStopping: IsStopping): Promise<void> => {
  const account = await db().account.findUnique({ where: { id: accountId } });
  if (account === null) return;
  const client = connect(account);
  const results = await Promise.allSettled([
    drainAccount(accountId, isStopping),
    applyEvents(client, account, isStopping),
    rereadDue(client, account, isStopping),
    readOsrDue(client, account, isStopping),
    checkDrafts(account, isStopping),
    readAccountIfDue(accountId),
  ]);
  for (const result of results) {
    if (result.status === "rejected")
      log().error({ accountId, err: String(result.reason) }, "work on an account failed");
  }
  // A finished write or an event leaves something to read.
  await rereadDue(client, account, isStopping).catch(() => undefined);
  await readAccountIfDue(accountId).catch(() => undefined);
};

/** Runs at once, or once more after the run in progress: a wake-up that arrives meanwhile is never lost. */
export const workAccount = async (accountId: string, isStopping: IsStopping): Promise<void> => {
  if (again.has(accountId)) {
    again.set(accountId, true);
    return;
  }
  again.set(accountId, false);
  try {
    do {
      again.set(accountId, false);
      await workOnce(accountId, isStopping);
    } while (again.get(accountId) === true && !isStopping());
  } finally {
    again.delete(accountId);
  }
};
