import { expect, test } from "vitest";
import { type HistoryEntry, pastMigrations } from "./migration-history";

let id = 0;
const entry = (action: string, after: unknown = null, more: Partial<HistoryEntry> = {}): HistoryEntry => {
  id += 1;
  const at = new Date(Date.UTC(2026, 10, 1, 0, id));
  return { id: String(id), at, actorName: "Maya Okafor", action, before: null, after, detail: null, ...more };
};
const tcr = { actorName: "TCR" };
const start = () => entry("operation.requested", { kind: "initiate", partnerId: "SBLUER1" });

test("a start in Portage, its opening, its answers and its end are one migration, with who and to whom", () => {
  const [first, ...others] = pastMigrations([
    start(),
    entry("operation.done", { kind: "initiate" }),
    entry("campaign.migration-opened", { stage: "WAITING" }, tcr),
    entry("campaign.share-changed", { stage: "DECLINED", reason: "No room." }, tcr),
    entry("campaign.migration-canceled", { stage: "EXPIRED" }, tcr),
  ]);
  expect(others).toEqual([]);
  expect(first).toMatchObject({ startedBy: "Maya Okafor", partnerId: "SBLUER1", end: "EXPIRED" });
  expect(first?.steps.map((step) => step.title)).toEqual([
    "Asked for the start of the migration",
    "TCR carried out the start of the migration",
    "Migration open",
    "Sharing changed",
    "Migration canceled",
  ]);
  expect(first?.steps[3]?.text).toBe("No room.");
});

test("one that was not started in Portage has nobody's name", () => {
  const [only] = pastMigrations([
    entry("campaign.migration-opened", { stage: "WAITING", upstream: "SBLUER1" }, tcr),
  ]);
  expect(only).toMatchObject({ startedBy: null, partnerId: "SBLUER1", end: null, endedAt: null });
});

test("a second one after the end of the first is its own, and a refused start is one that failed", () => {
  const migrations = pastMigrations([
    start(),
    entry("operation.failed", { kind: "initiate", code: "592" }),
    start(),
    entry("campaign.migration-opened", {}, tcr),
    entry("campaign.migration-completed", {}, tcr),
  ]);
  expect(migrations.map((each) => each.end)).toEqual(["FAILED", "COMPLETE"]);
});

test("ordinary sharing outside a migration is left out", () => {
  expect(pastMigrations([entry("campaign.share-changed", { stage: "NONE" }, tcr)])).toEqual([]);
});
