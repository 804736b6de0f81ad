import type { Migration } from "../entities";
import { refuse } from "../errors";
import { openMigration } from "./chain";
import { mayStart, refusalToMigrate } from "./eligibility";
import { migrationCancelled } from "./events";
import { unchanged, type Change, type Decision, type Facts } from "./facts";
import { shareProvisionally } from "./provisional";

const MIGRATION_DAYS = 30;

/** Midnight UTC, thirty calendar days after the day of creation. */
function expirationOf(createDate: number): number {
  const day = new Date(createDate);
  return Date.UTC(day.getUTCFullYear(), day.getUTCMonth(), day.getUTCDate() + MIGRATION_DAYS);
}

export function startMigration(facts: Facts, targetId: string): Decision {
  const { campaign, caller, now } = facts;
  const target = facts.companies.get(targetId);
  if (!target) return refuse(502, `CNP ${targetId} not found`, ["upstreamCnpId"]);
  if (!mayStart(facts) && !openMigration(campaign)) return refuse(502, "Campaign not found", ["campaignId"]);
  const refusal = refusalToMigrate(facts, target);
  if (refusal) return refusal;

  const migration: Migration = {
    status: "ACTIVE",
    initiator: caller.id,
    target: target.id,
    createDate: now,
    expirationDate: expirationOf(now),
    endDate: null,
    cancellationReason: null,
    participants: [caller.id],
  };
  const opened = { ...campaign, provisional: [], migrations: [...campaign.migrations, migration] };
  return shareProvisionally(
    facts,
    { campaign: opened, events: [] },
    { from: caller.id, to: target, secondary: false },
  );
}

export function cancelMigration(facts: Facts, explanation: string | null): Decision {
  const migration = openMigration(facts.campaign);
  if (!migration) return refuse(502, "No open CNP migration for this campaign", ["campaignId"]);
  if (migration.initiator !== facts.caller.id) return refuse(500, "Not the owner of the CNP migration");
  return endMigration(facts, explanation);
}

/** Cancellation by the initiator or by the registry itself; without an open transaction nothing happens. */
export function endMigration(facts: Facts, reason: string | null): Change {
  const { campaign, now } = facts;
  const migration = openMigration(campaign);
  if (!migration) return unchanged(facts);
  const cancelled: Migration = {
    ...migration,
    status: "CANCELLED",
    endDate: now,
    cancellationReason: reason,
  };
  const after = {
    ...campaign,
    provisional: null,
    migrations: [...campaign.migrations.slice(0, -1), cancelled],
  };
  return { campaign: after, events: migrationCancelled({ ...facts, campaign: after }, cancelled) };
}
