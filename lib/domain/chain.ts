import type { AdjacentHops, CampaignFacts, Share, SharingStatus } from "./campaign";
import { isCspId } from "./ids";
import { isMigrationOpen } from "./migration";
import { provisionalHops } from "./pending-share";

export { coverage } from "./coverage";

export type ChainNode = {
  /** DCA1 and DCA2 where the chain is known as a whole: primary and secondary. */
  role: "CSP" | "CNP" | "DCA" | "DCA1" | "DCA2" | "HIDDEN";
  id: string | null;
  name: string;
  me: boolean;
  state: SharingStatus | null;
  since: string | null;
  mark: "kept" | "new" | "leaves" | null;
};

export type AdjacentChains = {
  existing: ChainNode[] | null;
  provisional: ChainNode[] | null;
  sentence: string | null;
};

export type ChainViewer = {
  me: { id: string; name: string; kind: "CSP" | "CNP" | "DCA" };
  partnerName: (id: string) => string;
};

type Mark = (hop: "downstream" | "me" | "upstream") => ChainNode["mark"];

const isEmpty = (hops: AdjacentHops): boolean => hops.downstream === null && hops.upstream === null;

const sinceOf = (share: Share): string | null =>
  (share.status === "PENDING" ? share.sharedAt : (share.statusAt ?? share.sharedAt))?.toISOString() ?? null;

const hiddenNode: ChainNode = {
  role: "HIDDEN",
  id: null,
  name: "Further hops not visible to you",
  me: false,
  state: null,
  since: null,
  mark: null,
};

/** The registry shows one hop up. Beyond a partner that accepted there are, or may be, further ones. */
const beyond = (upstream: Share | null): ChainNode[] => (upstream?.status === "ACCEPTED" ? [hiddenNode] : []);

/** A node's state is that of the share which reaches it; the share to us tells our own. */
const nodesOf = (facts: CampaignFacts, hops: AdjacentHops, viewer: ChainViewer, mark: Mark): ChainNode[] => {
  const { downstream, upstream } = hops;
  const below: ChainNode[] =
    downstream === null
      ? []
      : [
          {
            role: isCspId(downstream.partnerId) ? "CSP" : "DCA",
            id: downstream.partnerId,
            name: viewer.partnerName(downstream.partnerId),
            me: false,
            state: null,
            since: null,
            mark: mark("downstream"),
          },
        ];
  const own: ChainNode = {
    role: facts.role === "OWN" ? "CSP" : viewer.me.kind === "DCA" ? "DCA" : "CNP",
    id: viewer.me.id,
    name: viewer.me.name,
    me: true,
    state: downstream?.status ?? null,
    since: downstream === null ? null : sinceOf(downstream),
    mark: mark("me"),
  };
  const above: ChainNode[] =
    upstream === null
      ? []
      : [
          {
            role: isCspId(upstream.partnerId) ? "CNP" : "DCA",
            id: upstream.partnerId,
            name: viewer.partnerName(upstream.partnerId),
            me: false,
            state: upstream.status,
            since: sinceOf(upstream),
            mark: mark("upstream"),
          },
        ];
  return [...below, own, ...above, ...beyond(upstream)];
};

/**
 * A viewer in both chains sees the provisional one only (Migration overview, FAQ). What it had itself
 * as neighbors before is its own history, so we show that and nothing beyond it. Should the registry
 * say otherwise, this is the only function to change: return null.
 */
export const ownFormerHop = (facts: CampaignFacts): AdjacentHops | null => facts.live;

/**
 * A party of both chains that nobody shares to in the provisional one has started the migration. What
 * lies below it does not change (Migration overview, example 2), so its downstream hop stays in sight.
 */
const withStandingDownstream = (facts: CampaignFacts, provisional: AdjacentHops): AdjacentHops =>
  provisional.downstream === null ? { ...provisional, downstream: facts.live.downstream } : provisional;

const samePartner = (one: Share | null, other: Share | null): boolean =>
  one !== null && other !== null && one.partnerId === other.partnerId;

/** While nobody is chosen in place of a neighbor, or the chosen one declined, nobody knows whether it stays. */
const isUndecided = (provisional: Share | null): boolean =>
  provisional === null || provisional.status === "DECLINED";

const inBoth = (facts: CampaignFacts, provisional: AdjacentHops, other: ChainNode["mark"]): Mark => {
  return (hop) => {
    if (hop === "me") return "kept";
    if (isUndecided(provisional[hop])) return null;
    return samePartner(facts.live[hop], provisional[hop]) ? "kept" : other;
  };
};

/** Only the hop next to us is known, so the sentence speaks of nothing else. */
const sentenceFor = (
  live: AdjacentHops,
  provisional: AdjacentHops,
  { partnerName }: ChainViewer,
): string | null => {
  const oldUp = live.upstream === null ? null : partnerName(live.upstream.partnerId);
  const newUp = provisional.upstream === null ? null : partnerName(provisional.upstream.partnerId);
  const oldDown = live.downstream === null ? null : partnerName(live.downstream.partnerId);
  const newDown = provisional.downstream === null ? null : partnerName(provisional.downstream.partnerId);
  const parts = [
    newDown !== null && oldDown !== null && !samePartner(live.downstream, provisional.downstream)
      ? `${newDown} shares with you in place of ${oldDown}`
      : null,
    newDown !== null && isEmpty(live) ? `${newDown} moves this campaign to you` : null,
    newUp === null || oldUp === null
      ? null
      : samePartner(live.upstream, provisional.upstream)
        ? `${newUp} stays`
        : `Replaces ${oldUp} with ${newUp}`,
    newUp !== null && oldUp === null ? `${newUp} is asked next` : null,
  ].filter((part) => part !== null);
  return parts.length === 0 ? null : `${parts.join("; ")}.`;
};

/** The two lanes as far as one hop to each side goes (ux.md 5.3). */
export const adjacentChains = (facts: CampaignFacts, viewer: ChainViewer): AdjacentChains => {
  const provisional = provisionalHops(facts);
  const unmarked: Mark = () => null;
  if (isEmpty(provisional) || !(isMigrationOpen(facts) || facts.migration === null)) {
    const known = facts.role === "OWN" || !isEmpty(facts.live);
    return {
      existing: known ? nodesOf(facts, facts.live, viewer, unmarked) : null,
      provisional: null,
      sentence: null,
    };
  }
  const sentence = sentenceFor(facts.live, provisional, viewer);
  if (isEmpty(facts.live)) {
    const mark: Mark = (hop) => (hop === "me" ? "new" : null);
    return { existing: null, provisional: nodesOf(facts, provisional, viewer, mark), sentence };
  }
  const former = ownFormerHop(facts);
  const proposed = withStandingDownstream(facts, provisional);
  return {
    existing:
      former === null
        ? null
        : nodesOf(facts, former, viewer, inBoth(facts, proposed, "leaves")).filter(
            (node) => node.role !== "HIDDEN",
          ),
    provisional: nodesOf(facts, proposed, viewer, inBoth(facts, proposed, "new")),
    sentence,
  };
};
