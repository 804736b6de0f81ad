import type { Migration } from "../entities";
import type { MigrationDates } from "../registry";
import { iso } from "./dates";

/** The registry's schema says ISO, its example shows epoch milliseconds; both can be had. */
export function migrationRecord(campaignId: string, migration: Migration, dates: MigrationDates): object {
  const date = (at: number): string | number => (dates === "epoch" ? at : iso(at));
  return {
    campaignId,
    status: migration.status,
    cancellationReason: migration.cancellationReason,
    expirationDate: date(migration.expirationDate),
    createDate: date(migration.createDate),
  };
}
