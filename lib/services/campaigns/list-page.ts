import { db, type Prisma } from "@/lib/db";
import type { Campaign } from "@/lib/db/generated/client";
import type { PageSize } from "@/lib/domain/page-sizes";
import type { ServiceContext } from "@/lib/services/context";
import { accountFacts } from "./account-facts";
import type { ListPage } from "./dto";
import { freshnessOf } from "./freshness";
import { operationsOf } from "./operations-of";
import type { RowScope } from "./row";

/** A page past the end shows the last one, so that a link to page 12 of a shorter list is not an empty screen. */
export const within = (page: number, size: number, total: number): number =>
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

type ListOrder<Row> = {
  where: Prisma.CampaignWhereInput;
  /** The same list without filters. */
  everything: Prisma.CampaignWhereInput;
  ids: string[] | undefined;
  orderBy: Prisma.CampaignOrderByWithRelationInput[];
  page: number;
  size: PageSize;
  partnerName: (id: string) => string;
  row: (campaign: Campaign, scope: RowScope) => Row;
};

/** One page of the mirror. Throws when the database fails; never an empty list instead. */
export const listPage = async <Row>(
  ctx: ServiceContext,
  { where, everything, ids, orderBy, page: asked, size, partnerName, row }: ListOrder<Row>,
): Promise<ListPage<Row>> => {
  const [total, account, freshness, idsNotFound] = await Promise.all([
    db().campaign.count({ where }),
    accountFacts(ctx),
    freshnessOf(ctx),
    notFound(everything, ids),
  ]);
  const page = within(asked, size, total);
  const campaigns = await db().campaign.findMany({ where, orderBy, skip: (page - 1) * size, take: size });
  const operations = await operationsOf(
    ctx,
    campaigns.map((each) => each.campaignId),
  );
  const scope = { ctx, account, partnerName, operations };
  return { rows: campaigns.map((each) => row(each, scope)), total, page, size, idsNotFound, freshness };
};
