import type { Prisma, Tx } from "@/lib/db";
import { publish } from "@/lib/db/live";
import type { AuditAction } from "@/lib/domain/audit";
import { type AuditRecord, recordAudit } from "@/lib/services/audit/record";
import type { ServiceContext } from "@/lib/services/context";

type What = { action: AuditAction; after?: Prisma.InputJsonObject; detail?: string | null };

/** What the history keeps of a hand-over; the results of its writes have entries of their own. */
export const handoverEntry = (
  ctx: ServiceContext,
  handoverId: string,
  { action, after = {}, detail = null }: What,
): AuditRecord => ({
  accountId: ctx.account.id,
  actor: ctx.actor,
  action,
  subject: { type: "handover", id: handoverId },
  after,
  detail,
  correlationId: ctx.correlationId,
});

/** Open pages of it read again. */
export const tellHandover = (tx: Tx, ctx: ServiceContext, handoverId: string): Promise<void> =>
  publish(tx, { accountId: ctx.account.id, kind: "handover", payload: handoverId });

export const recordHandover = async (
  tx: Tx,
  ctx: ServiceContext,
  handoverId: string,
  what: What,
): Promise<void> => {
  await recordAudit(tx, handoverEntry(ctx, handoverId, what));
  await tellHandover(tx, ctx, handoverId);
};

export const nameOf = (ctx: ServiceContext): string =>
  ctx.actor.kind === "staff" ? ctx.actor.name : "Portage";
