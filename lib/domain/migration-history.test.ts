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

test("one that a batch started has the name of who started that, whichever came first, the answer or the event", () => {
  const done = () =>
    entry("operation.done", {
      kind: "initiate",
      batchId: "b",
      requestedBy: "Maya Okafor",
      partnerId: "SBLUER1",
    });
  const opened = () => entry("campaign.migration-opened", { stage: "WAITING", upstream: "SBLUER1" }, tcr);
  for (const entries of [
    [done(), opened()],
    [opened(), done()],
  ])
    expect(pastMigrations(entries)).toMatchObject([
      { startedBy: "Maya Okafor", partnerId: "SBLUER1", end: null },
    ]);
  const refused = { kind: "initiate", code: "592", requestedBy: "Maya Okafor", partnerId: "SBLUER1" };
  expect(pastMigrations([entry("operation.failed", refused)])).toMatchObject([
    { startedBy: "Maya Okafor", partnerId: "SBLUER1", end: "FAILED" },
  ]);
});

test("whoever started the last one has not started the next", () => {
  const [, second] = pastMigrations([
    start(),
    entry("campaign.migration-opened", {}, tcr),
    entry("campaign.migration-completed", {}, tcr),
    entry("campaign.migration-opened", { upstream: "SCASCD1" }, tcr),
  ]);
  expect(second).toMatchObject({ startedBy: null, partnerId: "SCASCD1" });
});

test("ordinary sharing outside a migration is left out", () => {
  expect(pastMigrations([entry("campaign.share-changed", { stage: "NONE" }, tcr)])).toEqual([]);
});
