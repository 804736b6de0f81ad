import type { Prisma, Tx } from "@/lib/db";
import { publish } from "@/lib/db/live";
import type { AuditAction } from "@/lib/domain/audit";
import type { AuditRecord } from "@/lib/services/audit/record";
import type { ServiceContext } from "@/lib/services/context";

type Named = { id: string; kind: string };

/** What the history keeps of a change to a batch; the results of its operations have entries of their own. */
export const batchEntry = (
  ctx: ServiceContext,
  { id, kind }: Named,
  action: AuditAction,
  after: Prisma.InputJsonObject = {},
): AuditRecord => ({
  accountId: ctx.account.id,
  actor: ctx.actor,
  action,
  subject: { type: "batch", id },
  after: { kind, ...after },
  correlationId: ctx.correlationId,
});

/** Open pages of it read again. */
export const tellBatch = (tx: Tx, ctx: ServiceContext, batchId: string): Promise<void> =>
  publish(tx, { accountId: ctx.account.id, kind: "batch", payload: batchId });
