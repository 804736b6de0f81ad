import type { Tx } from "@/lib/db";
import { isHandoverKind } from "@/lib/domain/operation";
import { enqueueOperations } from "@/lib/operations/enqueue";
import { recordAudit } from "@/lib/services/audit/record";
import type { ServiceContext } from "@/lib/services/context";
import { type HandoverRow, rulesOf } from "./row";
import { nextWrite } from "./writes";

/**
 * Writes the operation that carries out the running step, in the caller's transaction. False when nothing is left to
 * send: then the step is done. One at a time, so that each has its own answer and none is a batch.
 */
export const launch = async (tx: Tx, ctx: ServiceContext, row: HandoverRow): Promise<boolean> => {
  const { campaignId } = row;
  const kind = rulesOf(row.handover).steps.find(({ key }) => key === row.step)?.writes ?? null;
  if (kind === null || !isHandoverKind(kind)) return false;
  const args = nextWrite(kind, row);
  if (args === null) return false;
  const [receipt] = await enqueueOperations(tx, ctx, { kind, targets: [{ campaignId, args }] });
  if (receipt === undefined) return false;
  await tx.handoverCampaign.update({ where: { id: row.id }, data: { operationId: receipt.operationId } });
  if (receipt.alreadyQueued) return true;
  await recordAudit(tx, {
    accountId: ctx.account.id,
    actor: ctx.actor,
    action: "operation.requested",
    subject: { type: "campaign", id: campaignId },
    after: { kind, operationId: receipt.operationId, handoverId: row.handoverId },
    correlationId: ctx.correlationId,
  });
  return true;
};
