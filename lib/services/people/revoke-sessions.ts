import type { Tx } from "@/lib/db";
import type { ServiceContext } from "@/lib/services/context";

/** Ends what this person has open at this account, and says how many. What they have open elsewhere goes on. */
export const revokeSessions = async (tx: Tx, ctx: ServiceContext, userId: string): Promise<number> => {
  const { count } = await tx.session.updateMany({
    where: { userId, accountId: ctx.account.id, revokedAt: null, expiresAt: { gt: ctx.now } },
    data: { revokedAt: ctx.now },
  });
  return count;
};
