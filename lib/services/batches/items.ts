import { db, Prisma } from "@/lib/db";
import { type BatchItemStatus, batchItemStatuses } from "@/lib/domain/batch";
import { authorize } from "@/lib/services/authorize";
import { within } from "@/lib/services/lists/page";
import { partnerNames } from "@/lib/services/campaigns/names";
import type { ServiceContext } from "@/lib/services/context";
import type { BatchItemFilter, BatchItemPage } from "./dto";
import { type ItemRow, itemRows, itemStatus, itemTables } from "./item-rows";
import { nameOf } from "./row";

const defaultSize = 50;

/** What needs a person first, what went well last; in the same state in the order of the list. */
const firstTo: BatchItemStatus[] = [
  "FAILED",
  "NEEDS_REVIEW",
  "UNKNOWN",
  "CHECKING",
  "SENDING",
  "ALREADY_QUEUED",
  "SKIPPED",
  "WITHDRAWN",
  "NOT_CHECKED",
  "READY",
  "NOT_SENT",
  "DONE",
];

type Query = BatchItemFilter & { page: number; size?: number };

/** Names of the account's batches that hold campaigns of a page. */
export const batchNames = async (ctx: ServiceContext, rows: ItemRow[]) => {
  const heldIds = rows.flatMap((row) => row.heldById ?? []);
  if (heldIds.length === 0) return () => null;
  const [batches, partnerName] = await Promise.all([
    db().batch.findMany({
      where: { accountId: ctx.account.id, operations: { some: { id: { in: heldIds } } } },
      omit: { unknownIds: true },
    }),
    partnerNames(ctx),
  ]);
  const names = new Map(batches.map((batch) => [batch.id, nameOf(batch, partnerName)]));
  return (id: string): string | null => names.get(id) ?? null;
};

/** A page of a batch's items, failures first. Null for a batch that this account does not have. */
export const batchItems = async (
  ctx: ServiceContext,
  batchId: string,
  { status: wanted, reason, page: asked, size = defaultSize }: Query,
): Promise<BatchItemPage | null> => {
  authorize(ctx, "campaigns:read");
  const batch = await db().batch.findFirst({
    where: { id: batchId, accountId: ctx.account.id },
    select: { state: true, generation: true },
  });
  if (batch === null) return null;
  const status = itemStatus(batch);
  const ofReason = reason === undefined ? Prisma.empty : Prisma.sql`and ${reason} = any(i.reasons)`;
  const counted = await db().$queryRaw<{ status: string; count: number }[]>`
    select ${status} as status, count(*)::int as count from ${itemTables}
    where i."batchId" = ${batchId} ${ofReason} group by 1`;
  const statuses = batchItemStatuses.flatMap((each) => {
    const count = counted.find((row) => row.status === each)?.count ?? 0;
    return count === 0 ? [] : [{ status: each, count }];
  });
  const shown = statuses.filter((each) => wanted === undefined || wanted.includes(each.status));
  const total = shown.reduce((sum, each) => sum + each.count, 0);
  const page = within(asked, size, total);
  const rows = await db().$queryRaw<ItemRow[]>`
    select * from (
      select i.id, i.seq, i."campaignId", i.reasons, i.notes, i."heldById", ${status} as "itemStatus"
      from ${itemTables} where i."batchId" = ${batchId} ${ofReason}) each
    where "itemStatus" = any(${shown.map((each) => each.status)}::text[])
    order by array_position(${firstTo}::text[], "itemStatus"), seq
    limit ${size}::int offset ${(page - 1) * size}::int`;
  const nameOfBatch = await batchNames(ctx, rows);
  return { rows: await itemRows(ctx.account.id, rows, { nameOfBatch }), total, page, size, statuses };
};
