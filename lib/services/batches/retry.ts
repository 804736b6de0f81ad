import type { z } from "zod";
import { inTransaction } from "@/lib/db";
import { wake } from "@/lib/operations/queue";
import { recordAudit } from "@/lib/services/audit/record";
import { authorize } from "@/lib/services/authorize";
import type { ServiceContext } from "@/lib/services/context";
import { conflict } from "@/lib/services/errors";
import { argsOf } from "./args";
import { batchEntry, tellBatch } from "./entry";
import { holdBatch } from "./held";
import { retryFailedInput } from "./inputs";
import { draftFrom } from "./made-from";

/** A draft with exactly the campaigns that failed, and on request those that were withdrawn; all else as it was. */
export const retryFailed = async (
  ctx: ServiceContext,
  input: z.input<typeof retryFailedInput>,
): Promise<{ batchId: string }> => {
  authorize(ctx, "campaigns:read");
  const { batchId, withdrawn } = retryFailedInput.parse(input);
  const retryId = await inTransaction(async (tx) => {
    const from = await holdBatch(tx, ctx, batchId, "retryFailed");
    const { kind } = from;
    const source = {
      mode: "retry",
      words: withdrawn ? "Failed or withdrawn before" : "Failed before",
    } as const;
    const statuses = withdrawn ? ["FAILED", "WITHDRAWN"] : ["FAILED"];
    const { id, total } = await draftFrom(tx, ctx, from, { kind, args: argsOf(from), source, statuses });
    if (total === 0) throw conflict("Nothing failed.");
    await recordAudit(tx, batchEntry(ctx, { id, kind }, "batch.created", { total, source: source.words }));
    await tellBatch(tx, ctx, id);
    return id;
  });
  await wake(ctx.account.id);
  return { batchId: retryId };
};
