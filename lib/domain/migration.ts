import type { CampaignFacts } from "./campaign";

export const migrationStatuses = ["NONE", "OPEN", "COMPLETE", "CANCELED"] as const;
export type MigrationStatus = (typeof migrationStatuses)[number];

/** What staff may order. */
export const migrationCommands = ["initiate", "cancel"] as const;
export type MigrationCommand = (typeof migrationCommands)[number];

/** What the registry tells. */
export const migrationFacts = [
  "shareAccepted",
  "shareDeclined",
  "completed",
  "cancelled",
  "portedOut",
] as const;
export type MigrationFact = (typeof migrationFacts)[number];

export type MigrationEvent = MigrationCommand | MigrationFact;

type Refusal = "NOT_ALLOWED" | "IGNORED_TERMINAL" | "IGNORED_DUPLICATE";
type Row = Record<MigrationEvent, MigrationStatus | Refusal>;

/**
 * One transaction per campaign (Migration overview, "CNP Migration Transaction"). A fact in the row
 * NONE means that somebody else started the transaction and we learn of it late. A share that was
 * declined leaves the transaction open (tcr.md 3.7). A new start replaces a closed transaction.
 */
const table = {
  NONE: {
    initiate: "OPEN",
    cancel: "NOT_ALLOWED",
    shareAccepted: "OPEN",
    shareDeclined: "OPEN",
    completed: "COMPLETE",
    cancelled: "CANCELED",
    portedOut: "COMPLETE",
  },
  OPEN: {
    initiate: "NOT_ALLOWED",
    cancel: "CANCELED",
    shareAccepted: "OPEN",
    shareDeclined: "OPEN",
    completed: "COMPLETE",
    cancelled: "CANCELED",
    portedOut: "COMPLETE",
  },
  COMPLETE: {
    initiate: "OPEN",
    cancel: "NOT_ALLOWED",
    shareAccepted: "IGNORED_TERMINAL",
    shareDeclined: "IGNORED_TERMINAL",
    completed: "IGNORED_DUPLICATE",
    cancelled: "IGNORED_TERMINAL",
    portedOut: "IGNORED_DUPLICATE",
  },
  CANCELED: {
    initiate: "OPEN",
    cancel: "NOT_ALLOWED",
    shareAccepted: "IGNORED_TERMINAL",
    shareDeclined: "IGNORED_TERMINAL",
    completed: "IGNORED_TERMINAL",
    cancelled: "IGNORED_DUPLICATE",
    portedOut: "IGNORED_TERMINAL",
  },
} as const satisfies Record<MigrationStatus, Row>;

export type Transition =
  { ok: true; status: MigrationStatus } | { ok: false; code: Refusal | "IGNORED_UNKNOWN_EVENT" };

const isStatus = (value: string): value is MigrationStatus =>
  (migrationStatuses as readonly string[]).includes(value);

const isEvent = (event: string): event is MigrationEvent =>
  ([...migrationCommands, ...migrationFacts] as readonly string[]).includes(event);

export const transition = (status: MigrationStatus, event: string): Transition => {
  if (!isEvent(event)) return { ok: false, code: "IGNORED_UNKNOWN_EVENT" };
  const next = table[status][event];
  return isStatus(next) ? { ok: true, status: next } : { ok: false, code: next };
};

/** The buttons that a migration in this status offers. */
export const allowedCommands = (status: MigrationStatus): MigrationCommand[] =>
  migrationCommands.filter((command) => transition(status, command).ok);

/** Both spellings: the registry's interface writes CANCELLED, its prose Open, Complete, Canceled. */
const words: ReadonlyMap<string, MigrationStatus> = new Map([
  ["ACTIVE", "OPEN"],
  ["OPEN", "OPEN"],
  ["COMPLETED", "COMPLETE"],
  ["COMPLETE", "COMPLETE"],
  ["CANCELLED", "CANCELED"],
  ["CANCELED", "CANCELED"],
]);

export const migrationStatusOf = (facts: Pick<CampaignFacts, "migration">): MigrationStatus | "UNKNOWN" => {
  if (facts.migration === null) return "NONE";
  return words.get(facts.migration.status.trim().toUpperCase()) ?? "UNKNOWN";
};

export const isMigrationOpen = (facts: Pick<CampaignFacts, "migration">): boolean =>
  migrationStatusOf(facts) === "OPEN";
