import type { z } from "zod";
import { inTransaction } from "@/lib/db";
import { recordAudit } from "@/lib/services/audit/record";
import { authorize } from "@/lib/services/authorize";
import type { ServiceContext } from "@/lib/services/context";
import { batchEntry, tellBatch } from "./entry";
import { holdBatch } from "./held";
import { batchInput } from "./inputs";

/** Deletes a draft with its list. Nothing of it was ever sent. */
export const discardDraft = async (
  ctx: ServiceContext,
  input: z.input<typeof batchInput>,
): Promise<{ batchId: string }> => {
  authorize(ctx, "campaigns:read");
  const { batchId } = batchInput.parse(input);
  await inTransaction(async (tx) => {
    const batch = await holdBatch(tx, ctx, batchId, "discard");
    await tx.batch.delete({ where: { id: batchId } });
    await recordAudit(tx, batchEntry(ctx, batch, "batch.discarded", { total: batch.total }));
    await tellBatch(tx, ctx, batchId);
  });
  return { batchId };
};
