import { Prisma } from "@/lib/db";
import { endCauses, expiringDays, type MigrationView } from "@/lib/domain/migration-views";
import type { ServiceContext } from "@/lib/services/context";
import { either, every, is, isIn, when } from "@/lib/services/lists/conditions";
import { type Counted, uncountedPart } from "@/lib/services/lists/count";
import { migrationColumns, migrationTally } from "@/lib/services/lists/tally";
import type { MigrationFilter } from "./list-dto";

const dayMs = 86_400_000;

/** An open one past its end is over already, whatever the registry's word still is. */
const viewWhere = (view: MigrationView, now: Date): Prisma.Sql | undefined => {
  switch (view) {
    case "all":
      return undefined;
    case "open":
      return Prisma.sql`open`;
    case "mine":
      return Prisma.sql`open and stage = 'WAITING' and party = 'me'`;
    case "declined":
      return Prisma.sql`open and stage = 'DECLINED'`;
    case "expiring":
      return Prisma.sql`open and "expiresAt" <= ${new Date(now.getTime() + expiringDays * dayMs).toISOString()}::timestamptz`;
    case "complete":
      return Prisma.sql`stage in ('COMPLETE', 'PORTED_OUT')`;
    case "ended":
      return Prisma.sql`not open and ${isIn("stage", [...endCauses])}`;
  }
};

const withPartner = (ids: string[]): Prisma.Sql =>
  either(["downstreamId", "fromId", "toId", "party"].map((column) => isIn(column, ids)));

const scope = (ctx: ServiceContext): Prisma.Sql => Prisma.sql`"accountId" = ${ctx.account.id}`;

export const migrationWhere = (ctx: ServiceContext, filter: MigrationFilter): Prisma.Sql =>
  every([
    scope(ctx),
    viewWhere(filter.view, ctx.now),
    when(filter.ids, (ids) => isIn("campaignId", ids)),
    when(filter.partner, withPartner),
    when(filter.initiator, (initiator) => is("initiator", initiator)),
    when(filter.cause, (cause) => is("stage", cause)),
  ]);

export const migrationCounted = (ctx: ServiceContext, filter: MigrationFilter): Counted => ({
  table: Prisma.sql`"Migration"`,
  tally: migrationTally,
  columns: migrationColumns,
  weeks: "startedAt",
  scope: scope(ctx),
  uncounted: uncountedPart([
    when(filter.ids, (ids) => isIn("campaignId", ids)),
    filter.view === "expiring" ? viewWhere("expiring", ctx.now) : undefined,
  ]),
});
