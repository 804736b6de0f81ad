import type { z } from "zod";
import { inTransaction } from "@/lib/db";
import { wake } from "@/lib/operations/queue";
import { recordAudit } from "@/lib/services/audit/record";
import { authorize } from "@/lib/services/authorize";
import type { ServiceContext } from "@/lib/services/context";
import { batchEntry, tellBatch } from "./entry";
import { holdBatch } from "./held";
import { batchInput } from "./inputs";
import { draftFrom } from "./made-from";

/** A draft that cancels every migration that the batch started; those that are over by now are left out by its check. */
export const cancelStarted = async (
  ctx: ServiceContext,
  input: z.input<typeof batchInput>,
): Promise<{ batchId: string }> => {
  authorize(ctx, "migrations:write");
  const { batchId } = batchInput.parse(input);
  const cancelId = await inTransaction(async (tx) => {
    const from = await holdBatch(tx, ctx, batchId, "cancelStarted");
    const { id, total } = await draftFrom(tx, ctx, from, {
      kind: "cancel",
      args: {},
      source: { mode: "cancel", words: "Started before" },
      statuses: ["DONE"],
    });
    const entry = { total, source: "Started before" };
    await recordAudit(tx, batchEntry(ctx, { id, kind: "cancel" }, "batch.created", entry));
    await tellBatch(tx, ctx, id);
    return id;
  });
  await wake(ctx.account.id);
  return { batchId: cancelId };
};
