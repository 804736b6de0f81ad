import type { CampaignFacts, Share } from "./campaign";
import { isMigrationOpen } from "./migration";

/** Longest text of a nudge (tcr.md 11). */
export const maxNudge = 1024;

/** REVIEW asks to look at what waits; APPEAL_REJECTION asks to think again about a decline. */
export const nudgeIntents = ["REVIEW", "APPEAL_REJECTION"] as const;
export type NudgeIntent = (typeof nudgeIntents)[number];

/** One nudge a day: more are noise, and nobody takes them back (ux.md 5.7). */
export const nudgeEveryMs = 24 * 3_600_000;

const upstreamOf = (facts: CampaignFacts): Share | null =>
  (isMigrationOpen(facts) ? facts.provisional : facts.live).upstream;

export const nudgeIntentOf = (facts: CampaignFacts): NudgeIntent =>
  upstreamOf(facts)?.status === "DECLINED" ? "APPEAL_REJECTION" : "REVIEW";

/** Only the owner may (592), and only while somebody above has something to answer. */
export const nudgeReasons = (facts: CampaignFacts): string[] => {
  if (facts.role !== "OWN") return ["Only the campaign's own CSP can nudge."];
  const upstream = upstreamOf(facts);
  if (upstream === null) return ["No partner has been asked yet."];
  // An adjacent hop that accepted may have asked another, who has not answered.
  const waits = upstream.status !== "ACCEPTED" || isMigrationOpen(facts);
  return waits ? [] : ["Nobody has to answer on this campaign."];
};

export const nudgeProblem = (text: string): string | null => {
  if (text.trim() === "") return "Write what the partner should look at.";
  const over = text.length - maxNudge;
  if (over <= 0) return null;
  return `${over.toLocaleString("en-US")} ${over === 1 ? "character" : "characters"} over the limit of ${maxNudge.toLocaleString("en-US")}.`;
};
