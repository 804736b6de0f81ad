import type { Tx } from "@/lib/db";
import type { Membership, User } from "@/lib/db/generated/client";
import type { ServiceContext } from "@/lib/services/context";
import { notFound } from "@/lib/services/errors";

export type Person = Membership & { user: User };

/** Somebody of this account, or an error: people of other companies do not exist here. */
export const personInAccount = async (tx: Tx, ctx: ServiceContext, userId: string): Promise<Person> => {
  const person = await tx.membership.findUnique({
    where: { userId_accountId: { userId, accountId: ctx.account.id } },
    include: { user: true },
  });
  if (person === null) throw notFound("Your company has no such person.", "Reload the page.");
  return person;
};

/**
 * Who can manage this account's people now. Holds their rows until the end of the transaction, so that two admins who
 * demote each other at the same time do not leave the account without one.
 */
export const lockAdmins = async (tx: Tx, ctx: ServiceContext): Promise<string[]> => {
  const rows = await tx.$queryRaw<{ userId: string }[]>`
    select m."userId" from "Membership" m join "User" u on u.id = m."userId"
    where m."accountId" = ${ctx.account.id} and m.role = 'ADMIN' and m."disabledAt" is null and u."disabledAt" is null
    order by m."userId" for update of m`;
  return rows.map((row) => row.userId);
};

/** The signed-in person's own id; null for a job. */
export const selfOf = (ctx: ServiceContext): string | null =>
  ctx.actor.kind === "staff" ? ctx.actor.userId : null;
