import type { CampaignFacts, DcaRole } from "./campaign";
import { pendingRole, primaryChain } from "./dca";
import { accountRule, campaignRules, checkInitiate, type AccountFacts } from "./eligibility";
import { isMigrationOpen, migrationStatusOf } from "./migration";
import { nudgeReasons } from "./nudge";
import { operationKinds, type OperationKind } from "./operation";
import { pendingShare } from "./pending-share";
import { only, reasonText } from "./reasons";
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
  accept: { permission: "shares:write", purpose: "answer or share a campaign" },
  acceptSecondary: { permission: "shares:write", purpose: "answer or share a campaign" },
  declineSecondary: { permission: "shares:write", purpose: "answer or share a campaign" },
  shareSecondary: { permission: "shares:write", purpose: "answer or share a campaign" },
  nudge: { permission: "shares:write", purpose: "nudge a partner" },
};

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

const nothingWaits = "Nothing waits for your answer on this campaign.";

const electReasons = (input: Input): string[] => {
  if (input.facts.dca !== null) return ["A DCA accepts. Only a CNP elects an upstream partner."];
  const pending = pendingShare(input.facts);
  if (pending !== null) return answerReasons(input, pending.chain === "provisional");
  if (mayChooseAnotherUpstream(input.facts)) return answerReasons(input, isMigrationOpen(input.facts));
  return [nothingWaits];
};

const declineReasons = (input: Input): string[] => {
  const pending = pendingShare(input.facts);
  if (pending === null) return [nothingWaits];
  if (pendingRole(input.facts) === "SECONDARY") return ["You are asked as secondary DCA."];
  return answerReasons(input, pending.chain === "provisional");
};

/** The registry has a path of its own for each role, so an answer in the wrong one finds nothing. */
const dcaAnswerReasons =
  (role: DcaRole) =>
  (input: Input): string[] => {
    if (input.facts.dca === null) return ["Only a DCA accepts. A CNP elects an upstream partner."];
    const pending = pendingShare(input.facts);
    const asked = pendingRole(input.facts);
    if (pending === null || asked === null) return [nothingWaits];
    if (asked !== role) return [`You are asked as ${asked === "PRIMARY" ? "primary" : "secondary"} DCA.`];
    return answerReasons(input, pending.chain === "provisional");
  };

const shareSecondaryReasons = (input: Input): string[] => {
  const chain = primaryChain(input.facts);
  if (chain === null) return ["Only a DCA that has accepted as primary can share with a secondary DCA."];
  return answerReasons(input, chain === "provisional");
};

const shareReasons = ({ facts }: Input): string[] => {
  const shared = facts.live.upstream !== null && facts.live.upstream.status !== "DECLINED";
  return [
    ...only(facts.role !== "OWN", "Only the company that owns the campaign can share it."),
    ...[campaignRules.active, campaignRules.notExpired, campaignRules.notMock].flatMap((rule) =>
      rule(facts).map(reasonText),
    ),
    ...(shared
      ? ["Already shared. Use a migration to change the partner."]
      : campaignRules.notMigrating(facts).map(reasonText)),
  ];
};

/** A primary DCA changes its secondary instead (Migration overview, FAQ). */
const initiateReasons = ({ facts, account }: Input): string[] =>
  facts.dca === null
    ? checkInitiate({ facts, account, target: undefined }).map(reasonText)
    : ["A DCA does not start migrations. A primary DCA can change its secondary."];

const rules: Record<OperationKind, (input: Input) => string[]> = {
  initiate: initiateReasons,
  cancel: cancelReasons,
  elect: electReasons,
  decline: declineReasons,
  share: shareReasons,
  accept: dcaAnswerReasons("PRIMARY"),
  acceptSecondary: dcaAnswerReasons("SECONDARY"),
  declineSecondary: dcaAnswerReasons("SECONDARY"),
  shareSecondary: shareSecondaryReasons,
  nudge: ({ facts }) => nudgeReasons(facts),
};

/** These answer the same question. */
const answers: OperationKind[] = ["elect", "decline", "accept", "acceptSecondary", "declineSecondary"];

/** The ledger holds one open operation of a kind. */
const queuedReasons = (kind: OperationKind, open: OperationKind[]): string[] => {
  if (open.includes(kind)) return ["Already queued."];
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
