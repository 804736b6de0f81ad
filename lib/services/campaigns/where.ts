import type { Prisma } from "@/lib/db";
import type { ServiceContext } from "@/lib/services/context";
import type { CampaignFilter, InboxFilter } from "./dto";

/** The one place where a list's filter meets the database; always within the account. */

const contains = (text: string): Prisma.StringFilter => ({ contains: text, mode: "insensitive" });

/** What the screen shows in the column: the partner that has the campaign, or was asked for it last. */
const withUpstream = (ids: string[]): Prisma.CampaignWhereInput => {
  const named = ids.filter((id) => id !== "none");
  return {
    OR: [
      { liveUpId: { in: named }, NOT: { liveUpStatus: "DECLINED" } },
      ...(ids.includes("none") ? [{ liveUpId: null }, { liveUpStatus: "DECLINED" }] : []),
    ],
  };
};

const withReseller = (ids: string[]): Prisma.CampaignWhereInput => ({
  OR: [
    { resellerId: { in: ids.filter((id) => id !== "none") } },
    ...(ids.includes("none") ? [{ resellerId: null }] : []),
  ],
});

export const isMigrating = (yes: boolean): Prisma.CampaignWhereInput =>
  yes
    ? { migrationStatus: "ACTIVE" }
    : { OR: [{ migrationStatus: null }, { NOT: { migrationStatus: "ACTIVE" } }] };

const isSet = <T>(value: T | undefined): value is T => value !== undefined;

export const campaignWhere = (ctx: ServiceContext, filter: CampaignFilter): Prisma.CampaignWhereInput => {
  const parts: (Prisma.CampaignWhereInput | undefined)[] = [
    filter.ids && { campaignId: { in: filter.ids } },
    filter.useCase && { useCase: { in: filter.useCase } },
    filter.brandId === undefined ? undefined : { brandId: filter.brandId.toUpperCase() },
    filter.brandName === undefined ? undefined : { brandName: contains(filter.brandName) },
    filter.upstreamCnp && withUpstream(filter.upstreamCnp),
    filter.reseller && withReseller(filter.reseller),
    filter.referenceId === undefined ? undefined : { referenceId: contains(filter.referenceId) },
    filter.cnpMigration === undefined ? undefined : isMigrating(filter.cnpMigration),
    filter.tcrStatus === undefined ? undefined : { status: filter.tcrStatus },
    filter.stage && { stage: filter.stage },
    filter.eligible === undefined ? undefined : { eligible: filter.eligible },
    filter.soleProprietor === undefined ? undefined : { soleProprietor: filter.soleProprietor },
    filter.expiresIn === undefined
      ? undefined
      : {
          migrationStatus: "ACTIVE",
          migrationExpiresAt: { lte: new Date(ctx.now.getTime() + filter.expiresIn * 86_400_000) },
        },
  ];
  return { accountId: ctx.account.id, own: true, AND: parts.filter(isSet) };
};

const dayEnd = (day: string): Date => new Date(new Date(`${day}T00:00:00Z`).getTime() + 86_400_000);

/** The hop by which the campaign reached this account; in a migration the provisional one. */
const hop = (provisional: boolean, status: string, filter: InboxFilter): Prisma.CampaignWhereInput => {
  const from = filter.sharedFrom === undefined ? undefined : new Date(`${filter.sharedFrom}T00:00:00Z`);
  const to = filter.sharedTo === undefined ? undefined : dayEnd(filter.sharedTo);
  const at = { ...(from === undefined ? {} : { gte: from }), ...(to === undefined ? {} : { lt: to }) };
  const withId = filter.downstreamCnp === undefined ? undefined : { in: filter.downstreamCnp };
  return provisional
    ? {
        provDownStatus: status,
        ...(withId === undefined ? {} : { provDownId: withId }),
        ...(from === undefined && to === undefined ? {} : { provDownAt: at }),
      }
    : {
        liveDownStatus: status,
        // Unless it waits in the provisional chain, which is the other half of this filter.
        AND: { OR: [{ provDownStatus: null }, { provDownStatus: { not: status } }] },
        ...(withId === undefined ? {} : { liveDownId: withId }),
        ...(from === undefined && to === undefined ? {} : { liveDownAt: at }),
      };
};

/** Accepted by the registry; once the migration is over, the hop of the new chain is the live one. */
const autoAccepted = ({ downstreamCnp }: InboxFilter): Prisma.CampaignWhereInput => ({
  autoAccepted: true,
  ...(downstreamCnp === undefined
    ? {}
    : {
        OR: [{ provDownId: { in: downstreamCnp } }, { provDownId: null, liveDownId: { in: downstreamCnp } }],
      }),
});

/** PENDING by default: what waits for a decision. */
export const inboxWhere = (ctx: ServiceContext, filter: InboxFilter): Prisma.CampaignWhereInput => {
  const status = filter.sharingStatus ?? "PENDING";
  const chains = filter.cnpMigration === undefined ? [true, false] : [filter.cnpMigration];
  const parts: (Prisma.CampaignWhereInput | undefined)[] = [
    filter.view === "auto"
      ? autoAccepted(filter)
      : { OR: chains.map((provisional) => hop(provisional, status, filter)) },
    filter.ids && { campaignId: { in: filter.ids } },
    filter.useCase && { useCase: { in: filter.useCase } },
    filter.brandId === undefined ? undefined : { brandId: filter.brandId.toUpperCase() },
    filter.tcrStatus === undefined ? undefined : { status: filter.tcrStatus },
  ];
  return { accountId: ctx.account.id, own: false, AND: parts.filter(isSet) };
};
