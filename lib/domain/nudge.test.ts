import { expect, it } from "vitest";
import { aCampaign, aMigration, aPartnerCampaign, aShare } from "./builders";
import { nudgeIntentOf, nudgeProblem, nudgeReasons } from "./nudge";

const migrating = (status: "PENDING" | "ACCEPTED" | "DECLINED") =>
  aCampaign({
    migration: aMigration(),
    provisional: { downstream: null, upstream: aShare("SCCCCCC", status) },
  });

it("asks to review what waits, and appeals a rejection", () => {
  expect(nudgeIntentOf(migrating("PENDING"))).toBe("REVIEW");
  expect(nudgeIntentOf(migrating("ACCEPTED"))).toBe("REVIEW");
  expect(nudgeIntentOf(migrating("DECLINED"))).toBe("APPEAL_REJECTION");
});

it("is possible in an open migration, also when the next hop has accepted and one above it has not", () => {
  expect(nudgeReasons(migrating("PENDING"))).toEqual([]);
  expect(nudgeReasons(migrating("ACCEPTED"))).toEqual([]);
});

it("is refused where nobody has to answer", () => {
  expect(nudgeReasons(aCampaign())).toEqual(["Nobody has to answer on this campaign."]);
  expect(nudgeReasons(aCampaign({ live: { downstream: null, upstream: null } }))).toEqual([
    "No partner has been asked yet.",
  ]);
});

it("is the owner's alone (code 592)", () => {
  expect(nudgeReasons(aPartnerCampaign())).toEqual(["Only the campaign's own CSP can nudge."]);
});

it("takes 1 to 1,024 characters", () => {
  expect(nudgeProblem(" ")).not.toBeNull();
  expect(nudgeProblem("x".repeat(1024))).toBeNull();
  expect(nudgeProblem("x".repeat(1026))).toBe("2 characters over the limit of 1,024.");
});
