import { db } from "@/lib/db";
import { mostBatchItems } from "@/lib/domain/batch";
import { isCampaignId } from "@/lib/domain/ids";
import { partnerNames } from "@/lib/services/campaigns/names";
import type { ServiceContext } from "@/lib/services/context";
import { invalid } from "@/lib/services/errors";
import { listing } from "@/lib/services/lists/listing";
import type { Source } from "./draft";
import type { Selection } from "./inputs";
import { filterWords } from "./source-words";

type Selected = { ids: string[]; unknownIds: string[]; source: Source };
type Query = Extract<Selection, { mode: "query" }>;

/** One statement, so that it sees the list at one moment. Oldest first. */
const matching = async (ctx: ServiceContext, query: Query): Promise<Selected> => {
  const rows = await db().$queryRaw<{ campaignId: string }[]>`
    select "campaignId" from "Campaign"
    where ${listing(ctx, query).where} and not "campaignId" = any(${query.except}::text[])
    order by "registeredOn", "campaignId" limit ${mostBatchItems + 1}`;
  const ids = rows.map((row) => row.campaignId);
  if (ids.length > mostBatchItems)
    throw invalid("More than 100,000 campaigns match. Narrow the filters, or make several batches.");
  const words = filterWords(query, await partnerNames(ctx));
  return { ids, unknownIds: [], source: { mode: "query", words } };
};

/** In the order given; what the account does not have is told apart, not left out in silence. */
const named = async (ctx: ServiceContext, given: string[]): Promise<Selected> => {
  const ids = [...new Set(given.map((id) => id.trim().toUpperCase()).filter((id) => id !== ""))];
  const rows = await db().$queryRaw<{ campaignId: string }[]>`
    select "campaignId" from "Campaign"
    where "accountId" = ${ctx.account.id} and "campaignId" = any(${ids.filter(isCampaignId)}::text[])`;
  const found = new Set(rows.map((row) => row.campaignId));
  return {
    ids: ids.filter((id) => found.has(id)),
    unknownIds: ids.filter((id) => !found.has(id)),
    source: { mode: "ids", words: "Chosen by id" },
  };
};

export const select = (ctx: ServiceContext, selection: Selection): Promise<Selected> =>
  selection.mode === "ids" ? named(ctx, selection.ids) : matching(ctx, selection);
