import type { CampaignFacts } from "./campaign";
import { accountRule, campaignRules, checkInitiate, type AccountFacts } from "./eligibility";
import { isMigrationOpen, migrationStatusOf } from "./migration";
import { operationKinds, type OperationKind } from "./operation";
import { pendingShare } from "./pending-share";
import { reasonText } from "./reasons";
import { can, whyNot, type Permission, type Role } from "./roles";

export { pendingShare } from "./pending-share";

export type CommandState = { allowed: boolean; reasons: string[] };

type Input = { facts: CampaignFacts; account: AccountFacts; role: Role; now: Date; open: OperationKind[] };

/** The permission that each kind of write asks for; the reason for a refusal names the purpose. */
export const permissionFor: Record<OperationKind, { permission: Permission; purpose: string }> = {
  initiate: { permission: "migrations:write", purpose: "start a migration" },
  cancel: { permission: "migrations:write", purpose: "cancel a migration" },
  elect: { permission: "shares:write", purpose: "answer or share a campaign" },
  decline: { permission: "shares:write", purpose: "answer or share a campaign" },
  share: { permission: "shares:write", purpose: "answer or share a campaign" },
};

const only = (fails: boolean, text: string): string[] => (fails ? [text] : []);

const expired = ({ facts, now }: Input): boolean =>
  facts.migration !== null && facts.migration.expiresAt <= now;

/** A party that was asked to join cannot be the one that started, even if nobody told us who did. */
const startedByAnother = (facts: CampaignFacts): boolean => {
  if (facts.migration?.initiator !== "unknown") return facts.migration?.initiator === "other";
  const asked = facts.provisional.downstream?.status;
  return asked === "PENDING" || asked === "DECLINED";
};

/**
 * A middle hop may elect again after its upstream declined, also the one that started the migration
 * (ordinary sharing: TCR CSP API guide; in a migration: assumption A11 of tcr.md). The campaign's owner
 * has to cancel and start again. Should the registry allow more, only this function changes.
 */
export const mayChooseAnotherUpstream = (facts: CampaignFacts): boolean => {
  if (facts.role !== "PARTNER") return false;
  const hops = isMigrationOpen(facts) ? facts.provisional : facts.live;
  return hops.upstream?.status === "DECLINED";
};

const cancelReasons = (input: Input): string[] => {
  const { facts } = input;
  const status = migrationStatusOf(facts);
  if (status === "UNKNOWN")
    return [`The registry reports the state ${facts.migration?.status ?? ""}, which we do not know.`];
  if (status === "COMPLETE") return ["This migration is complete and cannot be canceled."];
  if (status !== "OPEN") return ["No migration is open on this campaign."];
  return [
    ...only(expired(input), "This migration has expired."),
    ...only(startedByAnother(facts), "Only the party that started this migration can cancel it."),
  ];
};

/** The registry takes no answer for an expired campaign (518), nor for a migration while ours is off. */
const answerReasons = (input: Input, inMigration: boolean): string[] => [
  ...campaignRules.notExpired(input.facts).map(reasonText),
  ...(inMigration ? accountRule(input.account).map(reasonText) : []),
  ...only(inMigration && expired(input), "This migration has expired."),
];

const electReasons = (input: Input): string[] => {
  const pending = pendingShare(input.facts);
  if (pending !== null) return answerReasons(input, pending.chain === "provisional");
  if (mayChooseAnotherUpstream(input.facts)) return answerReasons(input, isMigrationOpen(input.facts));
  return ["Nothing waits for your answer on this campaign."];
};

const declineReasons = (input: Input): string[] => {
  const pending = pendingShare(input.facts);
  if (pending === null) return ["Nothing waits for your answer on this campaign."];
  return answerReasons(input, pending.chain === "provisional");
};

const shareReasons = ({ facts }: Input): string[] => [
  ...only(facts.role !== "OWN", "Only the company that owns the campaign can share it."),
  ...[campaignRules.active, campaignRules.notExpired, campaignRules.notMock].flatMap((rule) =>
    rule(facts).map(reasonText),
  ),
  ...only(
    facts.live.upstream !== null && facts.live.upstream.status !== "DECLINED",
    "Already shared. Use a migration to change the partner.",
  ),
  ...(facts.live.upstream === null || facts.live.upstream.status === "DECLINED"
    ? campaignRules.notMigrating(facts).map(reasonText)
    : []),
];

const rules: Record<OperationKind, (input: Input) => string[]> = {
  initiate: ({ facts, account }) => checkInitiate({ facts, account, target: undefined }).map(reasonText),
  cancel: cancelReasons,
  elect: electReasons,
  decline: declineReasons,
  share: shareReasons,
};

/** The ledger holds one open operation of a kind; elect and decline answer the same question. */
const queuedReasons = (kind: OperationKind, open: OperationKind[]): string[] => {
  if (open.includes(kind)) return ["Already queued."];
  const answers: OperationKind[] = ["elect", "decline"];
  return only(
    answers.includes(kind) && answers.some((other) => open.includes(other)),
    "Another answer is already queued.",
  );
};

/** What this person may do to this campaign now. Buttons and verbs ask the same function. */
export const commandsFor = (input: Input): Record<OperationKind, CommandState> => {
  const stateOf = (kind: OperationKind): CommandState => {
    const { permission, purpose } = permissionFor[kind];
    const reasons = [
      ...only(!can(input.role, permission), whyNot(permission, purpose)),
      ...queuedReasons(kind, input.open),
      ...rules[kind](input),
    ];
    return { allowed: reasons.length === 0, reasons };
  };
  return Object.fromEntries(operationKinds.map((kind) => [kind, stateOf(kind)])) as Record<
    OperationKind,
    CommandState
  >;
};
