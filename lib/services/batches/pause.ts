import type { z } from "zod";
import { inTransaction } from "@/lib/db";
import { keepBack } from "@/lib/operations/keep-back";
import { recordAudit } from "@/lib/services/audit/record";
import { authorize } from "@/lib/services/authorize";
import type { ServiceContext } from "@/lib/services/context";
import { batchEntry, tellBatch } from "./entry";
import { holdBatch } from "./held";
import { batchInput } from "./inputs";

/** Sends no more of it. What has left already is followed to its end. */
export const pauseBatch = async (
  ctx: ServiceContext,
  input: z.input<typeof batchInput>,
): Promise<{ batchId: string }> => {
  authorize(ctx, "campaigns:read");
  const { batchId } = batchInput.parse(input);
  await inTransaction(async (tx) => {
    const batch = await holdBatch(tx, ctx, batchId, "pause");
    await tx.batch.update({
      where: { id: batchId },
      data: { state: "PAUSED", pausedBecause: "person", runningSince: null },
    });
    await keepBack(tx, batchId);
    await recordAudit(tx, batchEntry(ctx, batch, "batch.paused"));
    await tellBatch(tx, ctx, batchId);
  });
  return { batchId };
};
