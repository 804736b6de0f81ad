import type { z } from "zod";
import { inTransaction, type Prisma, type Tx } from "@/lib/db";
import type { Batch } from "@/lib/db/generated/client";
import { wake } from "@/lib/operations/queue";
import { recordAudit } from "@/lib/services/audit/record";
import { authorize } from "@/lib/services/authorize";
import type { ServiceContext } from "@/lib/services/context";
import { invalid } from "@/lib/services/errors";
import { argsOf, tidy } from "./args";
import type { BatchArgs } from "./dto";
import { batchEntry, tellBatch } from "./entry";
import { holdBatch } from "./held";
import { setBatchInput } from "./inputs";
import { checkFromTheStart, countItems } from "./recount";

const same = (a: BatchArgs, b: BatchArgs): boolean =>
  JSON.stringify(Object.entries(a).sort()) === JSON.stringify(Object.entries(b).sort());

/** What the rules look at: the words to the partners are not among it. */
const choiceOf = ({ partnerId, previous }: BatchArgs): BatchArgs => tidy({ partnerId, previous });

/**
 * Writes other words into items that have been checked. Batch and items move to a new generation together, so that a
 * check under way cannot put the former words back.
 */
const rewrite = async (
  tx: Tx,
  batchId: string,
  { explanation = "", categories }: BatchArgs,
): Promise<void> => {
  const words = { explanation, ...(categories === undefined ? {} : { categories }) };
  await tx.batch.update({ where: { id: batchId }, data: { generation: { increment: 1 } } });
  await tx.$executeRaw`
    update "BatchItem" set args = args || ${JSON.stringify(words)}::jsonb, generation = generation + 1
    where "batchId" = ${batchId}`;
};

/** Takes items out of the frozen list. The last one stays: an empty batch is a discarded one. */
const removeItems = async (
  tx: Tx,
  batch: Batch,
  { remove, removeReason }: z.output<typeof setBatchInput>,
): Promise<number> => {
  const ids = remove ?? [];
  const removed = await tx.$executeRaw`
    delete from "BatchItem" where "batchId" = ${batch.id}
      and ("campaignId" = any(${ids}::text[]) or ${removeReason ?? null}::text = any(reasons))`;
  if (removed > 0 && removed >= batch.total)
    throw invalid("Nothing would be left. Discard the draft instead.");
  return removed;
};

/** Changes what a draft does, or which campaigns are in it. Another partner means another check, other words do not. */
export const setBatch = async (
  ctx: ServiceContext,
  input: z.input<typeof setBatchInput>,
): Promise<{ batchId: string }> => {
  authorize(ctx, "campaigns:read");
  const parsed = setBatchInput.safeParse(input);
  if (!parsed.success) throw invalid("This change makes no sense.");
  const { batchId, args, strict } = parsed.data;
  await inTransaction(async (tx) => {
    const batch = await holdBatch(tx, ctx, batchId, "edit");
    const wanted = args === undefined ? argsOf(batch) : tidy(args);
    const otherArgs = !same(wanted, argsOf(batch));
    const removed = await removeItems(tx, batch, parsed.data);
    if (strict !== undefined) await tx.batch.update({ where: { id: batchId }, data: { strict } });
    if (removed > 0) await countItems(tx, batchId);
    if (otherArgs) {
      await tx.batch.update({
        where: { id: batchId },
        data: { args: wanted satisfies Prisma.InputJsonObject },
      });
      if (batch.checkedAt !== null && same(choiceOf(wanted), choiceOf(argsOf(batch))))
        await rewrite(tx, batchId, wanted);
      else await checkFromTheStart(tx, batchId);
    }
    if (!otherArgs && removed === 0 && (strict === undefined || strict === batch.strict)) return;
    await recordAudit(tx, {
      ...batchEntry(ctx, batch, "batch.changed", {
        ...wanted,
        strict: strict ?? batch.strict,
        ...(removed > 0 ? { removed } : {}),
      }),
      before: { ...argsOf(batch), strict: batch.strict },
    });
    await tellBatch(tx, ctx, batchId);
  });
  await wake(ctx.account.id);
  return { batchId };
};
