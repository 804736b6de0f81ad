import { inTransaction } from "@/lib/db";
import { recordAudit } from "@/lib/services/audit/record";
import { authorize } from "@/lib/services/authorize";
import type { ServiceContext } from "@/lib/services/context";
import { conflict } from "@/lib/services/errors";

/** Ends the time in which the former secret still counts, for example because it leaked. */
export const dropFormerSecret = async (ctx: ServiceContext): Promise<Record<string, never>> => {
  authorize(ctx, "integrations:write");
  await inTransaction(async (tx) => {
    const { count } = await tx.account.updateMany({
      where: { id: ctx.account.id, previousSecretSealed: { not: null } },
      data: { previousSecretSealed: null, previousSecretUntil: null },
    });
    if (count === 0) throw conflict("There is no former secret any more.");
    await recordAudit(tx, {
      accountId: ctx.account.id,
      actor: ctx.actor,
      action: "account.former-secret-dropped",
      subject: { type: "account", id: ctx.account.id },
      correlationId: ctx.correlationId,
    });
  });
  return {};
};
