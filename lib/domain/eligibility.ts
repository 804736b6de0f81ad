import type { CampaignFacts, Share } from "./campaign";
import { isMigrationOpen } from "./migration";
import { networkName } from "./networks";
import { provisionalHops } from "./pending-share";

export const eligibilityCodes = [
  "NOT_ACTIVE",
  "EXPIRED",
  "SUSPENDED_BY_MNO",
  "NO_DCA_ACCEPTED",
  "ALREADY_IN_MIGRATION",
  "MOCK",
  "NOT_SHARED",
  "ACCOUNT_NO_MIGRATION",
  "TARGET_UNKNOWN",
  "TARGET_IS_SELF",
  "ALREADY_WITH_PARTNER",
  "TARGET_IN_CHAIN",
  "TARGET_NO_SOLE_PROPRIETOR",
  "TARGET_NO_MIGRATION",
  "TARGET_NOT_DCA",
  "TARGET_HOLDS_EARLIER",
] as const;
export type EligibilityCode = (typeof eligibilityCodes)[number];

export type Reason = { code: EligibilityCode; data: Record<string, string | number> };

export type PartnerFacts = {
  id: string;
  name: string;
  kind: "CNP" | "DCA";
  migrationSupported: boolean;
  soleProprietorEnabled: boolean;
};

/** `migrationSupported` is null while the account's settings have not been read: that fails nothing. */
export type AccountFacts = { companyId: string; migrationSupported: boolean | null };

const failsIf = (fails: boolean, code: EligibilityCode, data: Reason["data"] = {}): Reason[] =>
  fails ? [{ code, data }] : [];

const isCurrent = (share: Share | null, partnerId: string): boolean =>
  share !== null && share.status !== "DECLINED" && share.partnerId === partnerId;

/** Preconditions of the campaign alone (tcr.md 3.2). A DCA's suspension cannot be read: see A23. */
export const campaignRules = {
  active: (facts: CampaignFacts) =>
    failsIf(facts.status !== "ACTIVE" && facts.status !== "EXPIRED", "NOT_ACTIVE", { status: facts.status }),
  notExpired: (facts: CampaignFacts) => failsIf(facts.status === "EXPIRED", "EXPIRED"),
  notSuspended: (facts: CampaignFacts) =>
    Object.entries(facts.mnoStates).flatMap(([mnoId, state]) =>
      failsIf(state === "SUSPENDED", "SUSPENDED_BY_MNO", {
        mnoId: Number(mnoId),
        network: networkName(Number(mnoId)),
      }),
    ),
  shared: (facts: CampaignFacts) =>
    failsIf(facts.live.upstream === null || facts.live.upstream.status === "DECLINED", "NOT_SHARED"),
  acceptedByDca: (facts: CampaignFacts) => failsIf(facts.mnosBefore?.length === 0, "NO_DCA_ACCEPTED"),
  notMigrating: (facts: CampaignFacts) =>
    facts.migration !== null && isMigrationOpen(facts)
      ? failsIf(true, "ALREADY_IN_MIGRATION", { since: facts.migration.createdAt.toISOString() })
      : [],
  notMock: (facts: CampaignFacts) => failsIf(facts.mock, "MOCK"),
} satisfies Record<string, (facts: CampaignFacts) => Reason[]>;

export const accountRule = (account: AccountFacts): Reason[] =>
  failsIf(account.migrationSupported === false, "ACCOUNT_NO_MIGRATION");

type TargetInput = { facts: CampaignFacts; account: AccountFacts; target: PartnerFacts };

/** Preconditions of a chosen partner; the partner picker uses the same ones. */
export const targetRules = {
  notSelf: ({ account, target }: TargetInput) => failsIf(target.id === account.companyId, "TARGET_IS_SELF"),
  notCurrent: ({ facts, target }: TargetInput) =>
    failsIf(isCurrent(facts.live.upstream, target.id), "ALREADY_WITH_PARTNER", { partner: target.name }),
  /** A loop (code 523). Only the neighbor below is known, and in a migration only the new one counts. */
  notInChain: ({ facts, target }: TargetInput) =>
    failsIf(
      isCurrent(provisionalHops(facts).downstream ?? facts.live.downstream, target.id),
      "TARGET_IN_CHAIN",
      { partner: target.name },
    ),
  soleProprietor: ({ facts, target }: TargetInput) =>
    failsIf(facts.soleProprietor && !target.soleProprietorEnabled, "TARGET_NO_SOLE_PROPRIETOR", {
      partner: target.name,
    }),
  migration: ({ target }: TargetInput) =>
    failsIf(!target.migrationSupported, "TARGET_NO_MIGRATION", { partner: target.name }),
} satisfies Record<string, (input: TargetInput) => Reason[]>;

/**
 * Every reason why this campaign cannot be migrated, none if it can. Without a `target` only the
 * campaign and the account are judged; null stands for a chosen partner that nobody knows.
 */
export const checkInitiate = ({
  facts,
  account,
  target,
}: {
  facts: CampaignFacts;
  account: AccountFacts;
  target: PartnerFacts | null | undefined;
}): Reason[] => {
  const common = [...Object.values(campaignRules).flatMap((rule) => rule(facts)), ...accountRule(account)];
  if (target === undefined) return common;
  if (target === null) return [...common, ...failsIf(true, "TARGET_UNKNOWN")];
  return [...common, ...Object.values(targetRules).flatMap((rule) => rule({ facts, account, target }))];
};
