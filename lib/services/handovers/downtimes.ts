import { db } from "@/lib/db";
import { openStates } from "@/lib/domain/handover/campaign-state";
import { campaignAt } from "@/lib/operations/handovers/row";
import { authorize } from "@/lib/services/authorize";
import type { ServiceContext } from "@/lib/services/context";
import type { OpenDowntime } from "./dto";

const most = 100;

/** Campaigns whose numbers are offline, or whose traffic is not switched yet: the clock on every page. */
export const openDowntimes = async (ctx: ServiceContext): Promise<OpenDowntime[]> => {
  authorize(ctx, "campaigns:read");
  const rows = await db().handoverCampaign.findMany({
    where: {
      accountId: ctx.account.id,
      switchedAt: { not: null },
      trafficAt: null,
      restoredAt: null,
      state: { in: [...openStates] },
    },
    include: { handover: { select: { provider: true } } },
    orderBy: { switchedAt: "asc" },
    take: most,
  });
  return rows.map((row) => ({
    handoverId: row.handoverId,
    campaignId: row.campaignId,
    times: campaignAt(row).times,
  }));
};
