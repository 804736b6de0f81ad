import type { Prisma } from "@/lib/db";
import { authorize } from "@/lib/services/authorize";
import { listPage } from "@/lib/services/campaigns/list-page";
import { partnerNames } from "@/lib/services/campaigns/names";
import type { ServiceContext } from "@/lib/services/context";
import type { HistoryPage, HistoryQuery, HistorySort } from "./dto";
import { historyFacets } from "./facets";
import { historyRow } from "./row";
import { historyWhere } from "./where";

const expires = (sort: Prisma.SortOrder): Prisma.CampaignOrderByWithRelationInput => ({
  migrationExpiresAt: { sort, nulls: "last" },
});

export const historyOrder: Record<HistorySort, Prisma.CampaignOrderByWithRelationInput[]> = {
  // A campaign that is only in a new chain has no live date yet: it is the youngest.
  "-sharedWithMeOn": [{ liveDownAt: { sort: "desc", nulls: "first" } }, { campaignId: "asc" }],
  sharedWithMeOn: [{ liveDownAt: { sort: "asc", nulls: "last" } }, { campaignId: "asc" }],
  expires: [expires("asc"), { campaignId: "asc" }],
  "-expires": [expires("desc"), { campaignId: "asc" }],
};

/** History of Campaigns by Partners: what this account accepted, live and in migration. */
export const listHistory = async (ctx: ServiceContext, query: HistoryQuery): Promise<HistoryPage> => {
  authorize(ctx, "campaigns:read");
  const { sort, page, size, ...filter } = query;
  const partnerName = await partnerNames(ctx);
  const [listed, facets] = await Promise.all([
    listPage(ctx, {
      where: historyWhere(ctx, filter),
      everything: historyWhere(ctx, {}),
      ids: filter.ids,
      orderBy: historyOrder[sort],
      page,
      size,
      partnerName,
      row: historyRow,
    }),
    historyFacets(ctx, filter, partnerName),
  ]);
  return { ...listed, facets };
};
