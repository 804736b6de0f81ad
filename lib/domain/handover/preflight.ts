import { bandwidthLimits } from "@/lib/domain/bandwidth";
import type { CampaignFacts } from "@/lib/domain/campaign";
import { type AccountFacts, checkInitiate, type PartnerFacts } from "@/lib/domain/eligibility";
import { isMigrationOpen } from "@/lib/domain/migration";
import { networkName } from "@/lib/domain/networks";
import { only, reasonText } from "@/lib/domain/reasons";
import { isHandoverNumber } from "./numbers";
import type { ProviderRules } from "./providers";

/** A number pool at the provider, as last read. */
export type PoolFacts = {
  id: string;
  nnid: string | null;
  /** The provider's word; VALID is the one that works. */
  status: string | null;
  /** Whether no other campaign holds it; null when not told. */
  available: boolean | null;
};

export type Preflight = {
  rules: ProviderRules;
  facts: CampaignFacts;
  account: AccountFacts;
  /** The provider as a partner at TCR; null when TCR's list does not have it. */
  partner: PartnerFacts | null;
  numbers: readonly string[];
  poolId: string | null;
  /** Null: they have not been read. */
  pools: readonly PoolFacts[] | null;
  nnid: string | null;
  /** Numbers that are to have an NNID of their own, and whether the account may choose one for each. */
  ownNnids: number;
  mayChooseNnid: boolean;
  /** Numbers of it that another campaign of an open hand-over has too, with that campaign. */
  elsewhere: readonly { number: string; campaignId: string }[];
};

const few = (values: readonly string[]): string =>
  values.length <= 3
    ? values.join(", ")
    : `${values.slice(0, 3).join(", ")} and ${String(values.length - 3)} more`;

const poolReasons = ({ poolId, pools, nnid, rules }: Preflight): string[] => {
  if (poolId === null) return [];
  if (pools === null) return [`The number pools of ${rules.name} have not been read yet.`];
  const pool = pools.find(({ id }) => id === poolId);
  if (pool === undefined) return [`${rules.name} has no number pool ${poolId}.`];
  return [
    ...only(
      rules.ownNnid && nnid !== null && pool.nnid !== nnid,
      `Pool ${poolId} has NNID ${pool.nnid ?? "none"}, the numbers get ${nnid ?? "none"}. They must be equal.`,
    ),
    ...only(
      pool.status !== null && pool.status !== "VALID",
      `Pool ${poolId} is not valid yet (${pool.status ?? ""}).`,
    ),
    ...only(pool.available === false, `Pool ${poolId} is in use by another campaign.`),
  ];
};

/** Why the numbers of this campaign cannot be handed over as they are. */
export const numberReasons = (input: Preflight): string[] => {
  const { rules, facts, numbers, poolId, elsewhere, nnid } = input;
  const wrong = numbers.filter((number) => !isHandoverNumber(number));
  const single = facts.soleProprietor && rules.soleProprietor === "one number";
  const limit = rules.withoutPool;
  return [
    ...only(
      facts.soleProprietor && rules.soleProprietor === "never",
      `${rules.name} does not take Sole Proprietor campaigns`,
    ),
    ...only(rules.ownNnid && nnid === null, "No NNID is chosen yet"),
    ...only(
      !rules.ownNnid && !input.mayChooseNnid && (nnid !== null || input.ownNnids > 0),
      `${rules.name} does not let this account choose the NNID of a number: take the NNIDs out`,
    ),
    ...only(rules.numbersNeeded && numbers.length === 0, "No numbers yet"),
    ...only(wrong.length > 0, `Not in the format 1 and ten digits: ${few(wrong)}`),
    ...only(
      single && numbers.length > 1,
      `A Sole Proprietor campaign has one number, this one has ${String(numbers.length)}`,
    ),
    ...only(
      limit !== null && poolId === null && numbers.length > limit,
      `${String(numbers.length)} numbers without a pool: ${rules.name} takes ${String(limit ?? 0)}. Choose a pool or take numbers out.`,
    ),
    ...only(
      elsewhere.length > 0,
      `Also in ${few(elsewhere.map(({ number, campaignId }) => `${campaignId} (${number})`))}`,
    ),
    ...poolReasons(input),
  ];
};

/** True once its migration to the provider is open at TCR, or complete. */
export const isElected = (facts: CampaignFacts, partnerId: string): boolean => {
  const { upstream } = isMigrationOpen(facts) ? facts.provisional : facts.live;
  return upstream?.partnerId === partnerId && upstream.status !== "DECLINED";
};

/** Why TCR would not let it go to the provider: the rules of every migration. */
export const electReasons = ({ facts, account, partner, rules }: Preflight): string[] =>
  isElected(facts, rules.partnerId) ? [] : checkInitiate({ facts, account, target: partner }).map(reasonText);

/** A carrier that has not approved it at TCR yet: the provider would refuse the import. */
const carrierReasons = ({ facts, rules }: Preflight): string[] => {
  if (!rules.approvedByCarriers) return [];
  const waiting = Object.entries(facts.mnoStates).filter(
    ([, state]) => state !== "REGISTERED" && state !== "APPROVED",
  );
  const names = waiting.map(([id, state]) => `${networkName(Number(id))} (${state})`);
  return only(waiting.length > 0, `Not approved by every carrier: ${names.join(", ")}`);
};

/** Everything that stands against handing it over. */
export const handoverReasons = (input: Preflight): string[] => [
  ...only(input.facts.dca !== null, "A DCA does not hand campaigns over"),
  ...only(
    input.rules.campaignIdLength !== null && input.facts.campaignId.length > input.rules.campaignIdLength,
    `${input.rules.name} takes campaign ids of at most ${String(input.rules.campaignIdLength)} characters`,
  ),
  ...carrierReasons(input),
  ...electReasons(input),
  ...numberReasons(input),
];

/** What has to be true at TCR before the numbers may be switched: a switch without it leaves them dead for nothing. */
export const switchReasons = ({ facts, rules }: Preflight): string[] => {
  if (isElected(facts, rules.partnerId)) return [];
  const declined =
    isMigrationOpen(facts) &&
    facts.provisional.upstream?.partnerId === rules.partnerId &&
    facts.provisional.upstream.status === "DECLINED";
  return [
    declined
      ? `${rules.name} declined it at TCR. Cancel the migration on the campaign's page and start it again.`
      : `TCR shows no open migration to ${rules.name}. Start it on the campaign's page.`,
  ];
};

/** What is allowed and may still be unwise. Bandwidth import guide and T-Mobile's fees (bandwidth.md 8). */
export const handoverWarnings = ({ rules, facts, numbers }: Preflight): string[] => {
  if (rules.numbersNeeded) return [];
  return [
    ...only(
      numbers.length === 0,
      "No numbers: only the campaign is imported. T-Mobile charges for a campaign that has none for 60 days.",
    ),
    ...only(
      numbers.length > bandwidthLimits.numbersWithoutPool && !facts.soleProprietor,
      `${String(numbers.length)} numbers: T-Mobile takes more than ${String(bandwidthLimits.numbersWithoutPool)} only with a number pool. Ask ${rules.name} for one first.`,
    ),
  ];
};
