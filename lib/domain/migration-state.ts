/** How one migration stands, in the words of the screens (ux.md 7.1). */

export const migrationStages = [
  "NONE",
  "WAITING",
  "DECLINED",
  "PARTLY_COVERED",
  "COMPLETE",
  "CANCELED",
  "EXPIRED",
  "ENDED_SUSPENDED",
  "ENDED_DEACTIVATED",
  "UNKNOWN",
] as const;
export type MigrationStage = (typeof migrationStages)[number];

export type Tone = "neutral" | "info" | "success" | "warning" | "danger";

export type MigrationBadge = {
  stage: MigrationStage;
  /** "Waiting on Northwind Connect", "Covered 2 of 4 networks", or the registry's raw word. */
  label: string;
  tone: Tone;
  /** True while the transaction is open at the registry. */
  open: boolean;
  waitingOn: string | null;
  /** ISO 8601 in UTC; set while open. */
  expiresAt: string | null;
  daysLeft: number | null;
  /** "3 d left", "20 h left", "expired"; null when not open. */
  timeLeft: string | null;
  /** soon: 7 days or less; now: 48 hours or less. */
  urgency: "none" | "soon" | "now";
};
