import { Prisma } from "@/lib/db";
import { sharingStatuses } from "@/lib/domain/campaign";
import { useCaseName } from "@/lib/domain/use-cases";
import type { ServiceContext } from "@/lib/services/context";
import { without } from "@/lib/services/lists/conditions";
import { countFacets, type Dimension, matching, option, trueFalse } from "@/lib/services/lists/facets";
import { timed } from "@/lib/services/lists/timed";
import type { InboxFacets, InboxFilter } from "./dto";
import { inboxCounted, inboxDownstream, inboxWhere } from "./inbox-where";

const answers = { PENDING: "Pending", ACCEPTED: "Accepted", DECLINED: "Declined" };

/** A row may be on both sides of such a filter, so each side is counted by its own condition. */
const side = (name: string, value: string, where: Prisma.Sql): Dimension => ({
  name,
  value: Prisma.sql`${value}`,
  where,
});

export const inboxFacets = async (
  ctx: ServiceContext,
  filter: InboxFilter,
  partnerName: (id: string) => string,
): Promise<InboxFacets> => {
  const decided = without(filter, "view");
  const under = (other: InboxFilter) => inboxWhere(ctx, other);
  const dimensions = [
    { name: "useCase", value: Prisma.sql`"useCase"`, where: under(without(filter, "useCase")) },
    {
      name: "downstreamCnp",
      value: inboxDownstream(filter),
      where: under(without(filter, "downstreamCnp")),
    },
    side("cnpMigration", "true", under({ ...filter, cnpMigration: true })),
    side("cnpMigration", "false", under({ ...filter, cnpMigration: false })),
    side("sharingStatus", "auto", under({ ...filter, view: "auto" })),
    ...sharingStatuses.map((status) =>
      side("sharingStatus", status, under({ ...decided, sharingStatus: status })),
    ),
  ];
  const counts = await timed((tx) => countFacets(tx, inboxCounted(ctx, filter), dimensions));
  const decisions = counts.of("sharingStatus");
  return {
    useCase: matching(counts, "useCase", useCaseName),
    downstreamCnp: matching(counts, "downstreamCnp", partnerName),
    cnpMigration: trueFalse(counts.of("cnpMigration")),
    sharingStatus: [
      ...sharingStatuses.map((status) => option(decisions, status, answers[status])),
      option(decisions, "auto", "Auto-accepted"),
    ],
  };
};
