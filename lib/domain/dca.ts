import type { CampaignFacts, ChainHop, DcaRole } from "./campaign";
import { networkName } from "./networks";
import { pendingShare, provisionalHops } from "./pending-share";

/** The rules of a DCA's part in a chain (Migration overview, Appendix E; tcr.md 15). */

export type ChainName = "live" | "provisional";

/** This DCA itself, with the networks that it reaches. */
type OwnReach = { id: string; mnoIds: number[] };

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

/** The chain that a share with a secondary becomes part of: where this DCA has accepted as primary, else where it may. */
export const chainToShareIn = (facts: CampaignFacts): ChainName =>
  primaryChain(facts) ?? chainInQuestion(facts);

export type NetworkReach = {
  mnoId: number;
  name: string;
  /** Who reaches it; null: nobody yet. */
  by: { id: string; role: DcaRole; status: "ACCEPTED" | "PENDING" } | null;
};

const reaches = (hop: ChainHop, mnoId: number): boolean =>
  hop.role !== "CNP" && hop.status !== "DECLINED" && hop.mnoIds.includes(mnoId);

/** Where the chain as a whole cannot be read, what is known is this DCA's own hop. */
const hopsOf = (facts: CampaignFacts, chain: ChainName, me: OwnReach): ChainHop[] => {
  const hops = facts.dca?.chains[chain] ?? [];
  const share = chain === "live" ? facts.live.downstream : facts.provisional.downstream;
  const role = facts.dca?.roles[chain] ?? null;
  if (hops.some((hop) => hop.to === me.id) || share === null || role === null) return hops;
  const own = { from: share.partnerId, to: me.id, status: share.status, sharedAt: null, statusAt: null };
  return [...hops, { ...own, role, mnoIds: me.mnoIds }];
};

/** The DCA on the other side of a share, where the chain's hops are not shown: then only the networks with a DCA are known. */
const unseenDca = (facts: CampaignFacts, chain: ChainName, mnoId: number): NetworkReach["by"] => {
  const elected = chain === "live" ? facts.mnosBefore : facts.mnosProvisional;
  if (elected?.includes(mnoId) !== true) return null;
  const { downstream, upstream } = chain === "live" ? facts.live : facts.provisional;
  // A primary has accepted whatever became of its share with a secondary.
  if (facts.dca?.roles[chain] === "SECONDARY")
    return downstream && { id: downstream.partnerId, role: "PRIMARY", status: "ACCEPTED" };
  return upstream?.status === "ACCEPTED"
    ? { id: upstream.partnerId, role: "SECONDARY", status: "ACCEPTED" }
    : null;
};

/** Each network that the campaign asks for, with the DCA that reaches it: an accepted one before one that has to answer. */
export const networkReach = (
  facts: CampaignFacts,
  me: OwnReach,
  chain: ChainName = chainInQuestion(facts),
): NetworkReach[] => {
  const hops = hopsOf(facts, chain, me);
  return [...(facts.dca?.requestedMnos ?? [])]
    .sort((a, b) => a - b)
    .map((mnoId) => {
      const candidates = hops.filter((hop) => reaches(hop, mnoId));
      const hop = candidates.find((each) => each.status === "ACCEPTED") ?? candidates[0];
      const by =
        hop === undefined || hop.role === "CNP" || hop.status === "DECLINED"
          ? unseenDca(facts, chain, mnoId)
          : { id: hop.to, role: hop.role, status: hop.status };
      return { mnoId, name: networkName(mnoId), by };
    });
};

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
