import { describe, expect, it } from "vitest";
import { inboxQueryString, readInboxParams } from "./search-params";

describe("readInboxParams", () => {
  it("lists what waits for a decision, first what expires first", () => {
    expect(readInboxParams({}).query).toEqual({
      sharingStatus: "PENDING",
      sort: "expires",
      page: 1,
      size: 50,
    });
  });

  it("reads every filter of the registry's portal", () => {
    const { query, invalid } = readInboxParams({
      ids: "C1AAAAA,C2BBBBB",
      brandId: "BABC123",
      useCase: "2FA",
      downstreamCnp: "SAAA111",
      sharedFrom: "2026-01-01",
      sharedTo: "2026-01-31",
      tcrStatus: "ACTIVE",
      cnpMigration: "true",
      sharingStatus: "DECLINED",
    });
    expect(invalid).toEqual([]);
    expect(query).toMatchObject({
      ids: ["C1AAAAA", "C2BBBBB"],
      brandId: "BABC123",
      useCase: ["2FA"],
      downstreamCnp: ["SAAA111"],
      sharedFrom: "2026-01-01",
      sharedTo: "2026-01-31",
      tcrStatus: "ACTIVE",
      cnpMigration: true,
      sharingStatus: "DECLINED",
    });
  });

  it("falls back and names what it did not understand", () => {
    const { query, invalid } = readInboxParams({
      sharedFrom: "2026-02-31",
      cnpMigration: "maybe",
      sharingStatus: "X",
    });
    expect(invalid.sort()).toEqual(["cnpMigration", "sharedFrom", "sharingStatus"]);
    expect(query).toEqual({ sharingStatus: "PENDING", sort: "expires", page: 1, size: 50 });
  });

  it("leaves defaults out of the address", () => {
    expect(inboxQueryString({ sharingStatus: "PENDING", page: 1, useCase: ["2FA"] })).toBe("?useCase=2FA");
  });
});
