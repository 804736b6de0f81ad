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

type Asked = { by: string | null; partnerId: string | null };

/** Who asked for a start, and where to. One of a batch has no entry of its own: its result names both. */
const askedIn = (entry: HistoryEntry): Asked | null => {
  if (isStart(entry)) return { by: entry.actorName, partnerId: auditText(entry.after, "partnerId") };
  const by = auditText(entry.after, "requestedBy");
  const isResult = entry.action === "operation.done" || isRefusedStart(entry);
  return isResult && by !== null && auditText(entry.after, "kind") === "initiate"
    ? { by, partnerId: auditText(entry.after, "partnerId") }
    : null;
};

const begin = (entry: HistoryEntry, asked: Asked | null): PastMigration => ({
  startedAt: entry.at,
  startedBy: asked?.by ?? null,
  partnerId: asked?.partnerId ?? auditText(entry.after, "upstream"),
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
  let asked: Asked | null = null;
  for (const entry of entries) {
    let current = found.at(-1);
    asked = askedIn(entry) ?? asked;
    const begins = isStart(entry) || entry.action === "campaign.migration-opened" || endOf(entry) !== null;
    if (begins && (current === undefined || current.end !== null)) {
      current = begin(entry, asked);
      found.push(current);
    }
    if (current === undefined || current.end !== null) continue;
    // The registry's event may have been quicker than the answer to the call.
    if (current.startedBy === null && asked !== null)
      Object.assign(current, { startedBy: asked.by, partnerId: asked.partnerId ?? current.partnerId });
    current.steps.push(stepOf(entry));
    const end = endOf(entry);
    if (end === null) continue;
    Object.assign(current, { end, endedAt: entry.at });
    asked = null;
  }
  return found;
};
