import { describe, expect, it } from "vitest";
import { aCampaign, aMigration, aPartner, aPartnerCampaign, aShare, noHops } from "./builders";
import type { CampaignFacts } from "./campaign";
import { checkInitiate, eligibilityCodes, type AccountFacts, type PartnerFacts } from "./eligibility";
import { reasonText } from "./reasons";

const account: AccountFacts = { companyId: "SAAAAAA", migrationSupported: true };

const codes = (facts: CampaignFacts, target?: PartnerFacts | null, given: Partial<AccountFacts> = {}) =>
  checkInitiate({ facts, account: { ...account, ...given }, target }).map((reason) => reason.code);

const texts = (facts: CampaignFacts, target?: PartnerFacts | null, given: Partial<AccountFacts> = {}) =>
  checkInitiate({ facts, account: { ...account, ...given }, target }).map(reasonText);

describe("a campaign may be migrated", () => {
  it("when it is active, shared, accepted by a DCA and in no migration", () => {
    expect(codes(aCampaign())).toEqual([]);
  });

  it("when only one of its networks has a DCA", () => {
    expect(codes(aCampaign({ mnosBefore: [10035] }))).toEqual([]);
  });

  it("when nobody could read which networks have one", () => {
    expect(codes(aCampaign({ mnosBefore: null }))).toEqual([]);
  });

  it("by a middle hop as well as by its owner", () => {
    expect(codes(aPartnerCampaign(), aPartner({ id: "SDDDDDD" }), { companyId: "SBBBBBB" })).toEqual([]);
  });

  it.each(["COMPLETED", "CANCELLED"])("after an earlier migration ended %s", (status) => {
    expect(codes(aCampaign({ migration: aMigration({ status }) }))).toEqual([]);
  });

  it("when a network rejected it or reviews it, as only a suspension counts", () => {
    expect(codes(aCampaign({ mnoStates: { "10017": "REJECTED", "10035": "REVIEW" } }))).toEqual([]);
  });

  it("while our own setting has not been read", () => {
    expect(codes(aCampaign(), undefined, { migrationSupported: null })).toEqual([]);
  });
});

describe("a campaign may not be migrated", () => {
  it.each<[string, Partial<CampaignFacts>]>([
    ["Not active", { status: "DEACTIVATED" }],
    ["Expired", { status: "EXPIRED" }],
    ["Suspended by AT&T", { mnoStates: { "10017": "SUSPENDED", "10035": "REGISTERED" } }],
    ["No DCA has accepted it yet", { mnosBefore: [] }],
    ["Already in a migration since 3 Nov", { migration: aMigration() }],
    ["Mock campaign: cannot be shared", { mock: true }],
    ["Not shared with a partner yet", { live: noHops }],
    [
      "Not shared with a partner yet",
      { live: { downstream: null, upstream: aShare("SBBBBBB", "DECLINED") } },
    ],
  ])("%s", (text, given) => {
    expect(texts(aCampaign(given))).toEqual([text]);
  });

  it("while our own account has migration switched off", () => {
    expect(texts(aCampaign(), undefined, { migrationSupported: false })).toEqual([
      "Migration is switched off for our account",
    ]);
  });

  it("for each network that suspended it", () => {
    expect(texts(aCampaign({ mnoStates: { "10017": "SUSPENDED", "10038": "SUSPENDED" } }))).toEqual([
      "Suspended by AT&T",
      "Suspended by Verizon Wireless",
    ]);
  });

  it("and hears every reason at once", () => {
    const facts = aCampaign({
      status: "EXPIRED",
      mock: true,
      mnosBefore: [],
      live: noHops,
      migration: aMigration(),
    });
    expect(codes(facts, null, { migrationSupported: false })).toEqual([
      "EXPIRED",
      "NOT_SHARED",
      "NO_DCA_ACCEPTED",
      "ALREADY_IN_MIGRATION",
      "MOCK",
      "ACCOUNT_NO_MIGRATION",
      "TARGET_UNKNOWN",
    ]);
  });
});

describe("a partner may not be chosen", () => {
  it.each<[string, PartnerFacts | null, Partial<CampaignFacts>]>([
    ["Partner not known", null, {}],
    ["This is your own account", aPartner({ id: "SAAAAAA" }), {}],
    ["Already with this partner", aPartner({ id: "SBBBBBB" }), {}],
    [
      "Partner not enabled for Sole Proprietor",
      aPartner({ soleProprietorEnabled: false }),
      { soleProprietor: true },
    ],
    ["Partner does not accept migrations", aPartner({ migrationSupported: false }), {}],
  ])("%s", (text, target, given) => {
    expect(texts(aCampaign(given), target)).toEqual([text]);
  });

  it("by a middle hop when the campaign comes from it", () => {
    expect(codes(aPartnerCampaign(), aPartner({ id: "SAAAAAA" }), { companyId: "SBBBBBB" })).toEqual([
      "TARGET_IN_CHAIN",
    ]);
  });
});

describe("a partner may be chosen", () => {
  it("that is not enabled for sole proprietors, for any other campaign", () => {
    expect(codes(aCampaign(), aPartner({ soleProprietorEnabled: false }))).toEqual([]);
  });

  it("that is a DCA", () => {
    expect(codes(aCampaign(), aPartner({ id: "TIDAL", kind: "DCA" }))).toEqual([]);
  });

  it("that is not yet named, which judges the campaign alone", () => {
    expect(codes(aCampaign({ soleProprietor: true }))).toEqual([]);
  });
});

describe("reasons", () => {
  it("have words for every code", () => {
    const words = eligibilityCodes.map((code) => reasonText({ code, data: {} }));
    expect(new Set(words).size).toBe(eligibilityCodes.length);
    expect(words.filter((text) => text.includes("undefined"))).toEqual([]);
  });

  it("carry what explains them", () => {
    const facts = aCampaign({ mnoStates: { "10035": "SUSPENDED" } });
    expect(checkInitiate({ facts, account, target: undefined })).toEqual([
      { code: "SUSPENDED_BY_MNO", data: { mnoId: 10035, network: "T-Mobile" } },
    ]);
  });
});
