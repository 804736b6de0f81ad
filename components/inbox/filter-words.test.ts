import { describe, expect, it } from "vitest";
import { activeFilters } from "@/components/list/active-filters";
import { inboxFilterWords } from "./filter-words";
import { noInboxFilter } from "./search-params";

const chips = (patch: Partial<typeof noInboxFilter>) =>
  activeFilters({ ...noInboxFilter, ...patch }, inboxFilterWords(null), noInboxFilter);

describe("activeFilters", () => {
  it("shows no chip for the default list", () => {
    expect(chips({})).toEqual([]);
  });

  it("names each filter in the words of the registry's portal", () => {
    const labels = chips({
      cnpMigration: true,
      tcrStatus: "ACTIVE",
      sharingStatus: "DECLINED",
      brandId: "B1",
    }).map((each) => each.label);
    expect(labels).toEqual([
      "Brand ID: B1",
      "CNP Migration: True",
      "TCR Status: Active",
      "Sharing Status: Declined",
    ]);
  });

  it("takes one of several values away and leaves the others", () => {
    const [first] = chips({ useCase: ["2FA", "MIXED"] });
    expect(first?.without).toEqual({ useCase: ["MIXED"] });
  });

  it("brings the sharing status back to pending", () => {
    const [only] = chips({ sharingStatus: "ACCEPTED" });
    expect(only?.without).toEqual({ sharingStatus: "PENDING" });
  });
});
