import type { CampaignFacts } from "./campaign";
import { secondaryThatHolds, type ChainName } from "./dca";
import type { PartnerFacts, Reason } from "./eligibility";

type Input = { facts: CampaignFacts; target: PartnerFacts };

/** Conditions on a secondary DCA, besides those on every partner. */
export const secondaryRules = (chain: ChainName) => ({
  isDca: ({ target }: Input): Reason[] =>
    target.kind === "DCA" ? [] : [{ code: "TARGET_NOT_DCA", data: {} }],
  /** A loop (code 523), or a secondary that is asked already. */
  notInChain: ({ facts, target }: Input): Reason[] => {
    const hops = facts.dca?.chains[chain] ?? [];
    const shared = chain === "live" ? facts.live.upstream : facts.provisional.upstream;
    const holds =
      hops.some((hop) => hop.status !== "DECLINED" && hop.to === target.id) ||
      (shared?.partnerId === target.id && shared.status !== "DECLINED");
    return holds ? [{ code: "TARGET_IN_CHAIN", data: { partner: target.name } }] : [];
  },
  answeredBefore: ({ facts, target }: Input): Reason[] =>
    chain === "provisional" && secondaryThatHolds(facts) === target.id
      ? [{ code: "TARGET_HOLDS_EARLIER", data: { partner: target.name } }]
      : [],
});
