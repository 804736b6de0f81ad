import { describe, expect, it } from "vitest";
import { activeFilters } from "./filter-words";
import { noInboxFilter } from "./search-params";

describe("activeFilters", () => {
  it("shows no chip for the default list", () => {
    expect(activeFilters(noInboxFilter, null)).toEqual([]);
  });

  it("names each filter in the words of the registry's portal", () => {
    const labels = activeFilters(
      { ...noInboxFilter, cnpMigration: true, tcrStatus: "ACTIVE", sharingStatus: "DECLINED", brandId: "B1" },
      null,
    ).map((each) => each.label);
    expect(labels).toEqual([
      "Brand ID: B1",
      "CNP Migration: True",
      "TCR Status: Active",
      "Sharing Status: Declined",
    ]);
  });

  it("takes one of several values away and leaves the others", () => {
    const [first] = activeFilters({ ...noInboxFilter, useCase: ["2FA", "MIXED"] }, null);
    expect(first?.without).toEqual({ useCase: ["MIXED"] });
  });

  it("brings the sharing status back to pending", () => {
    const [only] = activeFilters({ ...noInboxFilter, sharingStatus: "ACCEPTED" }, null);
    expect(only?.without).toEqual({ sharingStatus: "PENDING" });
  });
});
