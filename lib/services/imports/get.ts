import { db } from "@/lib/db";
import { authorize } from "@/lib/services/authorize";
import type { ServiceContext } from "@/lib/services/context";
import type { ImportRow } from "./dto";
import { importRow } from "./row";

/** What Bandwidth shows of one campaign, beside what TCR does; null when it was never seen there. */
export const getImport = async (
  ctx: ServiceContext,
  campaignId: string,
): Promise<Omit<ImportRow, "campaign"> | null> => {
  authorize(ctx, "campaigns:read");
  const row = await db().bandwidthCampaign.findUnique({
    where: { accountId_campaignId: { accountId: ctx.account.id, campaignId } },
  });
  return row === null ? null : importRow(row, null);
};
