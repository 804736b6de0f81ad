import type { Prisma, Tx } from "@/lib/db";
import { publish } from "@/lib/db/live";
import type { AuditAction } from "@/lib/domain/audit";
import { recordAudit } from "@/lib/services/audit/record";
import type { ServiceContext } from "@/lib/services/context";

/** What the history keeps of a hand-over; the results of its writes have entries of their own. Open pages read again. */
export const recordHandover = async (
  tx: Tx,
  ctx: ServiceContext,
  handoverId: string,
  {
    action,
    after = {},
    detail = null,
  }: { action: AuditAction; after?: Prisma.InputJsonObject; detail?: string | null },
): Promise<void> => {
  await recordAudit(tx, {
    accountId: ctx.account.id,
    actor: ctx.actor,
    action,
    subject: { type: "handover", id: handoverId },
    after,
    detail,
    correlationId: ctx.correlationId,
  });
  await publish(tx, { accountId: ctx.account.id, kind: "handover", payload: handoverId });
};

export const nameOf = (ctx: ServiceContext): string =>
  ctx.actor.kind === "staff" ? ctx.actor.name : "Portage";
