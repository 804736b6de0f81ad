import type { CampaignFacts, ChainHop } from "./campaign";
import { provisionalHops } from "./pending-share";
import { adjacentChains, type AdjacentChains, type ChainNode, type ChainViewer } from "./chain";

const wholeRoles: Record<ChainHop["role"], ChainNode["role"]> = {
  CNP: "CNP",
  PRIMARY: "DCA1",
  SECONDARY: "DCA2",
};

/** A DCA sees the chain from the owner to the last DCA (tcr.md 3.9); marks are those of the neighbors, which it knows. */
const wholeLane = (hops: ChainHop[], viewer: ChainViewer, lane: ChainNode[]): ChainNode[] => {
  const markOf = (id: string) => lane.find((node) => node.id === id)?.mark ?? null;
  const node = (id: string, role: ChainNode["role"], hop: ChainHop | null): ChainNode => ({
    role,
    id,
    name: viewer.partnerName(id),
    me: id === viewer.me.id,
    state: hop?.status ?? null,
    since: hop === null ? null : hop.status === "PENDING" ? hop.sharedAt : (hop.statusAt ?? hop.sharedAt),
    mark: markOf(id),
  });
  const [first] = hops;
  return [
    ...(first === undefined ? [] : [node(first.from, "CSP", null)]),
    ...hops.map((hop) => node(hop.to, wholeRoles[hop.role], hop)),
  ];
};

/** A secondary DCA is asked for the networks that are left, which the sentence about neighbors cannot tell. */
const secondarySentence = (facts: CampaignFacts, { partnerName }: ChainViewer): string | null => {
  const { downstream } = provisionalHops(facts);
  if (facts.dca?.roles.provisional !== "SECONDARY" || downstream === null) return null;
  return `${partnerName(downstream.partnerId)} shares with you for networks that it does not reach.`;
};

/** The two lanes of the chain diagram, cut to what this account may see (ux.md 5.3). */
export const visibleChains = (facts: CampaignFacts, viewer: ChainViewer): AdjacentChains => {
  const adjacent = adjacentChains(facts, viewer);
  if (facts.dca === null) return adjacent;
  const { live, provisional } = facts.dca.chains;
  const whole = (lane: ChainNode[] | null, hops: ChainHop[]) =>
    lane === null || hops.length === 0 ? lane : wholeLane(hops, viewer, lane);
  return {
    // In both chains it sees of the old one what was its own, like everybody else (Migration overview, FAQ).
    existing: adjacent.provisional === null ? whole(adjacent.existing, live) : adjacent.existing,
    provisional: whole(adjacent.provisional, provisional),
    sentence: secondarySentence(facts, viewer) ?? adjacent.sentence,
  };
};
