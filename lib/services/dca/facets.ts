import { Prisma, type Tx } from "@/lib/db";
import { sharingStatuses, type DcaRole } from "@/lib/domain/campaign";
import { useCaseName } from "@/lib/domain/use-cases";
import type { ServiceContext } from "@/lib/services/context";
import { without } from "@/lib/services/lists/conditions";
import { type Counts, countFacets, matching, option, trueFalse } from "@/lib/services/lists/facets";
import { timed } from "@/lib/services/lists/timed";
import type { DcaFacets, DcaFilter } from "./dto";
import { dcaCounted, dcaDownstream, dcaWhere } from "./where";

const words = { PENDING: "Pending", ACCEPTED: "Accepted", DECLINED: "Declined" };

/** Counts beside each filter option, under all the other filters (ux.md F5). */
export const dcaFacets = async (
  ctx: ServiceContext,
  role: DcaRole,
  filter: DcaFilter,
  partnerName: (id: string) => string,
): Promise<DcaFacets> => {
  const answered = without(filter, "view");
  const under = (other: DcaFilter) => dcaWhere(ctx, role, other);
  const side = (name: string, value: string, other: DcaFilter) => ({
    name,
    value: Prisma.sql`${value}`,
    where: under(other),
  });
  const dimensions = [
    { name: "useCase", value: Prisma.sql`"useCase"`, where: under(without(filter, "useCase")) },
    {
      name: "downstreamCnp",
      value: dcaDownstream(role, filter),
      where: under(without(filter, "downstreamCnp")),
    },
    side("cnpMigration", "true", { ...filter, cnpMigration: true }),
    side("cnpMigration", "false", { ...filter, cnpMigration: false }),
    side("acceptanceStatus", "auto", { ...filter, view: "auto" }),
    ...sharingStatuses.map((status) =>
      side("acceptanceStatus", status, { ...answered, acceptanceStatus: status }),
    ),
  ];
  /** There may be thousands of owners, so they are not tallied. */
  const owners = (tx: Tx): Promise<Counts> => {
    const where = under(without(filter, "csp"));
    const counted = { ...dcaCounted(ctx, role, filter), uncounted: where };
    return countFacets(tx, counted, [{ name: "csp", value: Prisma.sql`"cspId"`, where }]);
  };
  const [counts, csps] = await Promise.all([
    timed((tx) => countFacets(tx, dcaCounted(ctx, role, filter), dimensions)),
    timed(owners),
  ]);
  const answers = counts.of("acceptanceStatus");
  return {
    useCase: matching(counts, "useCase", useCaseName),
    csp: matching(csps, "csp", partnerName),
    downstreamCnp: matching(counts, "downstreamCnp", partnerName),
    cnpMigration: trueFalse(counts.of("cnpMigration")),
    acceptanceStatus: [
      ...sharingStatuses.map((status) => option(answers, status, words[status])),
      option(answers, "auto", "Auto-accepted"),
    ],
  };
};
