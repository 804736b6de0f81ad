import type { z } from "zod";
import { inTransaction } from "@/lib/db";
import type { BatchState } from "@/lib/domain/batch";
import { takeBack, withdrawRest } from "@/lib/operations/keep-back";
import { recordAudit } from "@/lib/services/audit/record";
import { authorize } from "@/lib/services/authorize";
import type { ServiceContext } from "@/lib/services/context";
import { batchEntry, tellBatch } from "./entry";
import { holdBatch } from "./held";
import { batchInput } from "./inputs";

/**
 * Withdraws what was not sent. Before anything was sent it is a draft again; afterwards it has ended, and what had left
 * already settles by itself.
 */
export const stopBatch = async (
  ctx: ServiceContext,
  input: z.input<typeof batchInput>,
): Promise<{ batchId: string; state: BatchState }> => {
  authorize(ctx, "campaigns:read");
  const { batchId } = batchInput.parse(input);
  const state = await inTransaction(async (tx): Promise<BatchState> => {
    const batch = await holdBatch(tx, ctx, batchId, "stop");
    if (batch.state === "SCHEDULED") {
      await takeBack(tx, batchId);
      await tx.batchItem.updateMany({ where: { batchId }, data: { problem: null, heldById: null } });
      const { total, checkedCount } = batch;
      const ready = await tx.batchItem.count({ where: { batchId, reasons: { isEmpty: true } } });
      await tx.batch.update({
        where: { id: batchId },
        data: { state: "DRAFT", startsAt: null, ready, skipped: checkedCount - ready, total },
      });
      await recordAudit(tx, batchEntry(ctx, batch, "batch.unscheduled"));
    } else {
      const withdrawn = await withdrawRest(tx, batchId);
      await tx.batch.update({
        where: { id: batchId },
        data: { state: "STOPPED", finishedAt: ctx.now, pausedBecause: null },
      });
      await recordAudit(tx, batchEntry(ctx, batch, "batch.stopped", { withdrawn }));
    }
    await tellBatch(tx, ctx, batchId);
    return batch.state === "SCHEDULED" ? "DRAFT" : "STOPPED";
  });
  return { batchId, state };
};
