import { db } from "@/lib/db";
import type { Campaign } from "@/lib/db/generated/client";
import { type PastMigration, pastMigrations } from "@/lib/domain/migration-history";
import { authorize } from "@/lib/services/authorize";
import { partnerNames } from "@/lib/services/campaigns/names";
import type { ServiceContext } from "@/lib/services/context";

export type MigrationRecord = Omit<PastMigration, "startedAt" | "endedAt" | "steps"> & {
  startedAt: string;
  endedAt: string | null;
  partnerName: string | null;
  steps: { id: string; at: string; actorName: string; title: string; text: string | null }[];
};

/** The registry starts no more than a handful of migrations of one campaign; this many entries hold them all. */
const most = 5_000;

/** Until the history begins, the mirror knows of one migration: the last that TCR tells of. */
const beforeHistory = (row: Campaign | null, found: PastMigration[]): PastMigration[] => {
  const startedAt = row?.migrationCreatedAt ?? null;
  if (row === null || startedAt === null) return [];
  // An entry of it is later than its creation; one that ended before is another.
  if (found.some((each) => each.end === null || (each.endedAt ?? startedAt) > startedAt)) return [];
  return [
    {
      startedAt,
      startedBy: null,
      partnerId: row.provUpId ?? row.liveUpId,
      end: row.migrationStatus === "ACTIVE" ? null : row.stage,
      endedAt: null,
      steps: [],
    },
  ];
};

/** Every migration of one campaign that Portage has seen, newest first. */
export const migrationsOf = async (ctx: ServiceContext, campaignId: string): Promise<MigrationRecord[]> => {
  authorize(ctx, "history:read");
  const where = { accountId: ctx.account.id, subjectType: "campaign", subjectId: campaignId };
  const [entries, nameOf, row] = await Promise.all([
    db().auditEntry.findMany({ where, orderBy: { id: "asc" }, take: most }),
    partnerNames(ctx),
    db().campaign.findUnique({ where: { accountId_campaignId: { accountId: ctx.account.id, campaignId } } }),
  ]);
  const found = pastMigrations(entries.map((entry) => ({ ...entry, id: entry.id.toString() })));
  return [...found, ...beforeHistory(row, found)]
    .map((migration) => ({
      ...migration,
      startedAt: migration.startedAt.toISOString(),
      endedAt: migration.endedAt?.toISOString() ?? null,
      partnerName: migration.partnerId === null ? null : nameOf(migration.partnerId),
      steps: migration.steps.map((step) => ({ ...step, at: step.at.toISOString() })),
    }))
    .reverse();
};
