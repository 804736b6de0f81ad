import type { DcaRole } from "@/lib/domain/campaign";
import { authorize } from "@/lib/services/authorize";
import { countOf, listPage } from "@/lib/services/campaigns/list-page";
import { partnerNames } from "@/lib/services/campaigns/names";
import { inboxOrder } from "@/lib/services/campaigns/orders";
import type { ServiceContext } from "@/lib/services/context";
import type { DcaPage, DcaQuery } from "./dto";
import { dcaFacets } from "./facets";
import { ownReach } from "./networks";
import { dcaRow } from "./row";
import { answerOf, dcaCounted, dcaEverything, dcaWhere } from "./where";

/** Campaigns Shared by CSPs (as primary) or by Primary DCAs (as secondary). */
export const listDcaCampaigns = async (
  ctx: ServiceContext,
  role: DcaRole,
  query: DcaQuery,
): Promise<DcaPage> => {
  authorize(ctx, "campaigns:read");
  const { sort, page, size, from, ...filter } = query;
  const [partnerName, me] = await Promise.all([partnerNames(ctx), ownReach(ctx)]);
  const status = answerOf(filter);
  const [listed, facets] = await Promise.all([
    listPage(ctx, {
      where: dcaWhere(ctx, role, filter),
      counted: dcaCounted(ctx, role, filter),
      everything: dcaEverything(ctx, role),
      ids: filter.ids,
      order: inboxOrder[sort],
      page,
      size,
      from,
      partnerName,
      row: (campaign, scope) => dcaRow(campaign, { ...scope, role, status, me }),
    }),
    dcaFacets(ctx, role, filter, partnerName),
  ]);
  return { ...listed, facets };
};

/** How many requests wait for this DCA in a role, for the rail. */
export const dcaCount = (ctx: ServiceContext, role: DcaRole): Promise<number> =>
  countOf(dcaCounted(ctx, role, {}), dcaWhere(ctx, role, {}));
