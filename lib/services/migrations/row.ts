import type { Migration } from "@/lib/db/generated/client";
import {
  badgeOf,
  type MigrationBadge,
  type MigrationStage,
  migrationStages,
} from "@/lib/domain/migration-state";
import { useCaseName } from "@/lib/domain/use-cases";
import type { MigrationRow } from "./list-dto";

type Scope = { now: Date; partnerName: (id: string) => string; visible: ReadonlySet<string> };

const dayMs = 86_400_000;

const stageOf = ({ stage, open, expiresAt }: Migration, now: Date): MigrationStage => {
  if (open && expiresAt !== null && expiresAt <= now) return "EXPIRED";
  return migrationStages.find((each) => each === stage) ?? "UNKNOWN";
};

const badge = (migration: Migration, { now, partnerName }: Scope): MigrationBadge => {
  const { covered, wanted } = migration;
  const known = badgeOf(
    {
      stage: stageOf(migration, now),
      open: migration.open,
      party: migration.party,
      networks: covered === null || wanted === null ? null : { covered, wanted },
      status: migration.status,
      expiresAt: migration.expiresAt,
    },
    { now, partnerName },
  );
  if (migration.stage === "PORTED_OUT") return { ...known, stage: "COMPLETE", label: "Ported out" };
  if (migration.stage === "GONE")
    return { ...known, stage: "CANCELED", label: "No longer shown to you", tone: "neutral" };
  return known;
};

export const migrationRow = (migration: Migration, scope: Scope): MigrationRow => {
  const { campaignId, startedAt, endedAt, initiator } = migration;
  const named = (id: string | null) => (id === null ? null : { id, name: scope.partnerName(id) });
  const until = migration.open ? scope.now : endedAt;
  return {
    id: `${campaignId}@${startedAt.toISOString()}`,
    campaignId,
    brandName: migration.brandName,
    useCaseName: useCaseName(migration.useCase),
    own: migration.own,
    initiator: initiator === "me" || initiator === "other" ? initiator : "unknown",
    downstream: named(migration.downstreamId),
    from: named(migration.fromId),
    to: named(migration.toId),
    badge: badge(migration, scope),
    startedAt: startedAt.toISOString(),
    ageDays: until === null ? null : Math.max(0, Math.floor((until.getTime() - startedAt.getTime()) / dayMs)),
    endedAt: endedAt?.toISOString() ?? null,
    reason: migration.reason,
    visible: scope.visible.has(campaignId),
    operation: null,
  };
};
