import { db, type Prisma } from "@/lib/db";
import { authorize } from "@/lib/services/authorize";
import type { ServiceContext } from "@/lib/services/context";
import type {
  CampaignListPage,
  CampaignListQuery,
  CampaignSort,
  InboxPage,
  InboxQuery,
  InboxSort,
} from "./dto";
import { campaignFacets, inboxFacets } from "./facets";
import { listPage } from "./list-page";
import { partnerNames } from "./names";
import { campaignRow, inboxRow } from "./row";
import { campaignWhere, inboxWhere } from "./where";

type Order = Prisma.CampaignOrderByWithRelationInput[];

const nullsLast = (sort: Prisma.SortOrder): Prisma.SortOrderInput => ({ sort, nulls: "last" });

export const campaignOrder: Record<CampaignSort, Order> = {
  registeredOn: [{ registeredOn: "asc" }, { campaignId: "asc" }],
  "-registeredOn": [{ registeredOn: "desc" }, { campaignId: "asc" }],
  expires: [{ migrationExpiresAt: nullsLast("asc") }, { campaignId: "asc" }],
  "-expires": [{ migrationExpiresAt: nullsLast("desc") }, { campaignId: "asc" }],
};

export const inboxOrder: Record<InboxSort, Order> = {
  expires: [{ migrationExpiresAt: nullsLast("asc") }, { liveDownAt: "asc" }, { campaignId: "asc" }],
  "-expires": [{ migrationExpiresAt: nullsLast("desc") }, { liveDownAt: "desc" }, { campaignId: "asc" }],
  sharedWithMeOn: [{ provDownAt: nullsLast("asc") }, { liveDownAt: "asc" }, { campaignId: "asc" }],
  "-sharedWithMeOn": [{ provDownAt: nullsLast("desc") }, { liveDownAt: "desc" }, { campaignId: "asc" }],
};

/** My Campaigns: own campaigns, from the mirror only. */
export const listCampaigns = async (
  ctx: ServiceContext,
  query: CampaignListQuery,
): Promise<CampaignListPage> => {
  authorize(ctx, "campaigns:read");
  const { sort, page, size, ...filter } = query;
  const partnerName = await partnerNames(ctx);
  const [listed, facets] = await Promise.all([
    listPage(ctx, {
      where: campaignWhere(ctx, filter),
      everything: campaignWhere(ctx, {}),
      ids: filter.ids,
      orderBy: campaignOrder[sort],
      page,
      size,
      partnerName,
      row: campaignRow,
    }),
    campaignFacets(ctx, filter, partnerName),
  ]);
  return { ...listed, facets };
};

/** CNP Campaigns: what partners shared with this account. */
export const listInbox = async (ctx: ServiceContext, query: InboxQuery): Promise<InboxPage> => {
  authorize(ctx, "campaigns:read");
  const { sort, page, size, ...filter } = query;
  const { sharingStatus, view } = filter;
  const partnerName = await partnerNames(ctx);
  const [listed, facets] = await Promise.all([
    listPage(ctx, {
      where: inboxWhere(ctx, filter),
      everything: inboxWhere(ctx, { ...(sharingStatus && { sharingStatus }), ...(view && { view }) }),
      ids: filter.ids,
      orderBy: inboxOrder[sort],
      page,
      size,
      partnerName,
      row: inboxRow,
    }),
    inboxFacets(ctx, filter, partnerName),
  ]);
  return { ...listed, facets };
};

/** How many shares wait for this account, for the rail. */
export const inboxCount = (ctx: ServiceContext): Promise<number> =>
  db().campaign.count({ where: inboxWhere(ctx, {}) });
