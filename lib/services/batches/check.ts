import type { z } from "zod";
import { inTransaction } from "@/lib/db";
import { wake } from "@/lib/operations/queue";
import { recordAudit } from "@/lib/services/audit/record";
import { authorize } from "@/lib/services/authorize";
import type { ServiceContext } from "@/lib/services/context";
import { batchEntry, tellBatch } from "./entry";
import { holdBatch } from "./held";
import { batchInput } from "./inputs";
import { checkFromTheStart } from "./recount";

/** Checks every item of a draft again, on what is known now. */
export const checkBatch = async (
  ctx: ServiceContext,
  input: z.input<typeof batchInput>,
): Promise<{ batchId: string }> => {
  authorize(ctx, "campaigns:read");
  const { batchId } = batchInput.parse(input);
  await inTransaction(async (tx) => {
    const batch = await holdBatch(tx, ctx, batchId, "check");
    await checkFromTheStart(tx, batchId);
    await recordAudit(tx, batchEntry(ctx, batch, "batch.checked-again"));
    await tellBatch(tx, ctx, batchId);
  });
  await wake(ctx.account.id);
  return { batchId };
};
