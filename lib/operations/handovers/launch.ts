import type { Prisma, Tx } from "@/lib/db";
import { isHandoverKind } from "@/lib/domain/operation";
import { enqueueOperations } from "@/lib/operations/enqueue";
import { recordAudit } from "@/lib/services/audit/record";
import type { ServiceContext } from "@/lib/services/context";
import { type HandoverRow, stepOf } from "./row";
import { nextWrites } from "./writes";

type Write = { kind: string; args: Prisma.InputJsonObject; rows: readonly HandoverRow[] };

/** One operation, of the first of these campaigns; all of them wait for its answer. */
const enqueue = async (tx: Tx, ctx: ServiceContext, { kind, args, rows }: Write): Promise<boolean> => {
  const [first] = rows;
  if (first === undefined || !isHandoverKind(kind)) return false;
  const { campaignId, handoverId } = first;
  const [receipt] = await enqueueOperations(tx, ctx, { kind, targets: [{ campaignId, args }] });
  if (receipt === undefined) return false;
  const { operationId } = receipt;
  await tx.handoverCampaign.updateMany({
    where: { id: { in: rows.map(({ id }) => id) } },
    data: { operationId },
  });
  if (receipt.alreadyQueued) return true;
  await recordAudit(tx, {
    accountId: ctx.account.id,
    actor: ctx.actor,
    action: "operation.requested",
    subject: { type: "campaign", id: campaignId },
    after: {
      kind,
      operationId,
      handoverId,
      ...(rows.length > 1 ? { campaigns: rows.map((row) => row.campaignId) } : {}),
    },
    correlationId: ctx.correlationId,
  });
  return true;
};

/**
 * Writes the operations that carry out the running step of these campaigns, in the caller's transaction. Answers with the
 * rows that wait for one; of the others nothing is left to send: then the step is done. Of one campaign one at a time, so
 * that each has its own answer and none is a batch.
 */
export const launchAll = async (
  tx: Tx,
  ctx: ServiceContext,
  rows: readonly HandoverRow[],
): Promise<Set<string>> => {
  const [first] = rows;
  if (first === undefined) return new Set();
  const kind = stepOf(first)?.writes ?? null;
  if (kind === null || !isHandoverKind(kind)) return new Set();
  const waiting = new Set<string>();
  for (const write of nextWrites(kind, rows)) {
    if (!(await enqueue(tx, ctx, { kind, ...write }))) continue;
    for (const { id } of write.rows) waiting.add(id);
  }
  return waiting;
};

/** The same of one campaign; false when nothing is left to send. */
export const launch = async (tx: Tx, ctx: ServiceContext, row: HandoverRow): Promise<boolean> =>
  (await launchAll(tx, ctx, [row])).size > 0;
