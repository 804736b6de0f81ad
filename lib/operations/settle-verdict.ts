import { inTransaction, type Prisma, type Tx } from "@/lib/db";
import type { Operation } from "@/lib/db/generated/client";
import type { AuditAction } from "@/lib/domain/audit";
import { isAccountKind } from "@/lib/domain/operation";
import { recordAudit } from "@/lib/services/audit/record";
import type { Verdict } from "./decide";
import { settle } from "./ledger";
import { tellOperation } from "./tell";

const inMs = (ms: number): Date => new Date(Date.now() + ms);

const changeOf = (verdict: Verdict): Prisma.OperationUpdateManyMutationInput => {
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

const audited: Partial<Record<Verdict["next"], AuditAction>> = {
  DONE: "operation.done",
  FAILED: "operation.failed",
  NEEDS_REVIEW: "operation.needs-review",
};

/** What a finished write may have changed: the account, or the campaign. */
const askToReadAgain = async (tx: Tx, { kind, accountId, campaignId }: Operation): Promise<void> => {
  const now = new Date();
  if (isAccountKind(kind)) await tx.account.update({ where: { id: accountId }, data: { accountDueAt: now } });
  else await tx.campaign.updateMany({ where: { accountId, campaignId }, data: { rereadDueAt: now } });
};

/**
 * Writes what was decided, its audit row and the news for open screens in one transaction, and asks for the campaign
 * to be read again. Answers false when another worker has taken over: then nothing was written.
 */
export const settleVerdict = async (
  operation: Operation,
  verdict: Verdict,
  refusal: string | null,
): Promise<boolean> =>
  inTransaction(async (tx) => {
    const change = changeOf(verdict);
    if (verdict.next === "FAILED" && refusal !== null) change.message = refusal;
    if (!(await settle(tx, operation, change))) return false;
    const action = audited[verdict.next];
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
