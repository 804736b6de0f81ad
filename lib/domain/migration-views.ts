/** The views of Migrations (ux.md 5.7). */
export const migrationViews = ["open", "mine", "declined", "expiring", "complete", "ended", "all"] as const;
export type MigrationView = (typeof migrationViews)[number];

/** Ends within this many days counts as expiring. */
export const expiringDays = 7;

/** The causes by which a migration ends without completing (overview, "Cancel CNP Migration"). */
export const endCauses = ["CANCELED", "EXPIRED", "ENDED_SUSPENDED", "ENDED_DEACTIVATED", "GONE"] as const;
export type EndCause = (typeof endCauses)[number];
