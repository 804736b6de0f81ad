import { inTransaction } from "@/lib/db";
import { recordAudit } from "@/lib/services/audit/record";
import type { ServiceContext } from "@/lib/services/context";
import { authorize } from "@/lib/services/authorize";
import { forbidden } from "@/lib/services/errors";

/** Makes another company of this person's the one that the session acts for. */
export const switchAccount = async (ctx: ServiceContext, accountId: string): Promise<void> => {
  authorize(ctx, "campaigns:read");
  const { actor } = ctx;
  if (actor.kind !== "staff") throw forbidden("Only a person can switch companies.");
  await inTransaction(async (tx) => {
    const membership = await tx.membership.findUnique({
      where: { userId_accountId: { userId: actor.userId, accountId } },
    });
    if (membership === null || membership.disabledAt !== null)
      throw forbidden("You do not belong to this company.");
    await tx.session.update({ where: { id: actor.sessionId }, data: { accountId } });
    await recordAudit(tx, {
      accountId,
      actor,
      action: "session.account-switched",
      subject: { type: "session", id: actor.sessionId },
      before: { accountId: ctx.account.id },
      after: { accountId },
      correlationId: ctx.correlationId,
    });
  });
};
