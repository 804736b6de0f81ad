import { describe, expect, it } from "vitest";
import { aCampaign, aMigration, aPartnerCampaign, aShare, day, noHops } from "./builders";
import type { CampaignFacts } from "./campaign";
import { describeMigration, stageOf, timeLeft, type MigrationStage } from "./migration-state";

const now = day("2026-11-10");
const partnerName = (id: string): string => ({ SCCCCCC: "Northwind Connect", TIDAL: "Tidal" })[id] ?? id;
const badge = (facts: CampaignFacts, at: Date = now) => describeMigration(facts, { now: at, partnerName });

const open = (given: Partial<CampaignFacts> = {}): CampaignFacts =>
  aCampaign({
    migration: aMigration(),
    provisional: { downstream: null, upstream: aShare("SCCCCCC", "PENDING") },
    mnosBefore: [10017, 10035, 10037, 10038],
    mnosProvisional: [],
    ...given,
  });

const accepted = { downstream: null, upstream: aShare("SCCCCCC") };
const ended = (status: string, cancellationReason: string | null = null): CampaignFacts =>
  open({ migration: aMigration({ status, cancellationReason }) });

describe("the badge", () => {
  it.each<[string, CampaignFacts, MigrationStage, string]>([
    ["never migrated", aCampaign(), "NONE", "No migration"],
    ["the partner has not answered", open(), "WAITING", "Waiting on Northwind Connect"],
    [
      "the partner declined",
      open({ provisional: { downstream: null, upstream: aShare("SCCCCCC", "DECLINED") } }),
      "DECLINED",
      "Declined by Northwind Connect",
    ],
    [
      "some networks are covered",
      open({ provisional: accepted, mnosProvisional: [10017, 10038] }),
      "PARTLY_COVERED",
      "Covered 2 of 4 networks",
    ],
    [
      "accepted, none covered yet",
      open({ provisional: accepted }),
      "PARTLY_COVERED",
      "Covered 0 of 4 networks",
    ],
    [
      "accepted, networks not visible to us",
      open({ provisional: accepted, mnosProvisional: null }),
      "PARTLY_COVERED",
      "Accepted, further partners to answer",
    ],
    ["nothing visible to us", open({ provisional: noHops }), "WAITING", "In migration"],
    ["complete", ended("COMPLETED"), "COMPLETE", "Complete"],
    ["a word we do not know", ended("PAUSED"), "UNKNOWN", "PAUSED"],
  ])("%s", (_, facts, stage, label) => {
    expect(badge(facts)).toMatchObject({ stage, label });
  });

  it.each<[string | null, MigrationStage, string]>([
    [null, "CANCELED", "Canceled by initiator"],
    ["Change of mind", "CANCELED", "Canceled by initiator"],
    ["Expired after 30 days", "EXPIRED", "Expired after 30 days"],
    ["CNP migration expired", "EXPIRED", "Expired after 30 days"],
    ["Migration was not completed within 30 calendar days", "EXPIRED", "Expired after 30 days"],
    ["Campaign suspended by AT&T", "ENDED_SUSPENDED", "Ended: suspended"],
    ["Suspension by DCA TIDAL", "ENDED_SUSPENDED", "Ended: suspended"],
    ["Campaign deactivated", "ENDED_DEACTIVATED", "Ended: deactivated or expired"],
    ["Campaign expired", "ENDED_DEACTIVATED", "Ended: deactivated or expired"],
  ])("canceled with the reason %s: %s", (reason, stage, label) => {
    expect(badge(ended("CANCELLED", reason))).toMatchObject({ stage, label, open: false });
  });

  it("is for us when we were asked", () => {
    const invited = aPartnerCampaign({
      live: noHops,
      migration: aMigration({ initiator: "other" }),
      provisional: { downstream: aShare("SAAAAAA", "PENDING"), upstream: null },
    });
    expect(badge(invited)).toMatchObject({ label: "Waiting on you", waitingOn: "you" });
  });

  it("names us when we declined", () => {
    const refused = aPartnerCampaign({
      live: noHops,
      migration: aMigration({ initiator: "other" }),
      provisional: { downstream: aShare("SAAAAAA", "DECLINED"), upstream: null },
    });
    expect(badge(refused)).toMatchObject({ stage: "DECLINED", label: "Declined by you" });
  });

  it("shows a DCA what its acceptance covers, and whom it waits for", () => {
    const primary = aPartnerCampaign({
      live: noHops,
      migration: aMigration({ initiator: "other" }),
      provisional: { downstream: aShare("SAAAAAA"), upstream: null },
      mnosBefore: [10017, 10035],
      mnosProvisional: [10017],
    });
    expect(badge(primary).label).toBe("Covered 1 of 2 networks");
    const asking = {
      ...primary,
      provisional: { downstream: aShare("SAAAAAA"), upstream: aShare("TIDAL", "PENDING") },
    };
    expect(badge(asking).label).toBe("Waiting on Tidal");
  });

  it("tells whom and how long it waits while open, and nothing of it afterwards", () => {
    expect(badge(open())).toMatchObject({
      open: true,
      tone: "info",
      waitingOn: "Northwind Connect",
      expiresAt: "2026-12-03T00:00:00.000Z",
      daysLeft: 23,
      timeLeft: "23 d left",
      urgency: "none",
    });
    expect(badge(ended("COMPLETED"))).toMatchObject({
      open: false,
      tone: "success",
      waitingOn: null,
      expiresAt: null,
      daysLeft: null,
      timeLeft: null,
      urgency: "none",
    });
  });

  it("turns amber within 7 days and red within 48 hours", () => {
    expect(badge(open(), day("2026-11-26"))).toMatchObject({ tone: "warning", urgency: "soon" });
    expect(badge(open(), day("2026-12-01"))).toMatchObject({ tone: "danger", urgency: "now" });
  });

  it("warns of a decline, however long is left (ux.md V4)", () => {
    const declined = open({ provisional: { downstream: null, upstream: aShare("SCCCCCC", "DECLINED") } });
    expect(badge(declined, day("2026-11-27"))).toMatchObject({ tone: "warning", urgency: "soon" });
  });

  it("shows expired once the time is over, and open until the registry says so", () => {
    expect(badge(open(), day("2026-12-03"))).toMatchObject({
      stage: "EXPIRED",
      label: "Expired after 30 days",
      open: true,
      timeLeft: "expired",
    });
  });
});

describe("the stage", () => {
  it("ignores hops of a chain that was given up", () => {
    expect(stageOf(ended("CANCELLED"), now)).toBe("CANCELED");
  });

  it("follows the newest record after an earlier migration", () => {
    expect(stageOf(open({ migration: aMigration({ status: "ACTIVE" }) }), now)).toBe("WAITING");
  });
});

describe("the time left", () => {
  const expiry = day("2026-12-03");
  it.each([
    ["2026-11-03T12:00:00.000Z", "29 d left", 29, "none"],
    ["2026-11-25T23:59:59.000Z", "7 d left", 7, "none"],
    ["2026-11-26T00:00:00.000Z", "7 d left", 7, "soon"],
    ["2026-11-29T18:00:00.000Z", "3 d left", 3, "soon"],
    ["2026-12-01T00:00:00.000Z", "48 h left", 2, "now"],
    ["2026-12-02T04:00:00.000Z", "20 h left", 0, "now"],
    ["2026-12-02T23:50:00.000Z", "1 h left", 0, "now"],
    ["2026-12-03T00:00:00.000Z", "expired", 0, "now"],
    ["2027-01-01T00:00:00.000Z", "expired", 0, "now"],
  ] as const)("at %s is %s", (at, text, daysLeft, urgency) => {
    expect(timeLeft(expiry, new Date(at))).toEqual({ text, daysLeft, urgency });
  });
});
