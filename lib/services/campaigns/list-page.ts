import { db, type Prisma, type Tx } from "@/lib/db";
import type { Campaign } from "@/lib/db/generated/client";
import type { PageSize } from "@/lib/domain/page-sizes";
import type { ServiceContext } from "@/lib/services/context";
import { every, isIn } from "@/lib/services/lists/conditions";
import { type Counted, totalOf } from "@/lib/services/lists/count";
import type { Order } from "@/lib/services/lists/order";
import { placePage } from "@/lib/services/lists/page";
import { timed } from "@/lib/services/lists/timed";
import { accountFacts } from "./account-facts";
import type { ListPage } from "./dto";
import { freshnessOf } from "./freshness";
import { operationsOf } from "./operations-of";
import type { RowScope } from "./row";

/** `list` is the list without its filters: an id that a filter hides is found nevertheless. */
const notFound = async (tx: Tx, list: Prisma.Sql, ids: string[] | undefined): Promise<string[]> => {
  if (ids === undefined) return [];
  const rows = await tx.$queryRaw<{ campaignId: string }[]>`
    select "campaignId" from "Campaign" where ${every([list, isIn("campaignId", ids)])}`;
  const found = new Set(rows.map((row) => row.campaignId));
  return ids.filter((id) => !found.has(id));
};

/** The campaigns of these ids, in their order. */
export const campaignsById = async (
  tx: Tx,
  accountId: string,
  campaignIds: string[],
): Promise<Campaign[]> => {
  const rows = await tx.campaign.findMany({ where: { accountId, campaignId: { in: campaignIds } } });
  const byId = new Map(rows.map((row) => [row.campaignId, row]));
  return campaignIds.flatMap((id) => byId.get(id) ?? []);
};

type Listing<Row> = {
  where: Prisma.Sql;
  counted: Counted;
  /** The same list without filters. */
  everything: Prisma.Sql;
  ids: string[] | undefined;
  order: Order;
  page: number;
  size: PageSize;
  /** The neighbouring row, when the page is reached from the one beside it. */
  from: string | undefined;
  partnerName: (id: string) => string;
  row: (campaign: Campaign, scope: RowScope) => Row;
};

const campaignIdOf = (place: { ids: Record<string, string | Date> }): string => String(place.ids.campaignId);

/** One page of the mirror. Throws when the database fails; never an empty list instead. */
export const listPage = async <Row>(
  ctx: ServiceContext,
  { where, counted, everything, ids, order, page: asked, size, from, partnerName, row }: Listing<Row>,
): Promise<ListPage<Row>> => {
  const read = timed(async (tx) => {
    const total = await totalOf(tx, counted, where, asked * size);
    const rows = { counted, where, order, ids: ["campaignId"] };
    const { places, ...placed } = await placePage(tx, rows, { page: asked, size, from }, total);
    const campaigns = await campaignsById(tx, ctx.account.id, places.map(campaignIdOf));
    return { ...placed, campaigns, total, idsNotFound: await notFound(tx, everything, ids) };
  });
  const [{ campaigns, total, ...placed }, account, freshness] = await Promise.all([
    read,
    accountFacts(ctx),
    freshnessOf(ctx),
  ]);
  const operations = await operationsOf(
    ctx,
    campaigns.map((each) => each.campaignId),
  );
  const scope = { ctx, account, partnerName, operations };
  return {
    rows: campaigns.map((each) => row(each, scope)),
    total: total.count,
    more: total.more,
    size,
    freshness,
    ...placed,
  };
};

/** How many rows a list has, for the rail. */
export const countOf = (counted: Counted, where: Prisma.Sql): Promise<number> =>
  totalOf(db(), counted, where, 0).then(({ count }) => count);
