import { db, type Prisma } from "@/lib/db";
import { authorize } from "@/lib/services/authorize";
import type { ServiceContext } from "@/lib/services/context";
import { accountFacts } from "./account-facts";
import type {
  CampaignListPage,
  CampaignListQuery,
  CampaignSort,
  InboxPage,
  InboxQuery,
  InboxSort,
} from "./dto";
import { campaignFacets, inboxFacets } from "./facets";
import { freshnessOf } from "./freshness";
import { partnerNames } from "./names";
import { operationsOf } from "./operations-of";
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

/** A page past the end shows the last one, so that a link to page 12 of a shorter list is not an empty screen. */
const within = (page: number, size: number, total: number): number =>
  Math.min(page, Math.max(1, Math.ceil(total / size)));

/** `list` is the list without its filters: an id that a filter hides is found nevertheless. */
const notFound = async (list: Prisma.CampaignWhereInput, ids: string[] | undefined): Promise<string[]> => {
  if (ids === undefined) return [];
  const where = { AND: [list, { campaignId: { in: ids } }] };
  const found = new Set(
    (await db().campaign.findMany({ where, select: { campaignId: true } })).map((r) => r.campaignId),
  );
  return ids.filter((id) => !found.has(id));
};

/** My Campaigns: own campaigns, from the mirror only. Throws when the database fails; never an empty list instead. */
export const listCampaigns = async (
  ctx: ServiceContext,
  query: CampaignListQuery,
): Promise<CampaignListPage> => {
  authorize(ctx, "campaigns:read");
  const { sort, page: asked, size, ...filter } = query;
  const where = campaignWhere(ctx, filter);
  const [total, partnerName, account, freshness, idsNotFound] = await Promise.all([
    db().campaign.count({ where }),
    partnerNames(ctx),
    accountFacts(ctx),
    freshnessOf(ctx),
    notFound(campaignWhere(ctx, {}), filter.ids),
  ]);
  const page = within(asked, size, total);
  const [rows, facets] = await Promise.all([
    db().campaign.findMany({ where, orderBy: campaignOrder[sort], skip: (page - 1) * size, take: size }),
    campaignFacets(ctx, filter, partnerName),
  ]);
  const operations = await operationsOf(
    ctx,
    rows.map((row) => row.campaignId),
  );
  const scope = { ctx, account, partnerName, operations };
  return {
    rows: rows.map((row) => campaignRow(row, scope)),
    total,
    page,
    size,
    facets,
    idsNotFound,
    freshness,
  };
};

/** CNP Campaigns: what partners shared with this account. */
export const listInbox = async (ctx: ServiceContext, query: InboxQuery): Promise<InboxPage> => {
  authorize(ctx, "campaigns:read");
  const { sort, page: asked, size, ...filter } = query;
  const where = inboxWhere(ctx, filter);
  const { sharingStatus } = filter;
  const tab = inboxWhere(ctx, sharingStatus === undefined ? {} : { sharingStatus });
  const [total, partnerName, account, freshness, idsNotFound] = await Promise.all([
    db().campaign.count({ where }),
    partnerNames(ctx),
    accountFacts(ctx),
    freshnessOf(ctx),
    notFound(tab, filter.ids),
  ]);
  const page = within(asked, size, total);
  const [rows, facets] = await Promise.all([
    db().campaign.findMany({ where, orderBy: inboxOrder[sort], skip: (page - 1) * size, take: size }),
    inboxFacets(ctx, filter, partnerName),
  ]);
  const operations = await operationsOf(
    ctx,
    rows.map((row) => row.campaignId),
  );
  const scope = { ctx, account, partnerName, operations };
  return { rows: rows.map((row) => inboxRow(row, scope)), total, page, size, facets, idsNotFound, freshness };
};

/** How many shares wait for this account, for the rail. */
export const inboxCount = (ctx: ServiceContext): Promise<number> =>
  db().campaign.count({ where: inboxWhere(ctx, {}) });
