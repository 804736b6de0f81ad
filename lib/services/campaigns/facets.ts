import { db } from "@/lib/db";
import { migrationStages } from "@/lib/domain/migration-state";
import { useCaseName } from "@/lib/domain/use-cases";
import type { ServiceContext } from "@/lib/services/context";
import type { CampaignFacets, CampaignFilter, Facet, InboxFacets, InboxFilter } from "./dto";
import { campaignWhere, inboxWhere } from "./where";

/**
 * Counts beside each filter option, under all the other filters. Options that none matches keep a 0, so that the
 * list does not change its shape while one filters (ux.md F5).
 */
const without = <F extends object>(filter: F, key: keyof F): F => ({ ...filter, [key]: undefined });

const byLabel = (a: Facet, b: Facet): number => a.label.localeCompare(b.label);

const count = (rows: { _count: number; key: string | null }[]): Map<string, number> =>
  rows.reduce(
    (sums, row) => sums.set(row.key ?? "none", (sums.get(row.key ?? "none") ?? 0) + row._count),
    new Map<string, number>(),
  );

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

const yesNo = (yes: number, no: number): Facet[] => [
  { value: "true", label: "True", count: yes },
  { value: "false", label: "False", count: no },
];

export const campaignFacets = async (
  ctx: ServiceContext,
  filter: CampaignFilter,
  partnerName: (id: string) => string,
): Promise<CampaignFacets> => {
  const everything = campaignWhere(ctx, {});
  const grouped = async (
    column: "useCase" | "liveUpId" | "resellerId" | "status" | "stage",
    own: CampaignFilter,
  ) => {
    const rows = await db().campaign.groupBy({ by: [column], where: campaignWhere(ctx, own), _count: true });
    return count(rows.map((row) => ({ _count: row._count, key: row[column] })));
  };
  const [
    useCases,
    allUseCases,
    upstreams,
    resellers,
    statuses,
    stages,
    migrating,
    notMigrating,
    names,
    partners,
  ] = await Promise.all([
    grouped("useCase", without(filter, "useCase")),
    db().campaign.groupBy({ by: ["useCase"], where: everything }),
    grouped("liveUpId", without(filter, "upstreamCnp")),
    grouped("resellerId", without(filter, "reseller")),
    grouped("status", without(filter, "tcrStatus")),
    grouped("stage", without(filter, "stage")),
    db().campaign.count({ where: campaignWhere(ctx, { ...filter, cnpMigration: true }) }),
    db().campaign.count({ where: campaignWhere(ctx, { ...filter, cnpMigration: false }) }),
    db().reseller.findMany({ where: { accountId: ctx.account.id } }),
    db().campaign.groupBy({ by: ["liveUpId"], where: everything }),
  ]);
  const facet = (value: string, label: string, counts: Map<string, number>): Facet => ({
    value,
    label,
    count: counts.get(value) ?? 0,
  });
  return {
    useCase: allUseCases.map((row) => facet(row.useCase, useCaseName(row.useCase), useCases)).sort(byLabel),
    upstreamCnp: [
      ...partners
        .flatMap((row) =>
          row.liveUpId === null ? [] : [facet(row.liveUpId, partnerName(row.liveUpId), upstreams)],
        )
        .sort(byLabel),
      facet("none", "N/A", upstreams),
    ],
    reseller: [
      ...names.map((row) => facet(row.resellerId, row.name, resellers)).sort(byLabel),
      facet("none", "No reseller", resellers),
    ],
    tcrStatus: [...new Set(["ACTIVE", "EXPIRED", ...statuses.keys()])].map((each) =>
      facet(each, each, statuses),
    ),
    cnpMigration: yesNo(migrating, notMigrating),
    stage: migrationStages.map((stage) => facet(stage, stageLabels[stage], stages)),
  };
};

export const inboxFacets = async (
  ctx: ServiceContext,
  filter: InboxFilter,
  partnerName: (id: string) => string,
): Promise<InboxFacets> => {
  const rowsOf = (own: InboxFilter) =>
    db().campaign.findMany({
      where: inboxWhere(ctx, own),
      select: { useCase: true, provDownId: true, liveDownId: true, provDownStatus: true },
    });
  const counting = (own: InboxFilter) => db().campaign.count({ where: inboxWhere(ctx, own) });
  const { view: _view, ...decided } = filter;
  const [forUseCase, forDownstream, migrating, ordinary, auto, ...byStatus] = await Promise.all([
    rowsOf(without(filter, "useCase")),
    rowsOf(without(filter, "downstreamCnp")),
    counting({ ...filter, cnpMigration: true }),
    counting({ ...filter, cnpMigration: false }),
    counting({ ...filter, view: "auto" }),
    ...(["PENDING", "ACCEPTED", "DECLINED"] as const).map((sharingStatus) =>
      counting({ ...decided, sharingStatus }),
    ),
  ]);
  const tally = (keys: string[], label: (key: string) => string): Facet[] =>
    [...count(keys.map((key) => ({ _count: 1, key })))]
      .map(([value, total]) => ({ value, label: label(value), count: total }))
      .sort(byLabel);
  return {
    useCase: tally(
      forUseCase.map((row) => row.useCase),
      useCaseName,
    ),
    downstreamCnp: tally(
      forDownstream.flatMap((row) =>
        row.provDownStatus === null ? (row.liveDownId ?? []) : (row.provDownId ?? []),
      ),
      partnerName,
    ),
    cnpMigration: yesNo(migrating, ordinary),
    sharingStatus: [
      ...(["PENDING", "ACCEPTED", "DECLINED"] as const).map((value, index) => ({
        value,
        label: { PENDING: "Pending", ACCEPTED: "Accepted", DECLINED: "Declined" }[value],
        count: byStatus[index] ?? 0,
      })),
      { value: "auto", label: "Auto-accepted", count: auto },
    ],
  };
};
