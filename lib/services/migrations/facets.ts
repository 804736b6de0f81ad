import { Prisma } from "@/lib/db";
import { endCauses, type MigrationView, migrationViews } from "@/lib/domain/migration-views";
import type { ServiceContext } from "@/lib/services/context";
import { without } from "@/lib/services/lists/conditions";
import { totalOf } from "@/lib/services/lists/count";
import { byLabel, countFacets, type Dimension, option } from "@/lib/services/lists/facets";
import { timed } from "@/lib/services/lists/timed";
import type { MigrationFacets, MigrationFilter } from "./list-dto";
import { migrationCounted, migrationWhere } from "./where";

const viewNames: Record<MigrationView, string> = {
  open: "Open",
  mine: "Waiting for me",
  declined: "Declined",
  expiring: "Expiring",
  complete: "Complete",
  ended: "Ended",
  all: "All",
};

const initiatorNames = { me: "My company", other: "Another party", unknown: "Not known" };

const causeNames: Record<(typeof endCauses)[number], string> = {
  CANCELED: "Canceled by initiator",
  EXPIRED: "Expired after 30 days",
  ENDED_SUSPENDED: "Suspended",
  ENDED_DEACTIVATED: "Deactivated or expired",
  GONE: "No longer shown",
};

/** Everybody who has to do with a migration, as one value. */
const parties = Prisma.sql`concat_ws(' ', "downstreamId", "fromId", "toId", party)`;

/** Each partner once for each migration, in whatever role. */
const byPartner = (counts: Map<string, number>): Map<string, number> => {
  const partners = new Map<string, number>();
  for (const [together, n] of counts)
    for (const id of new Set(together.split(" ")))
      if (id !== "" && id !== "me") partners.set(id, (partners.get(id) ?? 0) + n);
  return partners;
};

/** The view "expiring" depends on today, which no tally knows. */
const tallied = migrationViews.filter((view) => view !== "expiring");

/** Counts beside each option, under all the other filters (ux.md F5). */
export const migrationFacets = async (
  ctx: ServiceContext,
  filter: MigrationFilter,
  partnerName: (id: string) => string,
): Promise<MigrationFacets> => {
  const under = (change: Partial<MigrationFilter>) => ({ ...filter, ...change });
  const dimension = (name: string, value: Prisma.Sql, other: MigrationFilter): Dimension => ({
    name,
    value,
    where: migrationWhere(ctx, other),
  });
  const [views, expiring, counts] = await Promise.all([
    timed((tx) =>
      countFacets(
        tx,
        migrationCounted(ctx, under({ view: "all" })),
        tallied.map((view) => dimension("view", Prisma.sql`${view}`, under({ view }))),
      ),
    ),
    timed((tx) => {
      const other = under({ view: "expiring" });
      return totalOf(tx, migrationCounted(ctx, other), migrationWhere(ctx, other), 0);
    }),
    timed((tx) =>
      countFacets(tx, migrationCounted(ctx, filter), [
        dimension("partner", parties, without(filter, "partner")),
        dimension("initiator", Prisma.sql`initiator`, without(filter, "initiator")),
        dimension("cause", Prisma.sql`stage`, without(filter, "cause")),
      ]),
    ),
  ]);
  const viewCounts = new Map([...(views.of("view") ?? []), ["expiring", expiring.count] as const]);
  const known = views.of("view") !== null;
  const partners = byPartner(counts.of("partner") ?? new Map<string, number>());
  return {
    view: migrationViews.map((view) =>
      option(known && !(view === "expiring" && expiring.more) ? viewCounts : null, view, viewNames[view]),
    ),
    partner: [...partners.keys()].map((id) => option(partners, id, partnerName(id))).sort(byLabel),
    initiator: (["me", "other", "unknown"] as const).map((value) =>
      option(counts.of("initiator"), value, initiatorNames[value]),
    ),
    cause: endCauses.map((value) => option(counts.of("cause"), value, causeNames[value])),
  };
};
