import { db } from "@/lib/db";
import { sharingStatuses, type DcaRole } from "@/lib/domain/campaign";
import { useCaseName } from "@/lib/domain/use-cases";
import type { Facet } from "@/lib/services/campaigns/dto";
import type { ServiceContext } from "@/lib/services/context";
import type { DcaFacets, DcaFilter } from "./dto";
import { dcaWhere } from "./where";

const words = { PENDING: "Pending", ACCEPTED: "Accepted", DECLINED: "Declined" };

const facetsOf = (counts: Map<string, number>, label: (value: string) => string): Facet[] =>
  [...counts]
    .map(([value, count]) => ({ value, label: label(value), count }))
    .sort((a, b) => a.label.localeCompare(b.label));

const tally = (pairs: [string | null, number][]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const [key, count] of pairs) if (key !== null) counts.set(key, (counts.get(key) ?? 0) + count);
  return counts;
};

/** Counts beside each filter option, under all the other filters (ux.md F5); the database counts. */
export const dcaFacets = async (
  ctx: ServiceContext,
  role: DcaRole,
  filter: DcaFilter,
  partnerName: (id: string) => string,
): Promise<DcaFacets> => {
  const { useCase: _useCase, ...withoutUseCase } = filter;
  const { csp: _csp, ...withoutCsp } = filter;
  const { view: _view, ...answered } = filter;
  const { downstreamCnp: _downstream, ...withoutDownstream } = filter;
  const counting = (given: DcaFilter) => db().campaign.count({ where: dcaWhere(ctx, role, given) });
  /** In each chain apart: which hop a row shows depends on the chain that put it there. */
  const downstreamIn = async (cnpMigration: boolean): Promise<[string | null, number][]> => {
    if (filter.cnpMigration === !cnpMigration) return [];
    const where = dcaWhere(ctx, role, { ...withoutDownstream, cnpMigration });
    const by = cnpMigration ? "provDownId" : "liveDownId";
    const rows = await db().campaign.groupBy({ by: [by], where, _count: true });
    return rows.map((row) => [row[by], row._count]);
  };
  const [useCases, csps, provisional, live, migrating, ordinary, auto, ...statuses] = await Promise.all([
    db().campaign.groupBy({ by: ["useCase"], where: dcaWhere(ctx, role, withoutUseCase), _count: true }),
    db().campaign.groupBy({ by: ["cspId"], where: dcaWhere(ctx, role, withoutCsp), _count: true }),
    downstreamIn(true),
    downstreamIn(false),
    counting({ ...filter, cnpMigration: true }),
    counting({ ...filter, cnpMigration: false }),
    counting({ ...filter, view: "auto" }),
    ...sharingStatuses.map((acceptanceStatus) => counting({ ...answered, acceptanceStatus })),
  ]);
  return {
    useCase: facetsOf(tally(useCases.map((row) => [row.useCase, row._count])), useCaseName),
    csp: facetsOf(tally(csps.map((row) => [row.cspId, row._count])), partnerName),
    downstreamCnp: facetsOf(tally([...provisional, ...live]), partnerName),
    cnpMigration: [
      { value: "true", label: "True", count: migrating },
      { value: "false", label: "False", count: ordinary },
    ],
    acceptanceStatus: [
      ...sharingStatuses.map((value, index) => ({
        value,
        label: words[value],
        count: statuses[index] ?? 0,
      })),
      { value: "auto", label: "Auto-accepted", count: auto },
    ],
  };
};
