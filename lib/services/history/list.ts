import { authorize } from "@/lib/services/authorize";
import { listPage } from "@/lib/services/campaigns/list-page";
import { partnerNames } from "@/lib/services/campaigns/names";
import { expiring, sharedLive } from "@/lib/services/campaigns/orders";
import type { ServiceContext } from "@/lib/services/context";
import { Prisma } from "@/lib/db";
import { type Order, reversed } from "@/lib/services/lists/order";
import type { HistoryPage, HistoryQuery, HistorySort } from "./dto";
import { historyFacets } from "./facets";
import { historyRow } from "./row";
import { historyCounted, historyWhere } from "./where";

const byExpiry = (descending: boolean): Order => [
  expiring(descending),
  ...sharedLive(true, Prisma.sql`"migrationExpiresAt" is null`),
];

export const historyOrder: Record<HistorySort, Order> = {
  sharedWithMeOn: sharedLive(false),
  // A campaign that is only in a new chain has no live date yet: it is the youngest.
  "-sharedWithMeOn": reversed(sharedLive(false)),
  expires: byExpiry(false),
  "-expires": byExpiry(true),
};

/** History of Campaigns by Partners: what this account accepted, live and in migration. */
export const listHistory = async (ctx: ServiceContext, query: HistoryQuery): Promise<HistoryPage> => {
  authorize(ctx, "campaigns:read");
  const { sort, page, size, from, ...filter } = query;
  const partnerName = await partnerNames(ctx);
  const [listed, facets] = await Promise.all([
    listPage(ctx, {
      where: historyWhere(ctx, filter),
      counted: historyCounted(ctx, filter),
      everything: historyWhere(ctx, {}),
      ids: filter.ids,
      order: historyOrder[sort],
      page,
      size,
      from,
      partnerName,
      row: historyRow,
    }),
    historyFacets(ctx, filter, partnerName),
  ]);
  return { ...listed, facets };
};
