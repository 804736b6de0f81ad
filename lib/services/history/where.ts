import { Prisma } from "@/lib/db";
import type { ServiceContext } from "@/lib/services/context";
import { either, every, is, isIn, isMigrating, when } from "@/lib/services/lists/conditions";
import { type Counted, uncountedPart } from "@/lib/services/lists/count";
import { campaignColumns, campaignTally } from "@/lib/services/lists/tally";
import type { HistoryFilter } from "./dto";

/** The hop that the list shows: the one of the new chain, else the live one. */
const shown = (hop: "Down" | "Up", ids: string[]): Prisma.Sql =>
  either([
    isIn(`prov${hop}Id`, ids),
    Prisma.sql`(${Prisma.raw(`"prov${hop}Id"`)} is null and ${isIn(`live${hop}Id`, ids)})`,
  ]);

const upstreamStatus = (status: string): Prisma.Sql =>
  either([
    is("provUpStatus", status),
    Prisma.sql`("provUpStatus" is null and ${is("liveUpStatus", status)})`,
  ]);

const accepted = either([is("liveDownStatus", "ACCEPTED"), is("provDownStatus", "ACCEPTED")]);

const scope = (ctx: ServiceContext): Prisma.Sql => Prisma.sql`"accountId" = ${ctx.account.id} and not own`;

const uncounted = (filter: HistoryFilter): (Prisma.Sql | undefined)[] => [
  when(filter.ids, (ids) => isIn("campaignId", ids)),
  when(filter.brandId, (id) => is("brandId", id.toUpperCase())),
];

/** Campaigns of partners that this account has accepted, in the live chain or in a new one. */
export const historyWhere = (ctx: ServiceContext, filter: HistoryFilter): Prisma.Sql =>
  every([
    scope(ctx),
    accepted,
    ...uncounted(filter),
    when(filter.useCase, (codes) => isIn("useCase", codes)),
    when(filter.downstreamCnp, (ids) => shown("Down", ids)),
    when(filter.upstreamCnp, (ids) => shown("Up", ids)),
    when(filter.tcrStatus, (status) => is("status", status)),
    when(filter.cnpMigration, isMigrating),
    when(filter.upstreamSharingStatus, upstreamStatus),
  ]);

export const historyCounted = (ctx: ServiceContext, filter: HistoryFilter): Counted => ({
  table: Prisma.sql`"Campaign"`,
  tally: campaignTally,
  columns: campaignColumns,
  weeks: "liveDownAt",
  scope: scope(ctx),
  uncounted: uncountedPart(uncounted(filter)),
});
