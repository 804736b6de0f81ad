import { Prisma } from "@/lib/db";
import type { ServiceContext } from "@/lib/services/context";
import { either, every, is, isIn, isMigrating, partOf, when } from "@/lib/services/lists/conditions";
import { type Counted, uncountedPart } from "@/lib/services/lists/count";
import { campaignColumns, campaignTally } from "@/lib/services/lists/tally";
import type { CampaignFilter } from "./dto";

/** The one place where this list's filter meets the database; always within the account. */

/** What the screen shows in the column: the partner that has the campaign, or was asked for it last. */
export const shownUpstream = Prisma.sql`case when "liveUpStatus" = 'DECLINED' then null else "liveUpId" end`;

const named = (ids: string[]): string[] => ids.filter((id) => id !== "none");

const withUpstream = (ids: string[]): Prisma.Sql =>
  either([
    named(ids).length === 0
      ? undefined
      : Prisma.sql`(${isIn("liveUpId", named(ids))} and "liveUpStatus" is distinct from 'DECLINED')`,
    ids.includes("none") ? Prisma.sql`("liveUpId" is null or "liveUpStatus" = 'DECLINED')` : undefined,
  ]);

const withReseller = (ids: string[]): Prisma.Sql =>
  either([
    named(ids).length === 0 ? undefined : isIn("resellerId", named(ids)),
    ids.includes("none") ? Prisma.sql`"resellerId" is null` : undefined,
  ]);

const scope = (ctx: ServiceContext): Prisma.Sql => Prisma.sql`"accountId" = ${ctx.account.id} and own`;

/** Too many values to be tallied. */
const uncounted = (ctx: ServiceContext, filter: CampaignFilter): (Prisma.Sql | undefined)[] => [
  when(filter.ids, (ids) => isIn("campaignId", ids)),
  when(filter.brandId, (id) => is("brandId", id.toUpperCase())),
  when(filter.brandName, (text) => partOf("brandName", text)),
  when(filter.referenceId, (text) => partOf("referenceId", text)),
  when(filter.expiresIn, (days) => {
    const until = new Date(ctx.now.getTime() + days * 86_400_000).toISOString();
    return every([isMigrating(true), Prisma.sql`"migrationExpiresAt" <= ${until}::timestamptz`]);
  }),
];

export const campaignWhere = (ctx: ServiceContext, filter: CampaignFilter): Prisma.Sql =>
  every([
    scope(ctx),
    ...uncounted(ctx, filter),
    when(filter.useCase, (codes) => isIn("useCase", codes)),
    when(filter.upstreamCnp, withUpstream),
    when(filter.reseller, withReseller),
    when(filter.cnpMigration, isMigrating),
    when(filter.tcrStatus, (status) => is("status", status)),
    when(filter.stage, (stage) => is("stage", stage)),
    when(filter.eligible, (yes) => (yes ? Prisma.sql`eligible` : Prisma.sql`not eligible`)),
    when(filter.soleProprietor, (yes) =>
      yes ? Prisma.sql`"soleProprietor"` : Prisma.sql`not "soleProprietor"`,
    ),
  ]);

export const campaignCounted = (ctx: ServiceContext, filter: CampaignFilter): Counted => ({
  table: Prisma.sql`"Campaign"`,
  tally: campaignTally,
  columns: campaignColumns,
  weeks: "registeredOn",
  scope: scope(ctx),
  uncounted: uncountedPart(uncounted(ctx, filter)),
});
