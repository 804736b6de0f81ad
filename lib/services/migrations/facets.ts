import { db } from "@/lib/db";
import { endCauses, type MigrationView, migrationViews } from "@/lib/domain/migration-views";
import type { Facet } from "@/lib/services/campaigns/dto";
import type { ServiceContext } from "@/lib/services/context";
import type { MigrationFacets, MigrationFilter } from "./list-dto";
import { migrationWhere } from "./where";

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

const partners = async (
  ctx: ServiceContext,
  filter: MigrationFilter,
  partnerName: (id: string) => string,
): Promise<Facet[]> => {
  const rows = await db().migration.groupBy({
    by: ["downstreamId", "fromId", "toId", "party"],
    where: migrationWhere(ctx, filter),
    _count: true,
  });
  const counts = new Map<string, number>();
  for (const row of rows)
    for (const id of new Set([row.downstreamId, row.fromId, row.toId, row.party]))
      if (id !== null && id !== "me") counts.set(id, (counts.get(id) ?? 0) + row._count);
  return [...counts]
    .map(([value, count]) => ({ value, label: partnerName(value), count }))
    .sort((a, b) => a.label.localeCompare(b.label));
};

/** Counts beside each option, under all the other filters (ux.md F5). */
export const migrationFacets = async (
  ctx: ServiceContext,
  filter: MigrationFilter,
  partnerName: (id: string) => string,
): Promise<MigrationFacets> => {
  const counted = async <Value extends string>(
    values: readonly Value[],
    label: (value: Value) => string,
    change: (value: Value) => Partial<MigrationFilter>,
  ): Promise<Facet[]> =>
    Promise.all(
      values.map(async (value) => ({
        value,
        label: label(value),
        count: await db().migration.count({ where: migrationWhere(ctx, { ...filter, ...change(value) }) }),
      })),
    );
  const { partner: _partner, ...others } = filter;
  const [view, partner, initiator, cause] = await Promise.all([
    counted(
      migrationViews,
      (value) => viewNames[value],
      (value) => ({ view: value }),
    ),
    partners(ctx, others, partnerName),
    counted(
      ["me", "other", "unknown"] as const,
      (value) => initiatorNames[value],
      (value) => ({ initiator: value }),
    ),
    counted(
      endCauses,
      (value) => causeNames[value],
      (value) => ({ cause: value }),
    ),
  ]);
  return { view, partner, initiator, cause };
};
