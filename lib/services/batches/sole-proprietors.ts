import { db, type Tx } from "@/lib/db";

export const soleProprietorsIn = async (batchId: string, tx: Tx = db()): Promise<number> => {
  const [row] = await tx.$queryRaw<{ count: number }[]>`
    select count(*)::int as count from "BatchItem" i
    join "Batch" b on b.id = i."batchId"
    join "Campaign" c on c."accountId" = b."accountId" and c."campaignId" = i."campaignId"
    where i."batchId" = ${batchId} and c."soleProprietor"`;
  return row?.count ?? 0;
};
