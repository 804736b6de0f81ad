import { Prisma } from "@/lib/db";
import type { ServiceContext } from "@/lib/services/context";
import { between, either, every, is, isIn, when } from "@/lib/services/lists/conditions";
import { type Counted, uncountedPart } from "@/lib/services/lists/count";
import { campaignColumns, campaignTally } from "@/lib/services/lists/tally";
import type { InboxFilter } from "./dto";

const hasDays = ({ sharedFrom, sharedTo }: InboxFilter): boolean =>
  sharedFrom !== undefined || sharedTo !== undefined;

const sharedOn = (column: string, filter: InboxFilter): Prisma.Sql | undefined =>
  hasDays(filter) ? between(column, filter.sharedFrom, filter.sharedTo) : undefined;

const from = (column: string, { downstreamCnp }: InboxFilter): Prisma.Sql | undefined =>
  when(downstreamCnp, (ids) => isIn(column, ids));

/** The hop by which the campaign reached this account; in a migration the provisional one. */
const hop = (provisional: boolean, status: string, filter: InboxFilter): Prisma.Sql =>
  provisional
    ? every([is("provDownStatus", status), from("provDownId", filter), sharedOn("provDownAt", filter)])
    : every([
        is("liveDownStatus", status),
        // Unless it waits in the provisional chain, which is the other half of this filter.
        Prisma.sql`"provDownStatus" is distinct from ${status}`,
        from("liveDownId", filter),
        sharedOn("liveDownAt", filter),
      ]);

/** Accepted by the registry; once the migration is over, the hop of the new chain is the live one. */
const autoAccepted = ({ downstreamCnp }: InboxFilter): Prisma.Sql =>
  every([
    Prisma.sql`"autoAccepted"`,
    when(downstreamCnp, (ids) =>
      either([isIn("provDownId", ids), Prisma.sql`("provDownId" is null and ${isIn("liveDownId", ids)})`]),
    ),
  ]);

/** PENDING by default: what waits for a decision. */
export const answerOf = ({ sharingStatus }: InboxFilter): string => sharingStatus ?? "PENDING";

/** Which partner a row shows: the hop that put it into the list. */
export const inboxDownstream = (filter: InboxFilter): Prisma.Sql =>
  filter.view === "auto"
    ? Prisma.sql`coalesce("provDownId", "liveDownId")`
    : Prisma.sql`case when "provDownStatus" = ${answerOf(filter)} then "provDownId" else "liveDownId" end`;

const scope = (ctx: ServiceContext): Prisma.Sql => Prisma.sql`"accountId" = ${ctx.account.id} and not own`;

const uncounted = (filter: InboxFilter): (Prisma.Sql | undefined)[] => [
  when(filter.ids, (ids) => isIn("campaignId", ids)),
  when(filter.brandId, (id) => is("brandId", id.toUpperCase())),
];

export const inboxWhere = (ctx: ServiceContext, filter: InboxFilter): Prisma.Sql => {
  const chains = filter.cnpMigration === undefined ? [true, false] : [filter.cnpMigration];
  return every([
    scope(ctx),
    ...uncounted(filter),
    filter.view === "auto"
      ? autoAccepted(filter)
      : either(chains.map((provisional) => Prisma.sql`(${hop(provisional, answerOf(filter), filter)})`)),
    when(filter.useCase, (codes) => isIn("useCase", codes)),
    when(filter.tcrStatus, (status) => is("status", status)),
  ]);
};

export const inboxCounted = (ctx: ServiceContext, filter: InboxFilter): Counted => ({
  table: Prisma.sql`"Campaign"`,
  tally: campaignTally,
  columns: campaignColumns,
  weeks: "liveDownAt",
  scope: scope(ctx),
  uncounted: uncountedPart([
    ...uncounted(filter),
    hasDays(filter)
      ? either(
          [sharedOn("provDownAt", filter), sharedOn("liveDownAt", filter)].map(
            (each) => each && Prisma.sql`(${each})`,
          ),
        )
      : undefined,
  ]),
});
