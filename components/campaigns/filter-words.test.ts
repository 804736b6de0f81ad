import { expect, test } from "vitest";
import { activeFilters } from "@/components/list/active-filters";
import { campaignFilterWords } from "./filter-words";
import { noCampaignFilter } from "./search-params";

const chips = (patch: Partial<typeof noCampaignFilter>) =>
  activeFilters({ ...noCampaignFilter, ...patch }, campaignFilterWords(null), noCampaignFilter);
const labels = (patch: Partial<typeof noCampaignFilter>) => chips(patch).map(({ label }) => label);

test("no filter gives no chip", () => {
  expect(labels({})).toEqual([]);
});

test("each filter is named as in the registry's portal", () => {
  expect(labels({ cnpMigration: true, eligible: false, expiresIn: 2, stage: "WAITING" })).toEqual([
    "CNP Migration: True",
    "Migration stage: Waiting on a partner",
    "Eligible to migrate: No",
    "Expires within: 48 hours",
  ]);
});

test("each value of a list is a chip of its own that leaves the others", () => {
  expect(chips({ useCase: ["2FA", "MARKETING"] }).map(({ without }) => without)).toEqual([
    { useCase: ["MARKETING"] },
    { useCase: ["2FA"] },
  ]);
});

test("removing the last value removes the filter", () => {
  const [chip] = chips({ useCase: ["2FA"] });
  expect(chip?.without).toEqual({ useCase: null });
});

test("many pasted ids are one chip", () => {
  expect(labels({ ids: ["C1", "C2", "C3", "C4", "C5", "C6"] })).toEqual(["Campaign ID: 6 ids"]);
});
