import type { z } from "zod";
import { inTransaction } from "@/lib/db";
import { wake } from "@/lib/operations/queue";
import { recordAudits } from "@/lib/services/audit/record";
import { authorize } from "@/lib/services/authorize";
import type { ServiceContext } from "@/lib/services/context";
import { argsOf } from "./args";
import { newDraft } from "./draft";
import { batchEntry, tellBatch } from "./entry";
import { holdBatch } from "./held";
import { batchInput } from "./inputs";
import { checkFromTheStart, countItems } from "./recount";

/** Moves the sole proprietors of a draft into a second one: few partners take both (ux.md 6.3). */
export const splitSoleProprietors = async (
  ctx: ServiceContext,
  input: z.input<typeof batchInput>,
): Promise<{ batchId: string }> => {
  authorize(ctx, "campaigns:read");
  const { batchId } = batchInput.parse(input);
  const secondId = await inTransaction(async (tx) => {
    const batch = await holdBatch(tx, ctx, batchId, "split");
    const { partnerId: _partner, ...args } = argsOf(batch);
    const source = { mode: "split", words: "Sole proprietors" } as const;
    const id = await newDraft(tx, ctx, { kind: batch.kind, args, source, total: 0, fromId: batchId });
    const moved = await tx.$executeRaw`
      update "BatchItem" i set "batchId" = ${id} from "Campaign" c
      where i."batchId" = ${batchId} and c."accountId" = ${ctx.account.id} and c."campaignId" = i."campaignId"
        and c."soleProprietor"`;
    await countItems(tx, batchId);
    await countItems(tx, id);
    await checkFromTheStart(tx, id);
    await recordAudits(tx, [
      batchEntry(ctx, batch, "batch.split", { removed: moved }),
      batchEntry(ctx, { id, kind: batch.kind }, "batch.created", { total: moved, source: source.words }),
    ]);
    for (const each of [batchId, id]) await tellBatch(tx, ctx, each);
    return id;
  });
  await wake(ctx.account.id);
  return { batchId: secondId };
};
