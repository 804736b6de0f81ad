import { describe, expect, it } from "vitest";
import { aCampaign, aMigration, aPartnerCampaign, aShare, noHops } from "./builders";
import type { CampaignFacts } from "./campaign";
import { adjacentChains, ownFormerHop, type ChainNode, type ChainViewer } from "./chain";

const names: Record<string, string> = { METRO: "DCA X", TIDAL: "DCA Y" };
const partnerName = (id: string): string => names[id] ?? `Company ${id.slice(1, 2)}`;

const viewer = (id: string, kind: ChainViewer["me"]["kind"] = "CSP"): ChainViewer => ({
  me: { id, name: partnerName(id), kind },
  partnerName,
});

/** One node as "role name state mark", so that a lane reads as in the overview's examples. */
const read = (lane: ChainNode[] | null): string[] | null =>
  lane?.map(({ role, name, me, state, mark }) =>
    [role === "HIDDEN" ? "…" : `${role} ${name}${me ? " (me)" : ""}`, state, mark]
      .filter((part) => part !== null)
      .join(", "),
  ) ?? null;

const lanes = (facts: CampaignFacts, as: ChainViewer) => {
  const { existing, provisional, sentence } = adjacentChains(facts, as);
  return { existing: read(existing), provisional: read(provisional), sentence };
};

const openMigration = aMigration({ initiator: "other" });

describe("without a migration", () => {
  it("the owner sees itself, its partner, and that there is more beyond", () => {
    expect(lanes(aCampaign(), viewer("SAAAAAA"))).toEqual({
      existing: ["CSP Company A (me)", "CNP Company B, ACCEPTED", "…"],
      provisional: null,
      sentence: null,
    });
  });

  it("nothing is hidden beyond a partner that has not answered", () => {
    const facts = aCampaign({ live: { downstream: null, upstream: aShare("METRO", "PENDING") } });
    expect(lanes(facts, viewer("SAAAAAA")).existing).toEqual(["CSP Company A (me)", "DCA DCA X, PENDING"]);
  });

  it("an owner that never shared sees itself", () => {
    expect(lanes(aCampaign({ live: noHops }), viewer("SAAAAAA")).existing).toEqual(["CSP Company A (me)"]);
  });

  it("a middle hop sees one hop down and one up", () => {
    expect(lanes(aPartnerCampaign(), viewer("SBBBBBB")).existing).toEqual([
      "CSP Company A",
      "CNP Company B (me), ACCEPTED",
      "CNP Company C, ACCEPTED",
      "…",
    ]);
  });

  it("a DCA is shown as DCA", () => {
    const facts = aPartnerCampaign({ live: { downstream: aShare("SBBBBBB"), upstream: null } });
    expect(lanes(facts, viewer("METRO", "DCA")).existing).toEqual([
      "CSP Company B",
      "DCA DCA X (me), ACCEPTED",
    ]);
  });

  it("a secondary DCA sees the primary below it", () => {
    const facts = aPartnerCampaign({ live: { downstream: aShare("METRO"), upstream: null } });
    expect(lanes(facts, viewer("TIDAL", "DCA")).existing).toEqual(["DCA DCA X", "DCA DCA Y (me), ACCEPTED"]);
  });

  it("a party that left the chain sees none", () => {
    expect(lanes(aPartnerCampaign({ live: noHops }), viewer("SCCCCCC")).existing).toBeNull();
  });

  it("a share waits since it was made and stands since it was answered", () => {
    const waiting = aCampaign({ live: { downstream: null, upstream: aShare("METRO", "PENDING") } });
    expect(adjacentChains(waiting, viewer("SAAAAAA")).existing?.[1]?.since).toBe("2026-11-01T00:00:00.000Z");
    expect(adjacentChains(aCampaign(), viewer("SAAAAAA")).existing?.[1]?.since).toBe(
      "2026-11-02T00:00:00.000Z",
    );
  });
});

describe("while a migration is open", () => {
  it("example 1: the owner switches from one DCA to another", () => {
    const facts = aCampaign({
      live: { downstream: null, upstream: aShare("METRO") },
      provisional: { downstream: null, upstream: aShare("TIDAL", "PENDING") },
      migration: aMigration(),
    });
    expect(lanes(facts, viewer("SAAAAAA"))).toEqual({
      existing: ["CSP Company A (me), kept", "DCA DCA X, ACCEPTED, leaves"],
      provisional: ["CSP Company A (me), kept", "DCA DCA Y, PENDING, new"],
      sentence: "Replaces DCA X with DCA Y.",
    });
  });

  it("example 2: the middle hop B replaces C with a DCA, and A below knows nothing of it", () => {
    const seenByB = aPartnerCampaign({
      provisional: { downstream: null, upstream: aShare("TIDAL", "PENDING") },
      migration: aMigration(),
    });
    expect(lanes(seenByB, viewer("SBBBBBB"))).toMatchObject({
      existing: [
        "CSP Company A, kept",
        "CNP Company B (me), ACCEPTED, kept",
        "CNP Company C, ACCEPTED, leaves",
      ],
      provisional: ["CSP Company A, kept", "CNP Company B (me), ACCEPTED, kept", "DCA DCA Y, PENDING, new"],
      sentence: "Replaces Company C with DCA Y.",
    });
    expect(lanes(aCampaign(), viewer("SAAAAAA"))).toMatchObject({ provisional: null, sentence: null });
  });

  it("a match: C is in both chains, comes closer to A and keeps its own upstream", () => {
    const facts = aPartnerCampaign({
      live: { downstream: aShare("SBBBBBB"), upstream: aShare("METRO") },
      provisional: { downstream: aShare("SAAAAAA"), upstream: aShare("METRO") },
      migration: openMigration,
    });
    expect(lanes(facts, viewer("SCCCCCC"))).toEqual({
      existing: ["CSP Company B, leaves", "CNP Company C (me), ACCEPTED, kept", "DCA DCA X, ACCEPTED, kept"],
      provisional: [
        "CSP Company A, new",
        "CNP Company C (me), ACCEPTED, kept",
        "DCA DCA X, ACCEPTED, kept",
        "…",
      ],
      sentence: "Company A shares with you in place of Company B; DCA X stays.",
    });
  });

  it("whether a partner leaves is open until another one was chosen", () => {
    const facts = aPartnerCampaign({
      live: { downstream: aShare("SBBBBBB"), upstream: aShare("METRO") },
      provisional: { downstream: aShare("SAAAAAA", "PENDING"), upstream: null },
      migration: openMigration,
    });
    expect(lanes(facts, viewer("SCCCCCC"))).toMatchObject({
      existing: ["CSP Company B, leaves", "CNP Company C (me), ACCEPTED, kept", "DCA DCA X, ACCEPTED"],
      provisional: ["CSP Company A, new", "CNP Company C (me), PENDING, kept"],
    });
  });

  it("and open again once that one declined", () => {
    const facts = aPartnerCampaign({
      provisional: { downstream: null, upstream: aShare("SEEEEEE", "DECLINED") },
      migration: aMigration(),
    });
    expect(lanes(facts, viewer("SBBBBBB"))).toMatchObject({
      existing: ["CSP Company A, kept", "CNP Company B (me), ACCEPTED, kept", "CNP Company C, ACCEPTED"],
      provisional: ["CSP Company A, kept", "CNP Company B (me), ACCEPTED, kept", "CNP Company E, DECLINED"],
    });
  });

  it("a party of the existing chain only sees that one", () => {
    const facts = aPartnerCampaign({ migration: openMigration });
    expect(lanes(facts, viewer("SBBBBBB"))).toEqual({
      existing: ["CSP Company A", "CNP Company B (me), ACCEPTED", "CNP Company C, ACCEPTED", "…"],
      provisional: null,
      sentence: null,
    });
  });

  it("a party of the provisional chain only sees that one", () => {
    const facts = aPartnerCampaign({
      live: noHops,
      provisional: { downstream: aShare("SAAAAAA", "PENDING"), upstream: null },
      migration: openMigration,
    });
    expect(lanes(facts, viewer("SCCCCCC"))).toEqual({
      existing: null,
      provisional: ["CSP Company A", "CNP Company C (me), PENDING, new"],
      sentence: "Company A moves this campaign to you.",
    });
  });

  it("a newcomer that elected sees whom it asked", () => {
    const facts = aPartnerCampaign({
      live: noHops,
      provisional: { downstream: aShare("SAAAAAA"), upstream: aShare("TIDAL", "PENDING") },
      migration: openMigration,
    });
    expect(lanes(facts, viewer("SCCCCCC")).sentence).toBe(
      "Company A moves this campaign to you; DCA Y is asked next.",
    );
  });

  it("a party of both never gets a name beyond its own neighbors, and no hint of hops of the old chain", () => {
    const facts = aCampaign({
      provisional: { downstream: null, upstream: aShare("SCCCCCC") },
      migration: aMigration(),
    });
    const { existing, provisional } = adjacentChains(facts, viewer("SAAAAAA"));
    expect(existing?.map((node) => node.id)).toEqual(["SAAAAAA", "SBBBBBB"]);
    expect(provisional?.map((node) => node.id)).toEqual(["SAAAAAA", "SCCCCCC", null]);
  });

  it("the former neighbors of a party of both come from one function", () => {
    const facts = aPartnerCampaign();
    expect(ownFormerHop(facts)).toEqual(facts.live);
  });
});

describe("after a migration", () => {
  it.each(["COMPLETED", "CANCELLED"])("%s: only the chain that carries traffic is left", (status) => {
    const facts = aCampaign({
      migration: aMigration({ status }),
      provisional: { downstream: null, upstream: aShare("SCCCCCC", "PENDING") },
    });
    expect(lanes(facts, viewer("SAAAAAA"))).toMatchObject({ provisional: null, sentence: null });
  });
});
