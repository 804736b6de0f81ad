import { describe, expect, test } from "vitest";
import { aCampaign, aDcaCampaign, aHop, aMigration, aPartner, aShare, noHops } from "./builders";
import type { CampaignFacts, DcaRole } from "./campaign";
import { commandsFor } from "./commands";
import { chainInQuestion, networkReach, pendingRole, primaryChain, secondaryThatHolds } from "./dca";
import type { OperationKind } from "./operation";
import { partnerReasons } from "./partner-choice";

const account = { companyId: "DMMMMMM", migrationSupported: true };
const now = new Date("2026-11-10T00:00:00Z");

const answersOf = (facts: CampaignFacts, open: OperationKind[] = []) => {
  const commands = commandsFor({ facts, account, role: "USER", now, open });
  const kinds = ["accept", "decline", "acceptSecondary", "declineSecondary", "shareSecondary"] as const;
  return kinds.filter((kind) => commands[kind].allowed);
};

const asked = (role: DcaRole): CampaignFacts => aDcaCampaign({ roles: { live: null, provisional: role } });

const accepted = aDcaCampaign(
  {},
  { provisional: { downstream: aShare("SBBBBBB", "ACCEPTED"), upstream: null } },
);

describe("a DCA", () => {
  test("asked as primary may accept or decline as primary, and nothing else", () => {
    expect(pendingRole(asked("PRIMARY"))).toBe("PRIMARY");
    expect(answersOf(asked("PRIMARY"))).toEqual(["accept", "decline"]);
  });

  test("asked as secondary answers as secondary, and is told so in the other role", () => {
    expect(answersOf(asked("SECONDARY"))).toEqual(["acceptSecondary", "declineSecondary"]);
    const { accept } = commandsFor({ facts: asked("SECONDARY"), account, role: "USER", now, open: [] });
    expect(accept.reasons).toEqual(["You are asked as secondary DCA."]);
  });

  test("may hold one role in the live chain and be asked for the other in the migration", () => {
    const facts = aDcaCampaign(
      { roles: { live: "SECONDARY", provisional: "PRIMARY" } },
      { live: { downstream: aShare("DNNNNNN"), upstream: null } },
    );
    expect(answersOf(facts)).toEqual(["accept", "decline"]);
  });

  test("neither elects nor starts or cancels a migration", () => {
    const commands = commandsFor({ facts: asked("PRIMARY"), account, role: "USER", now, open: [] });
    for (const kind of ["elect", "initiate", "cancel", "share"] as const)
      expect(commands[kind].allowed).toBe(false);
  });

  test("cannot answer a migration while its own migration feature is off, or after the 30 days", () => {
    const facts = asked("PRIMARY");
    const off = commandsFor({
      facts,
      account: { ...account, migrationSupported: false },
      role: "USER",
      now,
      open: [],
    });
    expect(off.accept.reasons).toEqual(["Migration is switched off for our account"]);
    const late = new Date("2026-12-04T00:00:00Z");
    expect(commandsFor({ facts, account, role: "USER", now: late, open: [] }).accept.reasons).toEqual([
      "This migration has expired.",
    ]);
  });

  test("has one answer on its way at a time", () => {
    expect(answersOf(asked("PRIMARY"), ["accept"])).toEqual([]);
    expect(answersOf(asked("SECONDARY"), ["declineSecondary"])).toEqual([]);
  });

  test("answers an ordinary share without any migration", () => {
    const facts = aDcaCampaign(
      { roles: { live: "PRIMARY", provisional: null } },
      {
        live: { downstream: aShare("SBBBBBB", "PENDING"), upstream: null },
        provisional: noHops,
        migration: null,
      },
    );
    expect(chainInQuestion(facts)).toBe("live");
    expect(answersOf(facts)).toEqual(["accept", "decline"]);
  });
});

test("a CNP is told that it elects instead of accepting", () => {
  const facts = aCampaign({
    role: "PARTNER",
    live: { downstream: aShare("SAAAAAA", "PENDING"), upstream: null },
  });
  const commands = commandsFor({ facts, account, role: "USER", now, open: [] });
  expect(commands.accept.reasons).toEqual(["Only a DCA accepts. A CNP elects an upstream partner."]);
  expect(commands.elect.allowed).toBe(true);
});

test("a Viewer or an Admin answers nothing", () => {
  for (const role of ["VIEWER", "ADMIN"] as const) {
    const { accept } = commandsFor({ facts: asked("PRIMARY"), account, role, now, open: [] });
    expect(accept.reasons).toEqual(["You need the role User or Manager to answer or share a campaign."]);
  }
});

describe("sharing with a secondary DCA", () => {
  test("is the primary's, once it has accepted, in the provisional chain before the live one", () => {
    expect(primaryChain(asked("PRIMARY"))).toBeNull();
    expect(primaryChain(accepted)).toBe("provisional");
    expect(answersOf(accepted)).toEqual(["shareSecondary"]);
    const live = aDcaCampaign(
      { roles: { live: "PRIMARY", provisional: null } },
      { live: { downstream: aShare("SBBBBBB"), upstream: null }, provisional: noHops, migration: null },
    );
    expect(primaryChain(live)).toBe("live");
  });

  test("is never a secondary's", () => {
    const facts = aDcaCampaign(
      { roles: { live: null, provisional: "SECONDARY" } },
      { provisional: { downstream: aShare("DNNNNNN"), upstream: null } },
    );
    expect(answersOf(facts)).toEqual([]);
  });

  const reasons = (
    facts: CampaignFacts,
    given: Parameters<typeof aPartner>[0],
    purpose: "secondary" | "secondaryOnAccept" = "secondary",
  ) =>
    partnerReasons({
      partner: aPartner({ kind: "DCA", id: "DOOOOOO", ...given }),
      campaigns: [facts],
      account,
      purpose,
    });

  test("takes any other DCA, and says why not another partner", () => {
    expect(reasons(accepted, {})).toEqual([]);
    expect(reasons(accepted, { kind: "CNP" })).toEqual(["Not a DCA"]);
    expect(reasons(accepted, { id: "DMMMMMM" })).toEqual(["This is your own account"]);
    expect(reasons(accepted, { migrationSupported: false })).toEqual(["Does not accept migrations"]);
    expect(reasons({ ...accepted, soleProprietor: true }, { soleProprietorEnabled: false })).toEqual([
      "Not enabled for Sole Proprietor",
    ]);
  });

  test("is refused to a DCA of the chain, unless that one declined", () => {
    const withHop = (status: "PENDING" | "DECLINED") =>
      aDcaCampaign(
        { chains: { live: [], provisional: [aHop("DMMMMMM", "DOOOOOO", "SECONDARY", { status })] } },
        { provisional: accepted.provisional },
      );
    expect(reasons(withHop("PENDING"), {})).toEqual(["Already in the chain"]);
    expect(reasons(withHop("DECLINED"), {})).toEqual([]);
  });

  test("on acceptance is judged in the chain of the request, otherwise in the chain that was accepted", () => {
    const facts = aDcaCampaign(
      { roles: { live: "PRIMARY", provisional: "PRIMARY" } },
      { live: { downstream: aShare("SBBBBBB"), upstream: aShare("DOOOOOO") } },
    );
    expect(reasons(facts, {}, "secondaryOnAccept")).toEqual([]);
    expect(reasons(facts, {}, "secondary")).toEqual(["Already in the chain"]);
  });

  test("is refused while that DCA still holds the request of the old chain", () => {
    const facts = aDcaCampaign(
      { roles: { live: "PRIMARY", provisional: "PRIMARY" } },
      {
        live: { downstream: aShare("SBBBBBB"), upstream: aShare("DOOOOOO", "PENDING") },
        provisional: accepted.provisional,
      },
    );
    expect(secondaryThatHolds(facts)).toBe("DOOOOOO");
    expect(reasons(facts, {})).toEqual([
      "Still holds the earlier request: it has to accept or decline that first",
    ]);
    expect(secondaryThatHolds({ ...facts, migration: aMigration({ status: "COMPLETED" }) })).toBeNull();
  });
});

describe("networks", () => {
  const me = { id: "DMMMMMM", mnoIds: [10017] };
  const chains = {
    live: [],
    provisional: [
      aHop("SAAAAAA", "SBBBBBB", "CNP", { mnoIds: [10017, 10035] }),
      aHop("SBBBBBB", "DMMMMMM", "PRIMARY", { status: "PENDING", mnoIds: [10017] }),
    ],
  };

  test("are those that the campaign asks for, each with the DCA that reaches it", () => {
    expect(networkReach(aDcaCampaign({ chains }), me)).toEqual([
      { mnoId: 10017, name: "AT&T", by: { id: "DMMMMMM", role: "PRIMARY", status: "PENDING" } },
      { mnoId: 10035, name: "T-Mobile", by: null },
    ]);
  });

  test("count a secondary, an accepted one before one that has to answer, and none that declined", () => {
    const secondary = (to: string, status: "ACCEPTED" | "PENDING" | "DECLINED") =>
      aHop("DMMMMMM", to, "SECONDARY", { status, mnoIds: [10035] });
    const reach = (...hops: ReturnType<typeof aHop>[]) =>
      networkReach(
        aDcaCampaign({ chains: { live: [], provisional: [...chains.provisional, ...hops] } }),
        me,
      )[1]?.by;
    expect(reach(secondary("DOOOOOO", "PENDING"), secondary("DPPPPPP", "ACCEPTED"))).toEqual({
      id: "DPPPPPP",
      role: "SECONDARY",
      status: "ACCEPTED",
    });
    expect(reach(secondary("DOOOOOO", "DECLINED"))).toBeNull();
  });

  test("of a secondary are known by those that have a DCA, where a party of both chains is not shown the old one", () => {
    const facts = aDcaCampaign(
      { roles: { live: "PRIMARY", provisional: "PRIMARY" } },
      { live: { downstream: aShare("SBBBBBB"), upstream: aShare("DOOOOOO") }, mnosBefore: [10017, 10035] },
    );
    expect(networkReach(facts, me, "live").map((network) => network.by?.id)).toEqual(["DMMMMMM", "DOOOOOO"]);
    expect(networkReach(facts, me, "provisional")[1]?.by).toBeNull();
  });

  test("of the primary are known in the same way to a secondary of both chains", () => {
    const facts = aDcaCampaign(
      { roles: { live: "SECONDARY", provisional: "SECONDARY" }, chains: { live: [], provisional: [] } },
      { live: { downstream: aShare("DNNNNNN", "ACCEPTED"), upstream: null }, mnosBefore: [10017, 10035] },
    );
    const primary = { id: "DNNNNNN", role: "PRIMARY", status: "ACCEPTED" };
    expect(networkReach(facts, { ...me, mnoIds: [10017] }, "live").map((network) => network.by)).toEqual([
      expect.objectContaining({ id: "DMMMMMM" }),
      primary,
    ]);
    expect(networkReach(facts, { ...me, mnoIds: [] }, "provisional")[1]?.by).toBeNull();
  });

  test("of this DCA itself are known also where the chain cannot be read", () => {
    expect(networkReach(aDcaCampaign(), me).map((network) => network.by?.id ?? null)).toEqual([
      "DMMMMMM",
      null,
    ]);
  });
});
