import { authorize } from "@/lib/services/authorize";
import type { ServiceContext } from "@/lib/services/context";
import type { Order } from "@/lib/services/lists/order";
import type {
  CampaignFilter,
  CampaignListPage,
  CampaignListQuery,
  CampaignSort,
  InboxPage,
  InboxQuery,
} from "./dto";
import { campaignFacets } from "./facets";
import { inboxFacets } from "./inbox-facets";
import { inboxCounted, inboxWhere } from "./inbox-where";
import { countOf, listPage } from "./list-page";
import { partnerNames } from "./names";
import { campaignOrder, inboxOrder } from "./orders";
import { campaignRow, inboxRow } from "./row";
import { campaignCounted, campaignWhere } from "./where";

/** Among campaigns that end within some days there is none without an end. */
const orderOf = ({ expiresIn }: CampaignFilter, sort: CampaignSort): Order =>
  expiresIn === undefined ? campaignOrder[sort] : campaignOrder[sort].slice(0, 1);

/** My Campaigns: own campaigns, from the mirror only. */
export const listCampaigns = async (
  ctx: ServiceContext,
  query: CampaignListQuery,
): Promise<CampaignListPage> => {
  authorize(ctx, "campaigns:read");
  const { sort, page, size, from, ...filter } = query;
  const partnerName = await partnerNames(ctx);
  const [listed, facets] = await Promise.all([
    listPage(ctx, {
      where: campaignWhere(ctx, filter),
      counted: campaignCounted(ctx, filter),
      everything: campaignWhere(ctx, {}),
      ids: filter.ids,
      order: orderOf(filter, sort),
      page,
      size,
      from,
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
  const { sort, page, size, from, ...filter } = query;
  const { sharingStatus, view } = filter;
  const partnerName = await partnerNames(ctx);
  const [listed, facets] = await Promise.all([
    listPage(ctx, {
      where: inboxWhere(ctx, filter),
      counted: inboxCounted(ctx, filter),
      everything: inboxWhere(ctx, { ...(sharingStatus && { sharingStatus }), ...(view && { view }) }),
      ids: filter.ids,
      order: inboxOrder[sort],
      page,
      size,
      from,
      partnerName,
      row: inboxRow,
    }),
    inboxFacets(ctx, filter, partnerName),
  ]);
  return { ...listed, facets };
};

/** How many shares wait for this account, for the rail. */
export const inboxCount = (ctx: ServiceContext): Promise<number> =>
  countOf(inboxCounted(ctx, {}), inboxWhere(ctx, {}));
