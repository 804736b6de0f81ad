import { db, type Tx } from "@/lib/db";
import type { Batch } from "@/lib/db/generated/client";
import { type BatchCounts, batchStateOf } from "@/lib/domain/batch";

type Counted = Pick<Batch, "id" | "state" | "total" | "ready" | "skipped" | "checkedCount">;
type Statuses = Partial<Record<string, number>>;

/** Every item is in one of these, so that they add up to the total. */
const countsFrom = (batch: Counted, by: Statuses): BatchCounts => {
  const { total } = batch;
  const none = { queued: 0, running: 0, review: 0, done: 0, failed: 0, withdrawn: 0 };
  if (batchStateOf(batch.state) === "DRAFT") {
    const unchecked = Math.max(0, total - batch.checkedCount);
    return { total, ready: batch.ready, unchecked, skipped: batch.skipped, ...none };
  }
  const of = (...statuses: string[]): number => statuses.reduce((sum, status) => sum + (by[status] ?? 0), 0);
  const counts = {
    queued: of("QUEUED", "PENDING"),
    running: of("SENDING", "UNKNOWN", "CHECKING"),
    review: of("NEEDS_REVIEW"),
    done: of("DONE"),
    failed: of("FAILED"),
    withdrawn: of("WITHDRAWN"),
  };
  const sent = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return { total, ready: 0, unchecked: 0, skipped: Math.max(0, total - sent), ...counts };
};

/** How the items of these batches stand; one query over an index, whatever their size. */
export const countsOf = async (
  batches: Counted[],
  tx: Tx = db(),
): Promise<(batch: Counted) => BatchCounts> => {
  const rows = await tx.operation.groupBy({
    by: ["batchId", "status"],
    where: { batchId: { in: batches.map((batch) => batch.id) } },
    _count: true,
  });
  const found = new Map<string, Statuses>();
  for (const { batchId, status, _count } of rows)
    if (batchId !== null) found.set(batchId, { ...found.get(batchId), [status]: _count });
  return (batch) => countsFrom(batch, found.get(batch.id) ?? {});
};
