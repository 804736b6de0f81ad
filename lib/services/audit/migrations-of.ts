import { db } from "@/lib/db";
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

/** Every migration of one campaign that Portage has seen, newest first. */
export const migrationsOf = async (ctx: ServiceContext, campaignId: string): Promise<MigrationRecord[]> => {
  authorize(ctx, "history:read");
  const where = { accountId: ctx.account.id, subjectType: "campaign", subjectId: campaignId };
  const [entries, nameOf] = await Promise.all([
    db().auditEntry.findMany({ where, orderBy: { id: "asc" }, take: most }),
    partnerNames(ctx),
  ]);
  return pastMigrations(entries.map((entry) => ({ ...entry, id: entry.id.toString() })))
    .map((migration) => ({
      ...migration,
      startedAt: migration.startedAt.toISOString(),
      endedAt: migration.endedAt?.toISOString() ?? null,
      partnerName: migration.partnerId === null ? null : nameOf(migration.partnerId),
      steps: migration.steps.map((step) => ({ ...step, at: step.at.toISOString() })),
    }))
    .reverse();
};
