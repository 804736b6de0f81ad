import { expect, it } from "vitest";
import { activeFilters } from "@/components/list/active-filters";
import { dcaFilterWords } from "./filter-words";
import { matchesFilter } from "./matches-filter";
import { dcaQueryString, noDcaFilter, readDcaParams } from "./search-params";
import type { DcaRow } from "@/lib/services/dca/dto";

it("reads the filters of an address, and names what means nothing", () => {
  const { query, invalid } = readDcaParams({
    cnpMigration: "true",
    brandEin: "US_1",
    acceptanceStatus: "MAYBE",
    sort: "-expires",
  });
  expect(query).toMatchObject({
    cnpMigration: true,
    brandEin: "US_1",
    acceptanceStatus: "PENDING",
    sort: "-expires",
  });
  expect(invalid).toEqual(["acceptanceStatus"]);
});

it("writes an address that reads back as the same list", () => {
  const filter = { ...noDcaFilter, csp: ["SACME01"], acceptanceStatus: "ACCEPTED" as const };
  const params = Object.fromEntries(new URLSearchParams(dcaQueryString(filter)));
  expect(readDcaParams(params).query).toMatchObject({ csp: ["SACME01"], acceptanceStatus: "ACCEPTED" });
});

it("says in each list who shares", () => {
  const filter = { ...noDcaFilter, downstreamCnp: ["DSUMT"] };
  const labels = (role: "PRIMARY" | "SECONDARY") =>
    activeFilters(filter, dcaFilterWords(role, null), noDcaFilter).map((each) => each.label);
  expect(labels("PRIMARY")).toEqual(["Downstream CNP: DSUMT"]);
  expect(labels("SECONDARY")).toEqual(["Primary DCA: DSUMT"]);
});

it("tells which selected rows the present filters hide", () => {
  const row = {
    campaignId: "CAAAAAA",
    useCase: "MIXED",
    csp: { id: "SACME01", name: "Acme" },
    downstream: null,
    cnpMigration: true,
    brandId: "BAAAAAA",
    brandName: "Harbor Café",
    brandEin: null,
    tcrStatus: "ACTIVE",
    acceptanceStatus: "PENDING",
  } as DcaRow;
  expect(matchesFilter(row, noDcaFilter)).toBe(true);
  expect(matchesFilter(row, { ...noDcaFilter, brandName: "harbor" })).toBe(true);
  expect(matchesFilter(row, { ...noDcaFilter, brandEin: "US_1" })).toBe(false);
  expect(matchesFilter(row, { ...noDcaFilter, downstreamCnp: ["SDOWN01"] })).toBe(false);
  expect(matchesFilter(row, { ...noDcaFilter, acceptanceStatus: "ACCEPTED" })).toBe(false);
});
