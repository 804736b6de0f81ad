import { describe, expect, it } from "vitest";
import { aCampaign, aMigration, aPartner, aPartnerCampaign, aShare, noHops } from "./builders";
import type { CampaignFacts } from "./campaign";
import type { PartnerFacts } from "./eligibility";
import { partnerReasons, type ChoicePurpose } from "./partner-choice";

const reasonsFor = (purpose: ChoicePurpose, partner: PartnerFacts, ...campaigns: CampaignFacts[]) =>
  partnerReasons({
    partner,
    campaigns,
    account: { companyId: "SMMMMMM", migrationSupported: true },
    purpose,
  });

const soleProprietor = aCampaign({ soleProprietor: true });

describe("the partner list of a migration", () => {
  it("takes a partner that carries the campaign and accepts migrations", () => {
    expect(reasonsFor("initiate", aPartner(), aCampaign())).toEqual([]);
  });

  it.each<[string, Partial<PartnerFacts>, CampaignFacts]>([
    ["Current partner", { id: "SBBBBBB" }, aCampaign()],
    ["Not enabled for Sole Proprietor", { soleProprietorEnabled: false }, soleProprietor],
    ["Does not accept migrations", { migrationSupported: false }, aCampaign()],
    ["This is your own account", { id: "SMMMMMM" }, aCampaign()],
    ["Already in the chain", { id: "SAAAAAA" }, aPartnerCampaign()],
  ])("%s", (text, given, facts) => {
    expect(reasonsFor("initiate", aPartner(given), facts)).toEqual([text]);
  });

  it("gives every reason", () => {
    const partner = aPartner({ id: "SBBBBBB", migrationSupported: false, soleProprietorEnabled: false });
    expect(reasonsFor("initiate", partner, soleProprietor)).toEqual([
      "Current partner",
      "Not enabled for Sole Proprietor",
      "Does not accept migrations",
    ]);
  });

  it("needs a partner that is valid for all selected campaigns, and says each reason once", () => {
    const partner = aPartner({ soleProprietorEnabled: false });
    expect(reasonsFor("initiate", partner, aCampaign(), soleProprietor, soleProprietor)).toEqual([
      "Not enabled for Sole Proprietor",
    ]);
  });
});

describe("the partner list of an elect", () => {
  const migrating = aPartnerCampaign({
    migration: aMigration({ initiator: "other" }),
    provisional: { downstream: aShare("SZZZZZZ", "PENDING"), upstream: null },
  });
  const ordinary = aPartnerCampaign({ live: { downstream: aShare("SAAAAAA", "PENDING"), upstream: null } });

  it("welcomes the partner of the existing chain, which keeps the rest of it", () => {
    expect(reasonsFor("elect", aPartner({ id: "SCCCCCC" }), migrating)).toEqual([]);
  });

  it("refuses the one that shares, as that would close a loop", () => {
    expect(reasonsFor("elect", aPartner({ id: "SZZZZZZ" }), migrating)).toEqual(["Already in the chain"]);
    expect(reasonsFor("elect", aPartner({ id: "SAAAAAA" }), migrating)).toEqual([]);
    expect(reasonsFor("elect", aPartner({ id: "SAAAAAA" }), ordinary)).toEqual(["Already in the chain"]);
  });

  it("asks for migration support only inside a migration", () => {
    const optedOut = aPartner({ id: "SDDDDDD", migrationSupported: false });
    expect(reasonsFor("elect", optedOut, migrating)).toEqual(["Does not accept migrations"]);
    expect(reasonsFor("elect", optedOut, ordinary)).toEqual([]);
  });

  it("asks for it too when another upstream is chosen after a decline", () => {
    const declined = aPartnerCampaign({
      migration: aMigration({ initiator: "other" }),
      provisional: { downstream: aShare("SZZZZZZ"), upstream: aShare("SDDDDDD", "DECLINED") },
    });
    const optedOut = aPartner({ id: "SEEEEEE", migrationSupported: false });
    expect(reasonsFor("elect", optedOut, declined)).toEqual(["Does not accept migrations"]);
  });
});

describe("the partner list of ordinary sharing", () => {
  const unshared = aCampaign({ live: noHops, soleProprietor: true });

  it("does not ask for migration support", () => {
    expect(reasonsFor("share", aPartner({ migrationSupported: false }), unshared)).toEqual([]);
  });

  it("asks for sole proprietor support", () => {
    expect(reasonsFor("share", aPartner({ soleProprietorEnabled: false }), unshared)).toEqual([
      "Not enabled for Sole Proprietor",
    ]);
  });
});
