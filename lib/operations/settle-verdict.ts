import { inTransaction, type Prisma, type Tx } from "@/lib/db";
import type { Operation } from "@/lib/db/generated/client";
import type { AuditAction } from "@/lib/domain/audit";
import { isAccountKind, type OperationStatus } from "@/lib/domain/operation";
import { recordAudit } from "@/lib/services/audit/record";
import { batchChanged } from "./batch-news";
import type { Verdict } from "./decide";
import { lanes } from "./enqueue";
import { settle } from "./ledger";
import { tellOperation } from "./tell";

const inMs = (ms: number): Date => new Date(Date.now() + ms);

type Change = Omit<Prisma.OperationUpdateManyMutationInput, "status"> & { status: OperationStatus };

const changeOf = (verdict: Verdict): Change => {
  switch (verdict.next) {
    case "DONE":
      return { status: "DONE", code: null, message: null, finishedAt: new Date() };
    case "FAILED":
      return { status: "FAILED", code: verdict.code, message: verdict.sentence, finishedAt: new Date() };
    case "PENDING":
      return { status: "PENDING", code: verdict.code, dueAt: inMs(verdict.waitMs) };
    case "UNKNOWN":
      return { status: "UNKNOWN", code: verdict.code, dueAt: inMs(verdict.waitMs) };
    case "NEEDS_REVIEW":
      return { status: "NEEDS_REVIEW", code: verdict.code };
  }
};

/**
 * What is to be sent again follows its batch: it waits while that is paused, and is withdrawn when that was stopped. The
 * lock keeps both from changing until this is written.
 */
const withItsBatch = async (tx: Tx, { batchId, lane }: Operation, change: Change): Promise<Change> => {
  if (change.status !== "PENDING" || batchId === null || lane === lanes.interactive) return change;
  const [batch] = await tx.$queryRaw<{ state: string }[]>`
    select state from "Batch" where id = ${batchId} for share`;
  if (batch?.state === "PAUSED") return { ...change, status: "QUEUED" };
  if (batch?.state === "STOPPED") return { status: "WITHDRAWN", code: null, finishedAt: new Date() };
  return change;
};

const audited: Partial<Record<OperationStatus, AuditAction>> = {
  DONE: "operation.done",
  FAILED: "operation.failed",
  NEEDS_REVIEW: "operation.needs-review",
  WITHDRAWN: "operation.withdrawn",
};

/** Requests of a batch have no entry each, so that the result says whose it was, and where to. */
const ofBatch = ({ batchId, requestedBy, args }: Operation): Prisma.InputJsonObject => {
  if (batchId === null) return {};
  const partnerId = typeof args === "object" && args !== null && "partnerId" in args ? args.partnerId : null;
  return { batchId, requestedBy, ...(typeof partnerId === "string" ? { partnerId } : {}) };
};

/** What a finished write may have changed: the account, or the campaign. */
const askToReadAgain = async (tx: Tx, { id, kind, accountId, campaignId }: Operation): Promise<void> => {
  const now = new Date();
  if (isAccountKind(kind)) await tx.account.update({ where: { id: accountId }, data: { accountDueAt: now } });
  else await tx.campaign.updateMany({ where: { accountId, campaignId }, data: { rereadDueAt: now } });
  // The hand-over that this write is a step of, if any, goes on at once.
  await tx.handoverCampaign.updateMany({ where: { operationId: id }, data: { dueAt: now } });
};

/**
 * Writes what was decided, its audit row and the news for open screens in one transaction, and asks for the campaign
 * to be read again. Answers false when another worker has taken over: then nothing was written.
 */
export const settleVerdict = async (
  operation: Operation,
  verdict: Verdict,
  refusal: string | null,
): Promise<boolean> => {
  const settled = await inTransaction(async (tx) => {
    const change = await withItsBatch(tx, operation, changeOf(verdict));
    if (verdict.next === "FAILED" && refusal !== null) change.message = refusal;
    if (!(await settle(tx, operation, change))) return false;
    const action = audited[change.status];
    if (action !== undefined) {
      await recordAudit(tx, {
        accountId: operation.accountId,
        actor: { kind: "system", job: `operation ${operation.kind}` },
        action,
        subject: isAccountKind(operation.kind)
          ? { type: "account", id: operation.accountId }
          : { type: "campaign", id: operation.campaignId },
        after: {
          kind: operation.kind,
          operationId: operation.id,
          ...ofBatch(operation),
          code: "code" in verdict ? verdict.code : null,
        },
        detail: refusal,
        correlationId: operation.correlationId,
      });
      await askToReadAgain(tx, operation);
    }
    await tellOperation(tx, operation.id);
    return true;
  });
  if (settled && operation.batchId !== null) batchChanged(operation.batchId, operation.accountId);
  return settled;
};
