import type { CampaignFacts } from "./campaign";
import { chainInQuestion, chainToShareIn, type ChainName } from "./dca";
import { secondaryRules } from "./dca-choice";
import { pendingShare } from "./pending-share";
import type { AccountFacts, EligibilityCode, PartnerFacts, Reason } from "./eligibility";
import { targetRules } from "./eligibility";
import { isMigrationOpen } from "./migration";
import { reasonText } from "./reasons";

/** `secondaryOnAccept`: the secondary DCA that is asked once the acceptance has gone through. */
export type ChoicePurpose = "initiate" | "elect" | "share" | "secondary" | "secondaryOnAccept";

/** Beside the partner's own name the picker needs fewer words than a preflight (ux.md 6.2). */
const shortTexts: Partial<Record<EligibilityCode, string>> = {
  ALREADY_WITH_PARTNER: "Current partner",
  TARGET_IN_CHAIN: "Already in the chain",
  TARGET_NO_SOLE_PROPRIETOR: "Not enabled for Sole Proprietor",
  TARGET_NO_MIGRATION: "Does not accept migrations",
};

const text = (reason: Reason): string => shortTexts[reason.code] ?? reasonText(reason);

type Rule = (input: { facts: CampaignFacts; account: AccountFacts; target: PartnerFacts }) => Reason[];

const rulesForSecondary = (chain: ChainName): Rule[] => [
  targetRules.notSelf,
  ...Object.values(secondaryRules(chain)),
  targetRules.soleProprietor,
  ...(chain === "provisional" ? [targetRules.migration] : []),
];

/** An elect answers a share of a migration, or an ordinary one that knows no opting out. */
const electsForMigration = (facts: CampaignFacts): boolean => {
  const pending = pendingShare(facts);
  return pending === null ? isMigrationOpen(facts) : pending.chain === "provisional";
};

/**
 * Each purpose has its own rules: electing the partner of the existing chain is welcome (it keeps
 * the rest of the chain), migrating to it is not; ordinary sharing needs no migration feature.
 */
const rulesFor = (purpose: ChoicePurpose, facts: CampaignFacts): Rule[] => {
  const always = [targetRules.notSelf, targetRules.notInChain, targetRules.soleProprietor];
  switch (purpose) {
    case "initiate":
      return [targetRules.notCurrent, ...always, targetRules.migration];
    case "elect":
      return electsForMigration(facts) ? [...always, targetRules.migration] : always;
    case "share":
      return always;
    case "secondary":
      return rulesForSecondary(chainToShareIn(facts));
    case "secondaryOnAccept":
      return rulesForSecondary(chainInQuestion(facts));
  }
};

/** Why this partner cannot be chosen for at least one of these campaigns; empty if it can. */
export const partnerReasons = ({
  partner,
  campaigns,
  account,
  purpose,
}: {
  partner: PartnerFacts;
  campaigns: CampaignFacts[];
  account: AccountFacts;
  purpose: ChoicePurpose;
}): string[] => {
  const reasons = campaigns.flatMap((facts) =>
    rulesFor(purpose, facts).flatMap((rule) => rule({ facts, account, target: partner })),
  );
  return [...new Set(reasons.map(text))];
};
