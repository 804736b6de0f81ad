import { db } from "@/lib/db";
import { useCaseName } from "@/lib/domain/use-cases";
import type { Facet } from "@/lib/services/campaigns/dto";
import type { ServiceContext } from "@/lib/services/context";
import type { HistoryFacets, HistoryFilter } from "./dto";
import { historyWhere } from "./where";

/** Pairs of a grouping, so that hundreds of thousands of rows are counted by the database. */
const grouped = async (
  ctx: ServiceContext,
  filter: HistoryFilter,
  [provisional, live]: ["provDownId", "liveDownId"] | ["provUpId", "liveUpId"],
  label: (key: string) => string,
): Promise<Facet[]> => {
  const where = historyWhere(ctx, filter);
  const rows = await db().campaign.groupBy({ by: [provisional, live], where, _count: true });
  const counts = new Map<string, number>();
  for (const row of rows) {
    const id = row[provisional] ?? row[live];
    if (id !== null) counts.set(id, (counts.get(id) ?? 0) + row._count);
  }
  return [...counts]
    .map(([value, count]) => ({ value, label: label(value), count }))
    .sort((a, b) => a.label.localeCompare(b.label));
};

/** Counts beside each filter option, under all the other filters (ux.md F5). */
export const historyFacets = async (
  ctx: ServiceContext,
  filter: HistoryFilter,
  partnerName: (id: string) => string,
): Promise<HistoryFacets> => {
  const counting = (own: HistoryFilter) => db().campaign.count({ where: historyWhere(ctx, own) });
  const { useCase: _useCase, ...withoutUseCase } = filter;
  const { downstreamCnp: _downstream, ...withoutDownstream } = filter;
  const { upstreamCnp: _upstream, ...withoutUpstream } = filter;
  const [useCases, downstreamCnp, upstreamCnp, migrating, notMigrating, pending, accepted] =
    await Promise.all([
      db().campaign.groupBy({ by: ["useCase"], where: historyWhere(ctx, withoutUseCase), _count: true }),
      grouped(ctx, withoutDownstream, ["provDownId", "liveDownId"], partnerName),
      grouped(ctx, withoutUpstream, ["provUpId", "liveUpId"], partnerName),
      counting({ ...filter, cnpMigration: true }),
      counting({ ...filter, cnpMigration: false }),
      counting({ ...filter, upstreamSharingStatus: "PENDING" }),
      counting({ ...filter, upstreamSharingStatus: "ACCEPTED" }),
    ]);
  return {
    useCase: useCases
      .map((row) => ({ value: row.useCase, label: useCaseName(row.useCase), count: row._count }))
      .sort((a, b) => a.label.localeCompare(b.label)),
    downstreamCnp,
    upstreamCnp,
    cnpMigration: [
      { value: "true", label: "True", count: migrating },
      { value: "false", label: "False", count: notMigrating },
    ],
    upstreamSharingStatus: [
      { value: "PENDING", label: "Pending", count: pending },
      { value: "ACCEPTED", label: "Accepted", count: accepted },
    ],
  };
};
