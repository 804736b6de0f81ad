import type { Prisma } from "@/lib/db";
import { isMigrating } from "@/lib/services/campaigns/where";
import type { ServiceContext } from "@/lib/services/context";
import type { HistoryFilter } from "./dto";

/** The hop that the list shows: the one of the new chain, else the live one. */
const shown = (hop: "Down" | "Up", id: { in: string[] }): Prisma.CampaignWhereInput =>
  hop === "Down"
    ? { OR: [{ provDownId: id }, { provDownId: null, liveDownId: id }] }
    : { OR: [{ provUpId: id }, { provUpId: null, liveUpId: id }] };

const upstreamStatus = (status: string): Prisma.CampaignWhereInput => ({
  OR: [{ provUpStatus: status }, { provUpStatus: null, liveUpStatus: status }],
});

const accepted: Prisma.CampaignWhereInput = {
  OR: [{ liveDownStatus: "ACCEPTED" }, { provDownStatus: "ACCEPTED" }],
};

const isSet = <T>(value: T | undefined): value is T => value !== undefined;

/** Campaigns of partners that this account has accepted, in the live chain or in a new one. */
export const historyWhere = (ctx: ServiceContext, filter: HistoryFilter): Prisma.CampaignWhereInput => {
  const parts: (Prisma.CampaignWhereInput | undefined)[] = [
    accepted,
    filter.ids && { campaignId: { in: filter.ids } },
    filter.brandId === undefined ? undefined : { brandId: filter.brandId.toUpperCase() },
    filter.useCase && { useCase: { in: filter.useCase } },
    filter.downstreamCnp && shown("Down", { in: filter.downstreamCnp }),
    filter.upstreamCnp && shown("Up", { in: filter.upstreamCnp }),
    filter.tcrStatus === undefined ? undefined : { status: filter.tcrStatus },
    filter.cnpMigration === undefined ? undefined : isMigrating(filter.cnpMigration),
    filter.upstreamSharingStatus && upstreamStatus(filter.upstreamSharingStatus),
  ];
  return { accountId: ctx.account.id, own: false, AND: parts.filter(isSet) };
};
