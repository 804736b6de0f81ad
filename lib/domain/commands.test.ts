import { describe, expect, it } from "vitest";
import { aCampaign, aMigration, aPartnerCampaign, aShare, day, noHops } from "./builders";
import type { CampaignFacts } from "./campaign";
import { commandsFor, pendingShare } from "./commands";
import { operationKinds, type OperationKind } from "./operation";
import type { Role } from "./roles";

type Given = { role?: Role; migrationSupported?: boolean | null; open?: OperationKind[]; now?: Date };

const commands = (
  facts: CampaignFacts,
  { role = "USER", migrationSupported = true, open = [], now }: Given = {},
) =>
  commandsFor({
    facts,
    account: { companyId: "SMMMMMM", migrationSupported },
    role,
    now: now ?? day("2026-11-10"),
    open,
  });

const allowed = (facts: CampaignFacts, given: Given = {}): OperationKind[] => {
  const states = commands(facts, given);
  return operationKinds.filter((kind) => states[kind].allowed);
};

const reasons = (kind: OperationKind, facts: CampaignFacts, given: Given = {}): string[] =>
  commands(facts, given)[kind].reasons;

const nothingWaits = "Nothing waits for your answer on this campaign.";

const migrating = aCampaign({
  migration: aMigration(),
  provisional: { downstream: null, upstream: aShare("SCCCCCC", "PENDING") },
});

/** C is asked to join by A; it is in no chain yet. */
const invited = aPartnerCampaign({
  live: noHops,
  migration: aMigration({ initiator: "unknown" }),
  provisional: { downstream: aShare("SAAAAAA", "PENDING"), upstream: null },
});

const offered = aPartnerCampaign({ live: { downstream: aShare("SAAAAAA", "PENDING"), upstream: null } });

describe("what a campaign allows", () => {
  it.each<[string, CampaignFacts, OperationKind[]]>([
    ["a start, when it is settled", aCampaign(), ["initiate"]],
    ["a cancel or a nudge, while our migration is open", migrating, ["cancel", "nudge"]],
    ["an answer, when it was shared to us", offered, ["elect", "decline"]],
    ["an answer, when a migration invites us", invited, ["elect", "decline"]],
    ["sharing, when it has no partner", aCampaign({ live: noHops, mnosBefore: [] }), ["share"]],
    [
      "sharing with another or an appeal, when the partner declined",
      aCampaign({ live: { downstream: null, upstream: aShare("SBBBBBB", "DECLINED") }, mnosBefore: [] }),
      ["share", "nudge"],
    ],
    ["a start by a middle hop", aPartnerCampaign(), ["initiate"]],
    ["nothing, when it expired", aCampaign({ status: "EXPIRED" }), []],
    ["nothing, for a mock campaign", aCampaign({ mock: true, live: noHops, mnosBefore: [] }), []],
  ])("%s", (_, facts, expected) => {
    expect(allowed(facts)).toEqual(expected);
  });
});

describe("roles", () => {
  it.each<[Role, boolean]>([
    ["VIEWER", false],
    ["USER", true],
    ["MANAGER", true],
    ["ADMIN", false],
  ])("%s may act: %s", (role, may) => {
    expect(commands(aCampaign(), { role }).initiate.allowed).toBe(may);
    expect(commands(migrating, { role }).cancel.allowed).toBe(may);
    expect(commands(invited, { role }).elect.allowed).toBe(may);
  });

  it.each<[OperationKind, string]>([
    ["initiate", "You need the role User or Manager to start a migration."],
    ["cancel", "You need the role User or Manager to cancel a migration."],
    ["decline", "You need the role User or Manager to answer or share a campaign."],
  ])("come first among the reasons against %s", (kind, sentence) => {
    expect(reasons(kind, aCampaign(), { role: "VIEWER" })[0]).toBe(sentence);
  });
});

describe("initiate", () => {
  it("gives the reasons of a preflight", () => {
    expect(reasons("initiate", migrating)).toEqual(["Already in a migration since 3 Nov"]);
    expect(reasons("initiate", aCampaign(), { migrationSupported: false })).toEqual([
      "Migration is switched off for our account",
    ]);
  });
});

describe("cancel", () => {
  it.each<[string, CampaignFacts, string[]]>([
    ["without a migration", aCampaign(), ["No migration is open on this campaign."]],
    [
      "after it completed",
      aCampaign({ migration: aMigration({ status: "COMPLETED" }) }),
      ["This migration is complete and cannot be canceled."],
    ],
    [
      "after it was canceled",
      aCampaign({ migration: aMigration({ status: "CANCELLED" }) }),
      ["No migration is open on this campaign."],
    ],
    [
      "in a state we do not know",
      aCampaign({ migration: aMigration({ status: "PAUSED" }) }),
      ["The registry reports the state PAUSED, which we do not know."],
    ],
    [
      "when another party started",
      aCampaign({ migration: aMigration({ initiator: "other" }) }),
      ["Only the party that started this migration can cancel it."],
    ],
    [
      "when we were invited, so another started",
      invited,
      ["Only the party that started this migration can cancel it."],
    ],
  ])("is refused %s", (_, facts, expected) => {
    expect(reasons("cancel", facts)).toEqual(expected);
  });

  it("is left to the registry when nobody knows who started", () => {
    const facts = aCampaign({ migration: aMigration({ initiator: "unknown" }) });
    expect(commands(facts).cancel.allowed).toBe(true);
  });

  it("is refused once the 30 days are over", () => {
    expect(reasons("cancel", migrating, { now: day("2026-12-03") })).toEqual(["This migration has expired."]);
  });

  it("does not need our migration setting, which only joining and starting do", () => {
    expect(commands(migrating, { migrationSupported: false }).cancel.allowed).toBe(true);
  });
});

describe("elect and decline", () => {
  it("need a pending share to us", () => {
    expect(reasons("elect", aPartnerCampaign())).toEqual([nothingWaits]);
    expect(reasons("decline", aPartnerCampaign())).toEqual([nothingWaits]);
    expect(reasons("decline", aCampaign())).toEqual([nothingWaits]);
  });

  it("need our migration setting inside a migration only", () => {
    expect(reasons("elect", invited, { migrationSupported: false })).toEqual([
      "Migration is switched off for our account",
    ]);
    expect(allowed(offered, { migrationSupported: false })).toEqual(["elect", "decline"]);
  });

  it("end with the campaign and with the migration", () => {
    expect(reasons("decline", { ...offered, status: "EXPIRED" })).toEqual(["Expired"]);
    expect(reasons("elect", invited, { now: day("2026-12-03") })).toEqual(["This migration has expired."]);
  });

  it("answer a share of the existing chain that blocks the migration", () => {
    const facts = aPartnerCampaign({
      live: { downstream: aShare("METRO", "PENDING"), upstream: null },
      migration: aMigration({ initiator: "other" }),
    });
    expect(pendingShare(facts)?.chain).toBe("live");
    expect(allowed(facts)).toEqual(["elect", "decline"]);
  });

  it("answer the share of the migration first", () => {
    const facts = aPartnerCampaign({
      ...invited,
      live: { downstream: aShare("SBBBBBB", "PENDING"), upstream: null },
    });
    expect(pendingShare(facts)).toEqual({ chain: "provisional", share: aShare("SAAAAAA", "PENDING") });
  });

  it("forget a provisional share once the migration ended", () => {
    expect(pendingShare({ ...invited, migration: aMigration({ status: "CANCELLED" }) })).toBeNull();
  });

  it("answer a provisional share whose migration record we may not read", () => {
    expect(pendingShare({ ...invited, migration: null })?.chain).toBe("provisional");
  });
});

describe("choosing another upstream after a decline", () => {
  const middleHop = aPartnerCampaign({
    live: noHops,
    migration: aMigration({ initiator: "other" }),
    provisional: { downstream: aShare("SAAAAAA"), upstream: aShare("SDDDDDD", "DECLINED") },
  });

  it("is an elect for a middle hop of the provisional chain", () => {
    expect(allowed(middleHop)).toEqual(["elect"]);
  });

  it("is an elect for a middle hop of an ordinary chain", () => {
    const facts = aPartnerCampaign({
      live: { downstream: aShare("SAAAAAA"), upstream: aShare("SDDDDDD", "DECLINED") },
      mnosBefore: [],
    });
    expect(allowed(facts)).toEqual(["elect"]);
  });

  it("is an elect for the middle hop that started the migration, beside its cancel", () => {
    expect(allowed({ ...middleHop, migration: aMigration({ initiator: "me" }) })).toEqual([
      "cancel",
      "elect",
    ]);
  });

  it("is not offered to the owner, who appeals or cancels and starts again", () => {
    const owner = aCampaign({
      ...migrating,
      provisional: { downstream: null, upstream: aShare("SDDDDDD", "DECLINED") },
    });
    expect(allowed(owner)).toEqual(["cancel", "nudge"]);
  });

  it("is not offered while the share is pending", () => {
    const pending = { downstream: aShare("SAAAAAA"), upstream: aShare("SDDDDDD", "PENDING") };
    expect(reasons("elect", { ...middleHop, provisional: pending })).toEqual([nothingWaits]);
  });
});

describe("share", () => {
  const unshared = aCampaign({ live: noHops, mnosBefore: [] });

  it.each<[string, CampaignFacts, string[]]>([
    [
      "of another company",
      aPartnerCampaign({ live: noHops }),
      ["Only the company that owns the campaign can share it."],
    ],
    ["that is a mock", { ...unshared, mock: true }, ["Mock campaign: cannot be shared"]],
    ["that is not active", { ...unshared, status: "DEACTIVATED" }, ["Not active"]],
    ["that expired", { ...unshared, status: "EXPIRED" }, ["Expired"]],
    ["that has a partner", aCampaign(), ["Already shared. Use a migration to change the partner."]],
    ["in a migration", { ...unshared, migration: aMigration() }, ["Already in a migration since 3 Nov"]],
  ])("is refused for a campaign %s", (_, facts, expected) => {
    expect(reasons("share", facts)).toEqual(expected);
  });
});

describe("an open operation", () => {
  it("of the same kind blocks a second", () => {
    expect(reasons("initiate", aCampaign(), { open: ["initiate"] })).toEqual(["Already queued."]);
  });

  it("of another kind does not", () => {
    expect(commands(migrating, { open: ["initiate"] }).cancel.allowed).toBe(true);
  });

  it("that elects blocks a decline, and the other way round", () => {
    expect(reasons("decline", invited, { open: ["elect"] })).toEqual(["Another answer is already queued."]);
    expect(reasons("elect", invited, { open: ["decline"] })).toEqual(["Another answer is already queued."]);
  });
});
