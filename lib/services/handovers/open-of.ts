import { db } from "@/lib/db";
import { openStates } from "@/lib/domain/handover/campaign-state";
import type { ServiceContext } from "@/lib/services/context";

/** The open hand-over that a campaign is in; null when it is in none. */
export const openHandoverOf = async (ctx: ServiceContext, campaignId: string): Promise<string | null> => {
  const row = await db().handoverCampaign.findFirst({
    where: { accountId: ctx.account.id, campaignId, state: { in: [...openStates] } },
    select: { handoverId: true },
  });
  return row?.handoverId ?? null;
};
