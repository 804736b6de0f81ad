import type { CampaignFacts, ChainHop, DcaRole } from "./campaign";
import { networkName } from "./networks";
import { pendingShare, provisionalHops } from "./pending-share";

/** The rules of a DCA's part in a chain (Migration overview, Appendix E; tcr.md 15). */

type ChainName = "live" | "provisional";

/** The role in which this DCA is asked for its answer; null when nothing waits for it. */
export const pendingRole = (facts: CampaignFacts): DcaRole | null => {
  const pending = pendingShare(facts);
  return pending === null ? null : (facts.dca?.roles[pending.chain] ?? null);
};

/** The chain in which this DCA has accepted as primary; in both it is the provisional one that it can still shape. */
export const primaryChain = (facts: CampaignFacts): ChainName | null => {
  const { dca } = facts;
  if (dca === null) return null;
  const isPrimary = (chain: ChainName, status: string | undefined) =>
    dca.roles[chain] === "PRIMARY" && status === "ACCEPTED";
  if (isPrimary("provisional", provisionalHops(facts).downstream?.status)) return "provisional";
  return isPrimary("live", facts.live.downstream?.status) ? "live" : null;
};

/** The chain that a screen about networks speaks of: where the answer is due, else where it was given. */
export const chainInQuestion = (facts: CampaignFacts): ChainName =>
  pendingShare(facts)?.chain ?? (provisionalHops(facts).downstream === null ? "live" : "provisional");

export type NetworkReach = {
  mnoId: number;
  name: string;
  /** Who reaches it; null: nobody yet. */
  by: { id: string; role: DcaRole; status: "ACCEPTED" | "PENDING" } | null;
};

const reaches = (hop: ChainHop, mnoId: number): boolean =>
  hop.role !== "CNP" && hop.status !== "DECLINED" && hop.mnoIds.includes(mnoId);

/** Where the chain as a whole cannot be read, what is known is this DCA's own hop. */
const hopsOf = (facts: CampaignFacts, me: { id: string; mnoIds: number[] }): ChainHop[] => {
  const chain = chainInQuestion(facts);
  const hops = facts.dca?.chains[chain] ?? [];
  const share = chain === "live" ? facts.live.downstream : facts.provisional.downstream;
  const role = facts.dca?.roles[chain] ?? null;
  if (hops.some((hop) => hop.to === me.id) || share === null || role === null) return hops;
  const own = { from: share.partnerId, to: me.id, status: share.status, sharedAt: null, statusAt: null };
  return [...hops, { ...own, role, mnoIds: me.mnoIds }];
};

/** Each network that the campaign asks for, with the DCA that reaches it: an accepted one before one that has to answer. */
export const networkReach = (facts: CampaignFacts, me: { id: string; mnoIds: number[] }): NetworkReach[] => {
  const hops = hopsOf(facts, me);
  return [...(facts.dca?.requestedMnos ?? [])]
    .sort((a, b) => a - b)
    .map((mnoId) => {
      const candidates = hops.filter((hop) => reaches(hop, mnoId));
      const hop = candidates.find((each) => each.status === "ACCEPTED") ?? candidates[0];
      const by =
        hop === undefined || hop.role === "CNP" || hop.status === "DECLINED"
          ? null
          : { id: hop.to, role: hop.role, status: hop.status };
      return { mnoId, name: networkName(mnoId), by };
    });
};

/** Networks that nobody in the chain reaches yet: what a secondary DCA is for. */
export const openNetworks = (facts: CampaignFacts, me: { id: string; mnoIds: number[] }): number[] =>
  networkReach(facts, me)
    .filter((network) => network.by === null)
    .map((network) => network.mnoId);

/**
 * The secondary DCA that has not answered in the old chain yet. Sharing with it in the new chain fails until it has
 * (code 562; Migration overview, FAQ).
 */
export const secondaryThatHolds = (facts: CampaignFacts): string | null =>
  facts.dca?.roles.live === "PRIMARY" &&
  provisionalHops(facts).downstream !== null &&
  facts.live.upstream?.status === "PENDING"
    ? facts.live.upstream.partnerId
    : null;
