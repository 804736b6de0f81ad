import { expect, test } from "vitest";
import { campaignQueryString, readCampaignParams } from "./search-params";

test("an empty address lists the newest 50 without a filter", () => {
  expect(readCampaignParams({})).toEqual({
    query: { sort: "-registeredOn", page: 1, size: 50 },
    columns: null,
    invalid: [],
  });
});

test("every filter of the address reaches the query", () => {
  const { query, invalid } = readCampaignParams({
    ids: "C1ABC,C2ABC",
    brandName: "Acme",
    brandId: "B1ABC",
    referenceId: "R-1",
    cnpMigration: "true",
    tcrStatus: "ACTIVE",
    useCase: "2FA,MARKETING",
    upstreamCnp: "S1ABC",
    reseller: "R1ABC",
    stage: "WAITING",
    eligible: "false",
    soleProprietor: "true",
    expiresIn: "7",
    sort: "expires",
    page: "3",
    size: "100",
  });
  expect(invalid).toEqual([]);
  expect(query).toEqual({
    ids: ["C1ABC", "C2ABC"],
    brandName: "Acme",
    brandId: "B1ABC",
    referenceId: "R-1",
    cnpMigration: true,
    tcrStatus: "ACTIVE",
    useCase: ["2FA", "MARKETING"],
    upstreamCnp: ["S1ABC"],
    reseller: ["R1ABC"],
    stage: "WAITING",
    eligible: false,
    soleProprietor: true,
    expiresIn: 7,
    sort: "expires",
    page: 3,
    size: 100,
  });
});

test("an invalid value falls back to the default and is named", () => {
  const { query, invalid } = readCampaignParams({
    cnpMigration: "maybe",
    page: "0",
    size: "7",
    sort: "name",
    stage: "LOST",
    expiresIn: "3",
  });
  expect(query).toEqual({ sort: "-registeredOn", page: 1, size: 50 });
  expect(invalid.sort()).toEqual(["cnpMigration", "expiresIn", "page", "size", "sort", "stage"]);
});

test("a blank value is no filter and no mistake", () => {
  const { query, invalid } = readCampaignParams({ brandName: "", useCase: "" });
  expect(query).toEqual({ sort: "-registeredOn", page: 1, size: 50 });
  expect(invalid).toEqual([]);
});

test("what was read can be written back", () => {
  const address = campaignQueryString({ cnpMigration: false, useCase: ["2FA"], size: 25 });
  const raw = Object.fromEntries(new URLSearchParams(address));
  expect(readCampaignParams(raw).query).toEqual({
    cnpMigration: false,
    useCase: ["2FA"],
    sort: "-registeredOn",
    page: 1,
    size: 25,
  });
});
