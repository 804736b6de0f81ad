import type { CampaignFacts } from "./campaign";
import { networkName, reportedNetworks, wantedNetworks } from "./networks";

export type CoverageRow = {
  mnoId: number;
  name: string;
  /** REGISTERED, REVIEW, REJECTED, SUSPENDED or null when the network did not report. */
  state: string | null;
  /** Null: this chain's networks were never read, or are not visible to this account. */
  before: boolean | null;
  provisional: boolean | null;
};

/** One row per network that is wanted, covered or has reported: the completion rule as a table. */
export const coverage = (facts: CampaignFacts): CoverageRow[] => {
  const { mnosBefore: before, mnosProvisional: provisional } = facts;
  const all = [...new Set([...reportedNetworks(facts), ...(before ?? []), ...(provisional ?? [])])].sort(
    (a, b) => a - b,
  );
  return all.map((mnoId) => ({
    mnoId,
    name: networkName(mnoId),
    state: facts.mnoStates[String(mnoId)] ?? null,
    before: before?.includes(mnoId) ?? null,
    provisional: provisional?.includes(mnoId) ?? null,
  }));
};

/** "2 of 4 networks"; null where the provisional chain's networks are not known to this account. */
export const coverageCount = (facts: CampaignFacts): { covered: number; wanted: number } | null => {
  const wanted = wantedNetworks(facts);
  if (facts.mnosProvisional === null || wanted.length === 0) return null;
  const reached = new Set(facts.mnosProvisional);
  return { covered: wanted.filter((mnoId) => reached.has(mnoId)).length, wanted: wanted.length };
};
