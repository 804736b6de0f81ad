import { db, Prisma } from "@/lib/db";
import { migrationStages } from "@/lib/domain/migration-state";
import { useCaseName } from "@/lib/domain/use-cases";
import type { ServiceContext } from "@/lib/services/context";
import { byLabel, countFacets, option, optionsOf, trueFalse } from "@/lib/services/lists/facets";
import { timed } from "@/lib/services/lists/timed";
import type { CampaignFacets, CampaignFilter } from "./dto";
import { campaignCounted, campaignWhere, shownUpstream } from "./where";

const stageLabels: Record<(typeof migrationStages)[number], string> = {
  NONE: "No migration",
  WAITING: "Waiting on partner",
  DECLINED: "Declined",
  PARTLY_COVERED: "Partly covered",
  COMPLETE: "Complete",
  CANCELED: "Canceled",
  EXPIRED: "Expired after 30 days",
  ENDED_SUSPENDED: "Ended: suspended",
  ENDED_DEACTIVATED: "Ended: deactivated or expired",
  UNKNOWN: "Unknown",
};

const values = {
  useCase: Prisma.sql`"useCase"`,
  upstreamCnp: shownUpstream,
  reseller: Prisma.sql`"resellerId"`,
  tcrStatus: Prisma.sql`status`,
  stage: Prisma.sql`stage`,
  cnpMigration: Prisma.sql`coalesce("migrationStatus" = 'ACTIVE', false)`,
};

/** Filters whose options are those that the list has. */
const listed = new Set(["useCase", "upstreamCnp", "tcrStatus"]);

/**
 * Counts beside each filter option, under all the other filters. Options that none matches keep a 0, so that the
 * list does not change its shape while one filters (ux.md F5).
 */
export const campaignFacets = async (
  ctx: ServiceContext,
  filter: CampaignFilter,
  partnerName: (id: string) => string,
): Promise<CampaignFacets> => {
  const dimensions = Object.entries(values).map(([name, value]) => ({
    name,
    value,
    where: campaignWhere(ctx, { ...filter, [name]: undefined }),
  }));
  const counted = campaignCounted(ctx, filter);
  const [{ of }, all, resellers] = await Promise.all([
    timed((tx) => countFacets(tx, counted, dimensions)),
    timed((tx) =>
      optionsOf(
        tx,
        counted,
        dimensions.filter(({ name }) => listed.has(name)),
      ),
    ),
    db().reseller.findMany({ where: { accountId: ctx.account.id } }),
  ]);
  const named = (facet: string, label: (value: string) => string) =>
    all(facet)
      .filter((value) => value !== "none")
      .map((value) => option(of(facet), value, label(value)))
      .sort(byLabel);
  return {
    useCase: named("useCase", useCaseName),
    upstreamCnp: [...named("upstreamCnp", partnerName), option(of("upstreamCnp"), "none", "N/A")],
    reseller: [
      ...resellers.map((row) => option(of("reseller"), row.resellerId, row.name)).sort(byLabel),
      option(of("reseller"), "none", "No reseller"),
    ],
    tcrStatus: [...new Set(["ACTIVE", "EXPIRED", ...all("tcrStatus")])].map((status) =>
      option(of("tcrStatus"), status, status),
    ),
    cnpMigration: trueFalse(of("cnpMigration")),
    stage: migrationStages.map((stage) => option(of("stage"), stage, stageLabels[stage])),
  };
};
