import type { z } from "zod";
import { inTransaction } from "@/lib/db";
import { permissionFor } from "@/lib/domain/commands";
import { wake } from "@/lib/operations/queue";
import { recordAudit } from "@/lib/services/audit/record";
import { authorize } from "@/lib/services/authorize";
import type { ServiceContext } from "@/lib/services/context";
import { invalid } from "@/lib/services/errors";
import { tidy } from "./args";
import { newDraft } from "./draft";
import { batchEntry, tellBatch } from "./entry";
import { createBatchInput } from "./inputs";
import { select } from "./select";

/** Freezes the selection into a draft: what matches later is not in it. The check begins by itself. */
export const createBatch = async (
  ctx: ServiceContext,
  input: z.input<typeof createBatchInput>,
): Promise<{ batchId: string }> => {
  authorize(ctx, "campaigns:read");
  const parsed = createBatchInput.safeParse(input);
  if (!parsed.success) throw invalid("Choose campaigns and what to do with them.");
  const { kind, selection, args } = parsed.data;
  authorize(ctx, permissionFor[kind].permission);
  const { ids, unknownIds, source } = await select(ctx, selection);
  if (ids.length === 0) {
    throw invalid(
      selection.mode === "ids"
        ? `${ctx.account.name} has none of these campaigns.`
        : "No campaign matches these filters any more.",
    );
  }
  const batchId = await inTransaction(async (tx) => {
    const draft = { kind, args: tidy(args ?? {}), source, total: ids.length, unknownIds };
    const id = await newDraft(tx, ctx, draft);
    await tx.$executeRaw`
      insert into "BatchItem" (id, "batchId", seq, "campaignId")
      select gen_random_uuid()::text, ${id}, chosen.place, chosen.id
      from unnest(${ids}::text[]) with ordinality as chosen(id, place)`;
    await recordAudit(
      tx,
      batchEntry(ctx, { id, kind }, "batch.created", { total: ids.length, source: source.words }),
    );
    await tellBatch(tx, ctx, id);
    return id;
  });
  await wake(ctx.account.id);
  return { batchId };
};
