import type { CampaignFacts } from "./campaign";

/** The mobile networks of tcr.md 10. The registry may add one at any time, hence the fallback. */
const names: ReadonlyMap<number, string> = new Map([
  [10017, "AT&T"],
  [10035, "T-Mobile"],
  [10037, "US Cellular"],
  [10038, "Verizon Wireless"],
  [10631, "ClearSky"],
  [10901, "Interop"],
]);

export const knownNetworks: readonly number[] = [...names.keys()];

export const networkName = (mnoId: number): string => names.get(mnoId) ?? `Network ${String(mnoId)}`;

export const reportedNetworks = (facts: Pick<CampaignFacts, "mnoStates">): number[] =>
  Object.keys(facts.mnoStates)
    .map(Number)
    .filter((mnoId) => Number.isInteger(mnoId));

/**
 * The networks that the provisional chain has to cover: those with an accepted DCA in the live chain
 * (rule since release 5.10; assumption A17 of tcr.md). Where these could not be read, the networks
 * that report a state are the nearest thing known.
 */
export const wantedNetworks = (facts: Pick<CampaignFacts, "mnosBefore" | "mnoStates">): number[] =>
  [...new Set(facts.mnosBefore ?? reportedNetworks(facts))].sort((a, b) => a - b);
