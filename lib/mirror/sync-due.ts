import { db } from "@/lib/db";
import type { Account } from "@/lib/db/generated/client";
import { log } from "@/lib/log";
import { connect } from "./connect";
import { fillDcaFacts } from "./fill-dca-facts";
import { syncAccount } from "./sync-account";
import { fillFacts } from "./sync-migrations";

/** Every list is read again after this long, whatever the events say. */
const everyMs = 6 * 3_600_000;
/** A sync that failed is tried again after this long. */
const retryMs = 60_000;

const isDue = (account: Account, now: Date): boolean => {
  if (account.syncRequestedAt !== null) return true;
  const wait = account.syncProblem === null ? everyMs : retryMs;
  const last = account.syncHeartbeatAt ?? account.syncedAt;
  return last === null || now.getTime() - last.getTime() > wait;
};

const busy = new Set<string>();
/** Accounts whose missing facts this process has looked for: a restart goes on where the last one stopped. */
const filled = new Set<string>();

const work = async (account: Account, due: boolean, isStopping: () => boolean): Promise<void> => {
  const mine = due ? await syncAccount(account.id, isStopping) : true;
  filled.add(account.id);
  const fill = account.kind === "DCA" ? fillDcaFacts : fillFacts;
  if (mine && !isStopping()) await fill(connect(account), account, isStopping);
};

/** Starts what is due and does not wait for it: the syncs of several accounts do not slow each other. */
export const syncWhatIsDue = async (isStopping: () => boolean): Promise<void> => {
  const now = new Date();
  for (const account of await db().account.findMany()) {
    const due = isDue(account, now);
    if (busy.has(account.id) || (!due && filled.has(account.id))) continue;
    busy.add(account.id);
    void work(account, due, isStopping)
      .catch((error: unknown) => {
        log().error({ account: account.id, err: String(error) }, "a sync ended early");
      })
      .finally(() => busy.delete(account.id));
  }
};
