import type { z } from "zod";
import { inTransaction } from "@/lib/db";
import { wake } from "@/lib/operations/queue";
import { recordAudit } from "@/lib/services/audit/record";
import { authorize } from "@/lib/services/authorize";
import type { ServiceContext } from "@/lib/services/context";
import { batchEntry, tellBatch } from "./entry";
import { holdBatch } from "./held";
import { batchInput } from "./inputs";

/** Goes on where it was paused. After a pilot: with all the rest. */
export const resumeBatch = async (
  ctx: ServiceContext,
  input: z.input<typeof batchInput>,
): Promise<{ batchId: string }> => {
  authorize(ctx, "campaigns:read");
  const { batchId } = batchInput.parse(input);
  await inTransaction(async (tx) => {
    const batch = await holdBatch(tx, ctx, batchId, "resume");
    await tx.batch.update({
      where: { id: batchId },
      data: { state: "RUNNING", pausedBecause: null, runningSince: ctx.now },
    });
    await recordAudit(tx, batchEntry(ctx, batch, "batch.resumed"));
    await tellBatch(tx, ctx, batchId);
  });
  await wake(ctx.account.id);
  return { batchId };
};
