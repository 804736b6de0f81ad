import { inTransaction, type Prisma } from "@/lib/db";
import type { Operation } from "@/lib/db/generated/client";
import { publish } from "@/lib/db/live";
import type { AuditAction } from "@/lib/domain/audit";
import { recordAudit } from "@/lib/services/audit/record";
import { viewOperation } from "@/lib/services/operations/view";
import type { Verdict } from "./decide";
import { settle } from "./ledger";

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
        subject: { type: "campaign", id: operation.campaignId },
        after: {
          kind: operation.kind,
          operationId: operation.id,
          code: "code" in verdict ? verdict.code : null,
        },
        detail: refusal,
        correlationId: operation.correlationId,
      });
      await tx.campaign.updateMany({
        where: { accountId: operation.accountId, campaignId: operation.campaignId },
        data: { rereadDueAt: new Date() },
      });
    }
    await publish(tx, {
      accountId: operation.accountId,
      kind: "operation",
      campaignId: operation.campaignId,
      payload: viewOperation(await tx.operation.findUniqueOrThrow({ where: { id: operation.id } })),
    });
    return true;
  });
