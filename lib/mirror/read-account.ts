import { db, inTransaction, Prisma } from "@/lib/db";
import type { Account } from "@/lib/db/generated/client";
import { publish } from "@/lib/db/live";
import { log } from "@/lib/log";
import type { TcrClient } from "@/lib/registries/tcr/client";
import { TcrError } from "@/lib/registries/tcr/errors";
import { explainTcr } from "@/lib/registries/tcr/explain";
import type { TcrProfile } from "@/lib/registries/tcr/types";
import { connect } from "./connect";
import { readSettings } from "./read-settings";
import { ensureSubscribed } from "./subscribe";
import { webhookUrl } from "./webhook-url";

/** After a failure it is tried again by itself, also while nobody looks. */
const retryMs = 30_000;

/** A DCA has no profile to read (tcr.md 15). */
const profileOf = async (client: TcrClient, account: Account): Promise<TcrProfile | null> =>
  account.kind === "CSP" ? client.getProfile() : null;

const problemOf = (error: unknown): string => {
  if (!(error instanceof TcrError)) return "TCR could not be asked because of a fault in Portage.";
  const { kind, code, codes } = error;
  return explainTcr({ kind, code, description: codes[0]?.description ?? null }).sentence;
};

const store = async (
  account: Account,
  data: Prisma.AccountUpdateInput,
  due: { where: Prisma.AccountWhereInput; accountDueAt: Date | null },
): Promise<void> => {
  const { id } = account;
  await inTransaction(async (tx) => {
    await tx.account.update({ where: { id }, data });
    await tx.account.updateMany({ where: { id, ...due.where }, data: { accountDueAt: due.accountDueAt } });
    await publish(tx, { accountId: id, kind: "account" });
  });
};

/** Reads what the registry says of the account itself: switches, profile, subscriptions. Also proves that the key works. */
export const readAccount = async (accountId: string): Promise<void> => {
  const startedAt = new Date();
  const account = await db().account.findUnique({ where: { id: accountId } });
  if (account === null) return;
  const client = connect(account);
  try {
    await readSettings(client, account, "account");
    const profile = await profileOf(client, account);
    const subscriptions = await ensureSubscribed(client, account);
    await store(
      account,
      {
        ...(profile === null ? {} : { profile }),
        subscriptions,
        webhookUrl: webhookUrl("tcr", account.id),
        accountReadAt: startedAt,
        accountProblem: null,
      },
      // Unless it was asked for again meanwhile.
      { where: { accountDueAt: { lte: startedAt } }, accountDueAt: null },
    );
  } catch (error) {
    log().warn({ account: accountId, err: String(error) }, "the account could not be read");
    const again = new Date(Date.now() + retryMs);
    await store(account, { accountProblem: problemOf(error) }, { where: {}, accountDueAt: again });
  }
};

/** Accounts whose settings somebody changed or asked about. */
export const accountsToRead = async (): Promise<string[]> => {
  const rows = await db().account.findMany({
    where: { accountDueAt: { lte: new Date() } },
    select: { id: true },
  });
  return rows.map((row) => row.id);
};

/** For a wake-up: reads the account only when that is due. */
export const readAccountIfDue = async (accountId: string): Promise<void> => {
  const due = await db().account.count({ where: { id: accountId, accountDueAt: { lte: new Date() } } });
  if (due > 0) await readAccount(accountId);
};
