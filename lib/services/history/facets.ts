import { Prisma } from "@/lib/db";
import { useCaseName } from "@/lib/domain/use-cases";
import type { ServiceContext } from "@/lib/services/context";
import { countFacets, matching, option, trueFalse } from "@/lib/services/lists/facets";
import { timed } from "@/lib/services/lists/timed";
import type { HistoryFacets, HistoryFilter } from "./dto";
import { historyCounted, historyWhere } from "./where";

/** As the columns show them: the hop of the new chain, else the live one. */
const values = {
  useCase: Prisma.sql`"useCase"`,
  downstreamCnp: Prisma.sql`coalesce("provDownId", "liveDownId")`,
  upstreamCnp: Prisma.sql`coalesce("provUpId", "liveUpId")`,
  cnpMigration: Prisma.sql`coalesce("migrationStatus" = 'ACTIVE', false)`,
  upstreamSharingStatus: Prisma.sql`coalesce("provUpStatus", "liveUpStatus")`,
};

/** Counts beside each filter option, under all the other filters (ux.md F5). */
export const historyFacets = async (
  ctx: ServiceContext,
  filter: HistoryFilter,
  partnerName: (id: string) => string,
): Promise<HistoryFacets> => {
  const dimensions = Object.entries(values).map(([name, value]) => ({
    name,
    value,
    where: historyWhere(ctx, { ...filter, [name]: undefined }),
  }));
  const counts = await timed((tx) => countFacets(tx, historyCounted(ctx, filter), dimensions));
  const upstream = counts.of("upstreamSharingStatus");
  return {
    useCase: matching(counts, "useCase", useCaseName),
    downstreamCnp: matching(counts, "downstreamCnp", partnerName),
    upstreamCnp: matching(counts, "upstreamCnp", partnerName),
    cnpMigration: trueFalse(counts.of("cnpMigration")),
    upstreamSharingStatus: [option(upstream, "PENDING", "Pending"), option(upstream, "ACCEPTED", "Accepted")],
  };
};
