import type { Prisma } from "@/lib/db";
import type { BatchKind } from "@/lib/domain/batch";
import type { SharedArgs } from "@/lib/domain/batch-args";
import type { CampaignFacts } from "@/lib/domain/campaign";
import { primaryChain } from "@/lib/domain/dca";
import { type AccountFacts, checkInitiate, type PartnerFacts } from "@/lib/domain/eligibility";
import { explanationProblem } from "@/lib/domain/explanation";
import { isMigrationOpen } from "@/lib/domain/migration";
import { type ChoicePurpose, partnerReasons } from "@/lib/domain/partner-choice";
import { pendingShare } from "@/lib/domain/pending-share";
import { reasonText } from "@/lib/domain/reasons";
import type { Loaded } from "./campaigns/load";

/**
 * What each action asks of a campaign beyond the commands' own rules, and what its operation carries. One table, so that
 * a click, a page and a batch of thousands are judged alike.
 */
export type Check = (campaign: Loaded, account: AccountFacts) => string[];
export type Plan = { check: Check; argsOf: (campaign: Loaded) => Prisma.InputJsonObject };

/** The partner's facts; null for one that the registry's lists do not have, undefined while none is chosen. */
export type Chosen = PartnerFacts | null | undefined;

const chosenReasons =
  (chosen: Chosen, purpose: ChoicePurpose, unknown: string): Check =>
  ({ facts }, account) => {
    if (chosen === undefined) return [];
    return chosen === null
      ? [unknown]
      : partnerReasons({ partner: chosen, campaigns: [facts], account, purpose });
  };

const answersProvisional = (facts: CampaignFacts): boolean => pendingShare(facts)?.chain === "provisional";

/** Without a pending share it is the migration that is open. */
const electsProvisional = (facts: CampaignFacts): boolean =>
  pendingShare(facts) === null ? isMigrationOpen(facts) : answersProvisional(facts);

/** The same upstream as before keeps the rest of the chain (overview, Existing CNP Match). */
const previousOf = ({ live }: CampaignFacts): string | null =>
  live.upstream === null || live.upstream.status === "DECLINED" ? null : live.upstream.partnerId;

const noReasons: Check = () => [];

export const plans = {
  initiate: (target: Chosen): Plan => ({
    check: ({ facts }, account) => checkInitiate({ facts, account, target }).map(reasonText),
    argsOf: () => ({ partnerId: target?.id ?? "" }),
  }),
  cancel: (explanation: string): Plan => ({ check: noReasons, argsOf: () => ({ explanation }) }),
  elect: (upstream: Chosen | "previous"): Plan => ({
    check:
      upstream === "previous"
        ? ({ facts }) =>
            previousOf(facts) === null ? ["No upstream before this one: choose a partner."] : []
        : chosenReasons(upstream, "elect", "TCR does not know this partner."),
    argsOf: ({ facts }) => ({
      upstreamId: (upstream === "previous" ? previousOf(facts) : upstream?.id) ?? "",
      provisional: electsProvisional(facts),
    }),
  }),
  decline: ({ categories, explanation }: { categories: string[]; explanation: string }): Plan => ({
    check: noReasons,
    argsOf: ({ facts }) => ({ categories, explanation, provisional: answersProvisional(facts) }),
  }),
  share: (partner: Chosen): Plan => ({
    check: chosenReasons(partner, "share", "TCR does not know this partner."),
    argsOf: () => ({ upstreamId: partner?.id ?? "" }),
  }),
  /** `secondary`: the DCA to share with once the acceptance has gone through. */
  accept: (secondary: Chosen): Plan => ({
    check: chosenReasons(secondary, "secondaryOnAccept", "TCR does not know this DCA."),
    argsOf: ({ facts }) => ({ provisional: answersProvisional(facts) }),
  }),
  shareSecondary: (partner: Chosen): Plan => ({
    check: chosenReasons(partner, "secondary", "TCR does not know this DCA."),
    argsOf: ({ facts }) => ({
      dcaId: partner?.id ?? "",
      provisional: primaryChain(facts) === "provisional",
    }),
  }),
};

/** The rules by which a partner is chosen for a batch of this kind; null where none is. */
export const purposeOf: Record<BatchKind, ChoicePurpose | null> = {
  initiate: "initiate",
  elect: "elect",
  share: "share",
  shareSecondary: "secondary",
  cancel: null,
  decline: null,
  declineSecondary: null,
  accept: null,
  acceptSecondary: null,
};

/** The plan of a batch, as far as its draft has come. */
export const planOf = (kind: BatchKind, args: SharedArgs, partner: Chosen): Plan => {
  const { explanation = "", categories = [] } = args;
  switch (kind) {
    case "initiate":
      return plans.initiate(partner);
    case "cancel":
      return plans.cancel(explanation);
    case "elect":
      return plans.elect(args.previous === true ? "previous" : partner);
    case "decline":
    case "declineSecondary":
      return plans.decline({ categories, explanation });
    case "share":
      return plans.share(partner);
    case "accept":
    case "acceptSecondary":
      return plans.accept(undefined);
    case "shareSecondary":
      return plans.shareSecondary(partner);
  }
};

/** TCR wants one or more categories and an explanation of up to 2,048 characters (tcr.md 7). */
export const declineProblems = ({
  categories,
  explanation,
}: {
  categories: string[];
  explanation: string;
}): Record<string, string> => {
  const tooLong = explanationProblem(explanation);
  return {
    ...(categories.length === 0 ? { categories: "Choose at least one category." } : {}),
    ...(explanation.trim() === ""
      ? { explanation: "Say why, in words that the downstream partner can act on." }
      : {}),
    ...(tooLong === null ? {} : { explanation: tooLong }),
  };
};

/** What a batch still lacks before it can start, by field. */
export const missingArgs = (kind: BatchKind, args: SharedArgs): Record<string, string> => {
  const { explanation = "", categories = [] } = args;
  if (kind === "decline" || kind === "declineSecondary") return declineProblems({ categories, explanation });
  if (kind === "cancel") {
    const problem = explanationProblem(explanation);
    return problem === null ? {} : { explanation: problem };
  }
  const needsPartner = purposeOf[kind] !== null && args.partnerId === undefined && args.previous !== true;
  return needsPartner ? { partnerId: "Choose a partner." } : {};
};
