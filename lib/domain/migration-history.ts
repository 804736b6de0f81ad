import { auditTitle } from "./audit";
import { auditSummary, auditText } from "./audit-words";

/** What the history of a campaign says of its migrations, one after the other. */

export type HistoryEntry = {
  id: string;
  at: Date;
  actorName: string;
  action: string;
  before: unknown;
  after: unknown;
  detail: string | null;
};

export type MigrationStep = { id: string; at: Date; actorName: string; title: string; text: string | null };

export type PastMigration = {
  startedAt: Date;
  /** Null when it was not started in Portage: the registry does not say by whom. */
  startedBy: string | null;
  partnerId: string | null;
  /** A stage of the migration, FAILED for a start that the registry refused, null while it is open. */
  end: string | null;
  endedAt: Date | null;
  steps: MigrationStep[];
};

const stepOf = (entry: HistoryEntry): MigrationStep => ({
  id: entry.id,
  at: entry.at,
  actorName: entry.actorName,
  title: auditTitle(entry.action, auditText(entry.after, "kind")),
  text:
    entry.detail ??
    auditText(entry.after, "explanation") ??
    auditText(entry.after, "reason") ??
    (auditSummary(entry.before, entry.after) || null),
});

const isStart = ({ action, after }: HistoryEntry): boolean =>
  action === "operation.requested" && auditText(after, "kind") === "initiate";

const isRefusedStart = ({ action, after }: HistoryEntry): boolean =>
  action === "operation.failed" && auditText(after, "kind") === "initiate";

const endOf = (entry: HistoryEntry): string | null => {
  if (isRefusedStart(entry)) return "FAILED";
  if (entry.action === "campaign.migration-completed") return "COMPLETE";
  if (entry.action === "campaign.migration-canceled") return auditText(entry.after, "stage") ?? "CANCELED";
  return null;
};

const begin = (entry: HistoryEntry): PastMigration => ({
  startedAt: entry.at,
  startedBy: isStart(entry) ? entry.actorName : null,
  partnerId: auditText(entry.after, isStart(entry) ? "partnerId" : "upstream"),
  end: null,
  endedAt: null,
  steps: [],
});

/**
 * Entries oldest first. A start or an opening begins a migration unless one is open; what happens while none is open is
 * ordinary sharing and left out.
 */
export const pastMigrations = (entries: readonly HistoryEntry[]): PastMigration[] => {
  const found: PastMigration[] = [];
  for (const entry of entries) {
    let current = found.at(-1);
    const begins = isStart(entry) || entry.action === "campaign.migration-opened" || endOf(entry) !== null;
    if (begins && (current === undefined || current.end !== null)) {
      current = begin(entry);
      found.push(current);
    }
    if (current === undefined || current.end !== null) continue;
    current.steps.push(stepOf(entry));
    const end = endOf(entry);
    if (end !== null) Object.assign(current, { end, endedAt: entry.at });
  }
  return found;
};
