import { db, inTransaction } from "@/lib/db";
import type { Operation } from "@/lib/db/generated/client";
import { env } from "@/lib/env";
import type { TcrClient } from "@/lib/registries/tcr/client";
import { TcrError } from "@/lib/registries/tcr/errors";
import { explainTcr } from "@/lib/registries/tcr/explain";
import { afterSending, backoffMs, giveUpMs } from "./decide";
import type { Executor, TooLate } from "./executors/executor";
import { leaseMs, savePrepared } from "./ledger";
import { settleVerdict } from "./settle-verdict";
import { tellOperation } from "./tell";

/** Claims an unsent operation only to end it: it goes through the same settling, audit and news as any other. */
const endUnsent = async (operation: Operation, code: string, sentence: string): Promise<void> => {
  const { count } = await db().operation.updateMany({
    where: { id: operation.id, status: "PENDING", fence: operation.fence },
    data: { status: "SENDING", fence: operation.fence + 1, leaseUntil: new Date(Date.now() + leaseMs) },
  });
  if (count === 0) return;
  await settleVerdict({ ...operation, fence: operation.fence + 1 }, { next: "FAILED", code, sentence }, null);
};

const postpone = async (operation: Operation, waitMs: number, code: string): Promise<void> => {
  const { id, fence } = operation;
  await inTransaction(async (tx) => {
    const { count } = await tx.operation.updateMany({
      where: { id, status: "PENDING", fence },
      data: { dueAt: new Date(Date.now() + waitMs), code },
    });
    if (count === 0) return;
    await tellOperation(tx, id);
  });
};

const isTooLate = (result: { baseline: unknown } | TooLate): result is TooLate => "seen" in result;

/** Nothing has been sent yet, so every failure here is safe to repeat; a refusal is final. */
const onProblem = async (operation: Operation, problem: TcrError): Promise<void> => {
  const ageMs = Date.now() - operation.admittedAt.getTime();
  const facts = {
    attempts: operation.attempts + 1,
    ageMs,
    settleMs: 0,
    windowMs: env().TCR_READ_LIMIT.windowMs,
  };
  const verdict = afterSending(problem, facts);
  if (verdict.next === "FAILED" && problem.kind === "refused") {
    const description = problem.codes[0]?.description ?? null;
    const { sentence } = explainTcr({
      kind: problem.kind,
      code: problem.code,
      description,
      operation: operation.kind,
    });
    await endUnsent(operation, verdict.code, sentence);
  } else if (ageMs > giveUpMs) {
    await endUnsent(operation, "UNREACHABLE", "TCR could not be reached for an hour. Nothing was sent.");
  } else {
    const tries = Math.floor(Math.log2(1 + ageMs / 1_000)) + 1;
    await postpone(operation, backoffMs(tries), problem.kind === "unauthorized" ? "401" : "UNREACHABLE");
  }
};

/** Reads what the effect will be compared with, before the first send. */
export const prepare = async (client: TcrClient, executor: Executor, operation: Operation): Promise<void> => {
  if (executor.prepare === undefined) {
    await savePrepared(operation, {});
    return;
  }
  try {
    const result = await executor.prepare(client, operation);
    if (isTooLate(result)) await endUnsent(operation, result.code, result.sentence);
    else await savePrepared(operation, result.baseline);
  } catch (error) {
    if (!(error instanceof TcrError)) throw error;
    await onProblem(operation, error);
  }
};
