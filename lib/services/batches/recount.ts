import type { Tx } from "@/lib/db";

/** The figures of a draft after items were taken out or put in. */
export const countItems = async (tx: Tx, batchId: string): Promise<void> => {
  await tx.$executeRaw`
    update "Batch" b set total = n.total, "checkedCount" = n.checked, ready = n.ready, skipped = n.checked - n.ready,
      "checkedAt" = case when n.checked < n.total then null else coalesce(b."checkedAt", now()) end
    from (
      select count(*)::int as total,
        (count(*) filter (where i.generation = b.generation))::int as checked,
        (count(*) filter (where i.generation = b.generation and cardinality(i.reasons) = 0))::int as ready
      from "BatchItem" i join "Batch" b on b.id = i."batchId" where i."batchId" = ${batchId}
    ) n where b.id = ${batchId}`;
};

/** A new generation: a check of the one before writes nothing any more. */
export const checkFromTheStart = async (tx: Tx, batchId: string): Promise<void> => {
  await tx.batch.update({
    where: { id: batchId },
    data: { generation: { increment: 1 }, checkedCount: 0, ready: 0, skipped: 0, checkedAt: null },
  });
};
