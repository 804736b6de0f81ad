import type { AdjacentHops, CampaignFacts, Share } from "./campaign";
import { migrationStatusOf } from "./migration";

export type PendingShare = { chain: "live" | "provisional"; share: Share };

/** Hops of the provisional chain count until the registry calls the transaction closed. */
export const provisionalHops = (facts: CampaignFacts): AdjacentHops => {
  const status = migrationStatusOf(facts);
  return status === "COMPLETE" || status === "CANCELED"
    ? { downstream: null, upstream: null }
    : facts.provisional;
};

/**
 * The share that waits for this account's answer. The provisional one comes first; a live one may
 * wait beside an open migration and block it until it is answered (code 562, tcr.md 3.11).
 */
export const pendingShare = (facts: CampaignFacts): PendingShare | null => {
  const provisional = provisionalHops(facts).downstream;
  if (provisional?.status === "PENDING") return { chain: "provisional", share: provisional };
  const live = facts.live.downstream;
  if (live?.status === "PENDING") return { chain: "live", share: live };
  return null;
};
