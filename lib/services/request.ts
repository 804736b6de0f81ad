import { inTransaction, type Prisma, type Tx } from "@/lib/db";
import { commandsFor, permissionFor } from "@/lib/domain/commands";
import type { AccountFacts } from "@/lib/domain/eligibility";
import type { OperationKind } from "@/lib/domain/operation";
import { enqueueOperations, type Target } from "@/lib/operations/enqueue";
import { wake } from "@/lib/operations/queue";
import { recordAudits } from "./audit/record";
import { authorize } from "./authorize";
import { accountFacts } from "./campaigns/account-facts";
import { campaignsInAccount, type Loaded } from "./campaigns/load";
import type { ServiceContext } from "./context";
import { refused, type RefusedRow } from "./errors";
import type { Receipt } from "./operations/dto";
import type { Check, Plan } from "./plans";

/** What the ledger says of a campaign that is already queued is no refusal: the receipt tells (ux.md A11). */
const withoutQueued = (reasons: string[]): string[] =>
  reasons.filter((reason) => reason !== "Already queued.");

/** The reasons why this action cannot be done to this campaign now; the same rules that draw the buttons. */
export const failingReasons = (
  ctx: ServiceContext,
  kind: OperationKind,
  campaign: Loaded,
  account: AccountFacts,
  check: Check,
): string[] => {
  const { facts, open } = campaign;
  const state = commandsFor({ facts, account, role: ctx.role, now: ctx.now, open })[kind];
  return [...new Set([...withoutQueued(state.reasons), ...check(campaign, account)])];
};

const sentences: Record<OperationKind, string> = {
  initiate: "cannot be migrated",
  cancel: "cannot be canceled",
  elect: "cannot be elected",
  decline: "cannot be declined",
  share: "cannot be shared",
  accept: "cannot be accepted",
  acceptSecondary: "cannot be accepted",
  declineSecondary: "cannot be declined",
  shareSecondary: "cannot be shared with a secondary DCA",
  nudge: "cannot be nudged about",
};

const refusal = (kind: OperationKind, rows: RefusedRow[], total: number): Error => {
  const [first] = rows;
  const sentence =
    total === 1 && first !== undefined
      ? `${first.campaignId} ${sentences[kind]}: ${first.reasons.join(" · ")}`
      : `Nothing was sent: ${String(rows.length)} of ${String(total)} campaigns ${sentences[kind]}.`;
  return refused(sentence, rows);
};

/** One entry for each operation that this request wrote; what was queued before has its own. */
const recordRequests = async (
  tx: Tx,
  ctx: ServiceContext,
  kind: OperationKind,
  targets: Target[],
  receipts: Receipt[],
): Promise<void> => {
  const args = new Map(targets.map((target) => [target.campaignId, target.args]));
  await recordAudits(
    tx,
    receipts
      .filter((receipt) => !receipt.alreadyQueued)
      .map(({ campaignId, operationId }) => ({
        accountId: ctx.account.id,
        actor: ctx.actor,
        action: "operation.requested",
        subject: { type: "campaign", id: campaignId },
        after: { kind, operationId, ...args.get(campaignId) },
        correlationId: ctx.correlationId,
      })),
  );
};

type FollowUp = { kind: OperationKind; argsOf: (campaign: Loaded) => Prisma.InputJsonObject };

const requestNext = async (
  tx: Tx,
  ctx: ServiceContext,
  { kind, argsOf }: FollowUp,
  campaigns: Loaded[],
  first: Receipt[],
): Promise<void> => {
  const after = new Map(first.map((receipt) => [receipt.campaignId, receipt.operationId]));
  const targets = campaigns.flatMap((campaign) => {
    const { campaignId } = campaign.row;
    const afterId = after.get(campaignId);
    return afterId === undefined ? [] : [{ campaignId, args: argsOf(campaign), afterId }];
  });
  await recordRequests(tx, ctx, kind, targets, await enqueueOperations(tx, ctx, { kind, targets }));
};

type Wanted = {
  kind: OperationKind;
  campaignIds: string[];
  plan: Plan;
  /** A second write for each of them, which waits until the first one has ended. */
  followUp?: FollowUp | undefined;
};

/** In the caller's transaction: decides by the rules of the domain, and writes all operations or throws. */
export const writeOperations = async (
  tx: Tx,
  ctx: ServiceContext,
  { kind, campaignIds, plan: { check, argsOf }, followUp }: Wanted,
): Promise<Receipt[]> => {
  authorize(ctx, permissionFor[kind].permission);
  const account = await accountFacts(ctx);
  const campaigns = await campaignsInAccount(tx, ctx, [...new Set(campaignIds)]);
  const rows = campaigns.flatMap((campaign) => {
    const reasons = failingReasons(ctx, kind, campaign, account, check);
    return reasons.length === 0 ? [] : [{ campaignId: campaign.row.campaignId, reasons }];
  });
  if (rows.length > 0) throw refusal(kind, rows, campaigns.length);
  const targets = campaigns.map((campaign) => ({
    campaignId: campaign.row.campaignId,
    args: argsOf(campaign),
  }));
  const written = await enqueueOperations(tx, ctx, { kind, targets });
  await recordRequests(tx, ctx, kind, targets, written);
  if (followUp !== undefined) await requestNext(tx, ctx, followUp, campaigns, written);
  return written;
};

/**
 * The common path of every remote write, one or many, strict: load within the account or throw, decide by the rules of
 * the domain, and either write all operations with their audit rows in one transaction or none.
 */
export const requestOperations = async (ctx: ServiceContext, wanted: Wanted): Promise<Receipt[]> => {
  authorize(ctx, permissionFor[wanted.kind].permission);
  const receipts = await inTransaction((tx) => writeOperations(tx, ctx, wanted));
  await wake(ctx.account.id);
  return receipts;
};
