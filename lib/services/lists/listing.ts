import type { Prisma } from "@/lib/db";
import { inboxCounted, inboxWhere } from "@/lib/services/campaigns/inbox-where";
import { campaignCounted, campaignWhere } from "@/lib/services/campaigns/where";
import type { ServiceContext } from "@/lib/services/context";
import { dcaCounted, dcaWhere } from "@/lib/services/dca/where";
import { historyCounted, historyWhere } from "@/lib/services/history/where";
import { migrationCounted, migrationWhere } from "@/lib/services/migrations/where";
import type { Counted } from "./count";
import type { List } from "./inputs";

/** An absent filter and an undefined one are the same. */
const present = <T extends object>(filter: T): { [K in keyof T]: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };

/** The lists' own conditions, within the account. */
export const listing = (ctx: ServiceContext, of: List): { counted: Counted; where: Prisma.Sql } => {
  switch (of.list) {
    case "campaigns": {
      const filter = present(of.filter);
      return { counted: campaignCounted(ctx, filter), where: campaignWhere(ctx, filter) };
    }
    case "inbox": {
      const filter = present(of.filter);
      return { counted: inboxCounted(ctx, filter), where: inboxWhere(ctx, filter) };
    }
    case "history": {
      const filter = present(of.filter);
      return { counted: historyCounted(ctx, filter), where: historyWhere(ctx, filter) };
    }
    case "dca": {
      const filter = present(of.filter);
      return { counted: dcaCounted(ctx, of.role, filter), where: dcaWhere(ctx, of.role, filter) };
    }
    case "migrations": {
      const filter = present(of.filter);
      return { counted: migrationCounted(ctx, filter), where: migrationWhere(ctx, filter) };
    }
  }
};
