import { describe, expect, it } from "vitest";
import type { ShareView } from "@/lib/services/campaigns/dto";
import { type OfferFacts, offersFor } from "./offers";

const share = (status: ShareView["status"]): ShareView => ({
  id: "SKOCH01",
  name: "Koch",
  status,
  sharedAt: null,
  statusAt: null,
  explanation: null,
});

const none = { downstream: null, upstream: null };
const allowed = { allowed: true, reasons: [] };

const aDetail = (over: Partial<OfferFacts> & { open?: boolean }): OfferFacts => ({
  role: "OWN",
  live: { downstream: null, upstream: share("ACCEPTED") },
  provisional: none,
  migration: { open: over.open ?? false },
  commands: {
    initiate: allowed,
    cancel: allowed,
    share: allowed,
    elect: allowed,
    decline: allowed,
    accept: allowed,
    acceptSecondary: allowed,
    declineSecondary: allowed,
    shareSecondary: allowed,
    nudge: allowed,
  },
  dca: null,
  ...over,
});

const labels = (detail: OfferFacts) => offersFor(detail).map((offer) => offer.label);

describe("offersFor", () => {
  it("offers a migration of a campaign that runs", () => {
    expect(labels(aDetail({}))).toEqual(["Initiate migration"]);
  });

  it("offers to cancel while one is open", () => {
    const provisional = { downstream: null, upstream: share("PENDING") };
    expect(labels(aDetail({ open: true, provisional }))).toEqual(["Cancel migration", "Nudge"]);
  });

  it("asks for an answer before anything else", () => {
    const provisional = { downstream: share("PENDING"), upstream: null };
    expect(labels(aDetail({ role: "PARTNER", open: true, provisional }))).toEqual([
      "Elect campaign",
      "Decline campaign",
    ]);
  });

  it("lets a middle hop choose again after its upstream declined", () => {
    const provisional = { downstream: share("ACCEPTED"), upstream: share("DECLINED") };
    expect(labels(aDetail({ role: "PARTNER", open: true, provisional }))).toEqual([
      "Choose another upstream",
      "Cancel migration",
      "Nudge",
    ]);
  });

  it("lets a DCA answer in the role that it is asked for, and share on afterwards", () => {
    const dca = {
      role: "PRIMARY" as const,
      csp: null,
      brandEin: null,
      networks: null,
      secondaries: [],
      holds: null,
    };
    const actions = (pendingRole: "PRIMARY" | "SECONDARY" | null) =>
      offersFor(aDetail({ role: "PARTNER", open: true, dca: { ...dca, pendingRole } })).map(
        (offer) => offer.action,
      );
    expect(actions("PRIMARY")).toEqual(["accept", "decline"]);
    expect(actions("SECONDARY")).toEqual(["acceptSecondary", "declineSecondary"]);
    expect(actions(null)).toEqual(["shareSecondary"]);
  });

  it("offers an ordinary share of what was never taken", () => {
    expect(labels(aDetail({ live: none }))).toEqual(["Share campaign"]);
    expect(labels(aDetail({ live: { downstream: null, upstream: share("DECLINED") } }))).toEqual([
      "Share campaign",
      "Nudge",
    ]);
  });
});
