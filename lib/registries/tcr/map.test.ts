import { describe, expect, it } from "vitest";
import account from "./fixtures/account.json";
import campaign from "./fixtures/campaign.json";
import campaignList from "./fixtures/campaign-list.json";
import migration from "./fixtures/migration.json";
import networks from "./fixtures/networks.json";
import partnerCampaign from "./fixtures/partner-campaign.json";
import sharing from "./fixtures/sharing.json";
import {
  toCampaign,
  toHops,
  toMigration,
  toMnoTerms,
  toOperationStatus,
  toOsrAttributes,
  toOsrPhone,
  toPage,
  toPartnerCampaign,
  toProfile,
} from "./map";
import {
  campaignWire,
  migrationWire,
  mnoMetadataWire,
  operationStatusWire,
  osrAttributesWire,
  osrPhoneWire,
  pageOf,
  partnerCampaignWire,
  profileWire,
  settingsWire,
  sharingWire,
} from "./wire";

const created = new Date("2026-02-02T15:22:08.000Z");
const expires = new Date("2026-03-04T00:00:00.000Z");

describe("a campaign", () => {
  const own = toCampaign(campaignWire.parse(campaign));

  it("keeps what Portage shows, with dates as dates", () => {
    expect(own).toMatchObject({
      campaignId: "CAB12CD",
      cspId: "SACME01",
      brandId: "BHARB01",
      usecase: "MIXED",
      subUsecases: ["CUSTOMER_CARE", "MARKETING"],
      createdAt: new Date("2026-02-11T21:35:00.000Z"),
      renewsOrExpiresOn: "2026-05-11",
      autoRenewal: true,
      mock: false,
    });
  });

  it("drops empty samples and reads an empty text as none", () => {
    expect(own.samples).toHaveLength(2);
    expect(own.privacyPolicyLink).toBeNull();
    expect(own.optoutKeywords).toBe("STOP");
  });

  it("has no reseller where the registry names the one that stands for none", () => {
    expect(own.resellerId).toBeNull();
  });

  it("says null for a flag that was not sent", () => {
    expect(own.flags).toMatchObject({ subscriberOptin: true, embeddedLink: false });
    const bare = toCampaign(
      campaignWire.parse({ campaignId: "CAB12CD", status: "ACTIVE", brandId: "B1", usecase: "2FA" }),
    );
    expect(bare.flags.embeddedLink).toBeNull();
    expect(bare).toMatchObject({ createdAt: null, mock: false, samples: [], autoRenewal: null });
  });

  it("of a partner comes with its brand", () => {
    expect(toPartnerCampaign(partnerCampaignWire.parse(partnerCampaign))).toMatchObject({
      campaignId: "CAB12CD",
      cspId: null,
      brand: { displayName: "Harbor Dental", entityType: "PRIVATE_PROFIT", mock: false },
    });
  });

  it.each([
    ["no id", { campaignId: undefined }],
    ["no status", { status: null }],
  ])("with %s is a breach of contract", (_, change) => {
    expect(campaignWire.safeParse({ ...campaign, ...change }).success).toBe(false);
  });
});

describe("a page", () => {
  it("counts all records, not those it holds", () => {
    const page = toPage(pageOf(campaignWire).parse(campaignList), toCampaign);
    expect(page).toMatchObject({ page: 1, totalRecords: 268 });
    expect(page.records.map((record) => record.resellerId)).toEqual(["RSHORE1", null]);
  });

  it("may be empty beyond the end", () => {
    expect(
      toPage(pageOf(campaignWire).parse({ records: [], page: 9, totalRecords: 268 }), toCampaign),
    ).toEqual({
      records: [],
      page: 9,
      totalRecords: 268,
    });
  });
});

describe("sharing", () => {
  const hops = (wire: unknown) => toHops(sharingWire.parse(wire));

  it("names the other party of each hop", () => {
    expect(hops(sharing.middleHop)).toEqual({
      downstream: {
        partnerId: "SACME01",
        status: "ACCEPTED",
        sharedAt: new Date("2026-02-03T15:43:12.000Z"),
        statusAt: new Date("2026-02-03T15:43:28.000Z"),
        explanation: null,
      },
      upstream: {
        partnerId: "TIDAL",
        status: "PENDING",
        sharedAt: new Date("2026-02-03T15:43:28.000Z"),
        statusAt: new Date("2026-02-03T15:43:28.000Z"),
        explanation: null,
      },
    });
  });

  it("keeps the words of a decline", () => {
    expect(hops(sharing.declined)).toMatchObject({
      downstream: null,
      upstream: { status: "DECLINED", explanation: "The opt-in page is not reachable." },
    });
  });

  it.each([
    ["an empty object", sharing.never],
    ["nulls", sharing.nulls],
  ])("%s means not shared", (_, wire) => {
    expect(hops(wire)).toEqual({ downstream: null, upstream: null });
  });

  it("without the other party's id is none", () => {
    expect(hops({ sharedByMe: { sharingStatus: "PENDING" } })).toEqual({ downstream: null, upstream: null });
  });

  it("in a state we do not know is a breach of contract, since acting on a guess is worse", () => {
    const wire = { sharedByMe: { upstreamCnpId: "TIDAL", sharingStatus: "MAYBE" } };
    expect(sharingWire.safeParse(wire).success).toBe(false);
  });
});

describe("a migration", () => {
  it.each([
    ["ISO 8601", migration.iso],
    ["epoch milliseconds", migration.epoch],
    [
      "epoch milliseconds as text",
      { ...migration.iso, createDate: "1770045728000", expirationDate: "1772582400000" },
    ],
  ])("has its dates as %s", (_, wire) => {
    expect(toMigration(migrationWire.parse(wire))).toEqual({
      status: "ACTIVE",
      createdAt: created,
      expiresAt: expires,
      cancellationReason: null,
    });
  });

  it("expires at midnight UTC of the 30th day where the registry leaves it out", () => {
    expect(toMigration(migrationWire.parse({ ...migration.iso, expirationDate: null })).expiresAt).toEqual(
      expires,
    );
  });

  it("keeps the reason of a cancel", () => {
    expect(toMigration(migrationWire.parse(migration.cancelled))).toMatchObject({
      status: "CANCELLED",
      cancellationReason: "wrong partner chosen",
    });
  });

  it("keeps a status we do not know", () => {
    expect(toMigration(migrationWire.parse({ ...migration.iso, status: "PAUSED" })).status).toBe("PAUSED");
  });

  it.each([
    ["no creation date", { createDate: null }],
    ["a date that is none", { createDate: "soon" }],
  ])("with %s is a breach of contract", (_, change) => {
    expect(migrationWire.safeParse({ ...migration.iso, ...change }).success).toBe(false);
  });
});

describe("networks", () => {
  it("call the older APPROVED what the newer REGISTERED means", () => {
    expect(toOperationStatus(operationStatusWire.parse(networks.operationStatus))).toEqual({
      "10017": "REGISTERED",
      "10035": "REVIEW",
      "10038": "REGISTERED",
    });
  });

  it("have terms of their own", () => {
    expect(toMnoTerms(mnoMetadataWire.parse(networks.mnoMetadata))).toMatchObject({
      "10017": { mno: "AT&T", msgClass: "F", tpm: 240, brandTier: null },
      "10035": { mno: "T-Mobile", brandTier: "LOW", brandDailyCap: 2000, tpm: null },
    });
  });

  it("are bits of the number registry's status", () => {
    expect(toOsrAttributes(osrAttributesWire.parse(networks.osrAttributes))).toEqual({
      msgClass: "E",
      statusMask: 7,
      brandId: "BHARB01",
    });
    expect(toOsrAttributes(osrAttributesWire.parse({})).statusMask).toBeNull();
  });

  it("list the numbers of a campaign without a plus sign", () => {
    expect(toPage(pageOf(osrPhoneWire).parse(networks.osrPhones), toOsrPhone).records).toEqual([
      {
        phoneNumber: "15552345678",
        nnid: "103704",
        provisionedAt: new Date("2026-02-03T15:43:12.000Z"),
        current: true,
      },
    ]);
  });
});

describe("an account", () => {
  it("has settings and a profile", () => {
    expect(settingsWire.parse(account.settings)).toEqual({
      migrationSupported: true,
      migrationAutoComplete: false,
    });
    expect(toProfile(profileWire.parse(account.profile))).toMatchObject({
      companyId: "SACME01",
      soleProprietorEnabled: true,
      ucaasEnabled: false,
    });
  });
});
