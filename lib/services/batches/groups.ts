import { db, Prisma } from "@/lib/db";
import type { BatchReason } from "./dto";

/** Each reason, or note, with the number of items that have it; the most frequent first. */
export const itemGroups = (batchId: string, of: "reasons" | "notes"): Promise<BatchReason[]> =>
  db().$queryRaw<BatchReason[]>`
    select r.reason, count(*)::int as count from "BatchItem" i, unnest(i.${Prisma.raw(of)}) as r(reason)
    where i."batchId" = ${batchId} group by r.reason order by count desc, r.reason`;
