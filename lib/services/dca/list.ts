import { db, type Prisma } from "@/lib/db";
import type { DcaRole } from "@/lib/domain/campaign";
import { authorize } from "@/lib/services/authorize";
import { listPage } from "@/lib/services/campaigns/list-page";
import { partnerNames } from "@/lib/services/campaigns/names";
import type { ServiceContext } from "@/lib/services/context";
import type { DcaPage, DcaQuery, DcaSort } from "./dto";
import { dcaFacets } from "./facets";
import { ownReach } from "./networks";
import { dcaRow } from "./row";
import { answerOf, dcaEverything, dcaWhere } from "./where";

const nullsLast = (sort: Prisma.SortOrder): Prisma.SortOrderInput => ({ sort, nulls: "last" });

export const dcaOrder: Record<DcaSort, Prisma.CampaignOrderByWithRelationInput[]> = {
  expires: [{ migrationExpiresAt: nullsLast("asc") }, { liveDownAt: "asc" }, { campaignId: "asc" }],
  "-expires": [{ migrationExpiresAt: nullsLast("desc") }, { liveDownAt: "desc" }, { campaignId: "asc" }],
  sharedWithMeOn: [{ provDownAt: nullsLast("asc") }, { liveDownAt: "asc" }, { campaignId: "asc" }],
  "-sharedWithMeOn": [{ provDownAt: nullsLast("desc") }, { liveDownAt: "desc" }, { campaignId: "asc" }],
};

/** Campaigns Shared by CSPs (as primary) or by Primary DCAs (as secondary). */
export const listDcaCampaigns = async (
  ctx: ServiceContext,
  role: DcaRole,
  query: DcaQuery,
): Promise<DcaPage> => {
  authorize(ctx, "campaigns:read");
  const { sort, page, size, ...filter } = query;
  const [partnerName, me] = await Promise.all([partnerNames(ctx), ownReach(ctx)]);
  const status = answerOf(filter);
  const [listed, facets] = await Promise.all([
    listPage(ctx, {
      where: dcaWhere(ctx, role, filter),
      everything: dcaEverything(ctx, role),
      ids: filter.ids,
      orderBy: dcaOrder[sort],
      page,
      size,
      partnerName,
      row: (campaign, scope) => dcaRow(campaign, { ...scope, role, status, me }),
    }),
    dcaFacets(ctx, role, filter, partnerName),
  ]);
  return { ...listed, facets };
};

/** How many requests wait for this DCA in a role, for the rail. */
export const dcaCount = (ctx: ServiceContext, role: DcaRole): Promise<number> =>
  db().campaign.count({ where: dcaWhere(ctx, role, {}) });
