import { db, Prisma } from "@/lib/db";
import { mostBatchItems } from "@/lib/domain/batch";
import { isCampaignId } from "@/lib/domain/ids";
import { inboxWhere } from "@/lib/services/campaigns/inbox-where";
import { campaignWhere } from "@/lib/services/campaigns/where";
import { partnerNames } from "@/lib/services/campaigns/names";
import type { ServiceContext } from "@/lib/services/context";
import { dcaWhere } from "@/lib/services/dca/where";
import { invalid } from "@/lib/services/errors";
import { historyWhere } from "@/lib/services/history/where";
import type { Source } from "./draft";
import type { Selection } from "./inputs";
import { filterWords } from "./source-words";

type Selected = { ids: string[]; unknownIds: string[]; source: Source };
type Query = Extract<Selection, { mode: "query" }>;

/** An absent filter and an undefined one are the same. */
const present = <T extends object>(filter: T): { [K in keyof T]: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };

/** The lists' own conditions, within the account. */
const whereOf = (ctx: ServiceContext, query: Query): Prisma.Sql => {
  switch (query.list) {
    case "campaigns":
      return campaignWhere(ctx, present(query.filter));
    case "inbox":
      return inboxWhere(ctx, present(query.filter));
    case "history":
      return historyWhere(ctx, present(query.filter));
    case "dca":
      return dcaWhere(ctx, query.role, present(query.filter));
  }
};

/** One statement, so that it sees the list at one moment. Oldest first. */
const matching = async (ctx: ServiceContext, query: Query): Promise<Selected> => {
  const rows = await db().$queryRaw<{ campaignId: string }[]>`
    select "campaignId" from "Campaign"
    where ${whereOf(ctx, query)} and not "campaignId" = any(${query.except}::text[])
    order by "registeredOn", "campaignId" desc limit ${mostBatchItems + 1}`;
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
