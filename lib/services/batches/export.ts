import { db } from "@/lib/db";
import { batchItemWords } from "@/lib/domain/batch";
import { authorize } from "@/lib/services/authorize";
import type { ServiceContext } from "@/lib/services/context";
import { type ItemRow, itemRows, itemStatus, itemTables } from "./item-rows";
import { batchNames } from "./items";

/** Items read at a time, so that a download of any length needs the same memory. */
const chunk = 500;

/** Every item of a batch in its order. Null for a batch that this account does not have. */
export const exportBatch = async (
  ctx: ServiceContext,
  batchId: string,
): Promise<AsyncGenerator<Record<string, string>> | null> => {
  authorize(ctx, "campaigns:read");
  const batch = await db().batch.findFirst({
    where: { id: batchId, accountId: ctx.account.id },
    select: { state: true, generation: true },
  });
  return batch === null ? null : itemLines(ctx, batchId, batch);
};

async function* itemLines(
  ctx: ServiceContext,
  batchId: string,
  batch: { state: string; generation: number },
): AsyncGenerator<Record<string, string>> {
  for (let after = 0; ;) {
    const rows = await db().$queryRaw<ItemRow[]>`
      select i.id, i.seq, i."campaignId", i.reasons, i.notes, i."heldById", ${itemStatus(batch)} as "itemStatus"
      from ${itemTables} where i."batchId" = ${batchId} and i.seq > ${after}::int
      order by i.seq limit ${chunk}::int`;
    const nameOfBatch = await batchNames(ctx, rows);
    for (const row of await itemRows(ctx.account.id, rows, { nameOfBatch })) {
      yield {
        "Campaign ID": row.campaignId,
        "Brand Name": row.brandName ?? "",
        Result: batchItemWords[row.status],
        Code: row.code ?? "",
        Explanation: row.sentence ?? "",
        "Next Step": row.nextStep ?? "",
        Notes: row.notes.join("; "),
        "Request ID": row.operationId ?? "",
        "Finished (UTC)": row.finishedAt ?? "",
      };
    }
    after = rows.at(-1)?.seq ?? after;
    if (rows.length < chunk) return;
  }
}
