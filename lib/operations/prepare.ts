import { db, inTransaction } from "@/lib/db";
import type { Operation } from "@/lib/db/generated/client";
import { systemOf } from "@/lib/domain/operation";
import { afterSending, backoffMs, type Failure, giveUpMs, type Verdict } from "./decide";
import { leaseMs, savePrepared } from "./ledger";
import { settleVerdict } from "./settle-verdict";
import type { Bound, Session } from "./systems/system";
import { tellOperation } from "./tell";

/** Claims an unsent operation only to end it: it goes through the same settling, audit and news as any other. */
const endUnsent = async (operation: Operation, verdict: Verdict): Promise<void> => {
  const { count } = await db().operation.updateMany({
    where: { id: operation.id, status: "PENDING", fence: operation.fence },
    data: { status: "SENDING", fence: operation.fence + 1, leaseUntil: new Date(Date.now() + leaseMs) },
  });
  if (count === 0) return;
  await settleVerdict({ ...operation, fence: operation.fence + 1 }, verdict, null);
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

/** The other side answered the question: asking again changes nothing. */
const isAnswer = ({ kind }: Failure): boolean => ["refused", "notYet", "notEnabled"].includes(kind);

/** Nothing has been sent yet, so every failure here is safe to repeat; a refusal is final. */
const onProblem = async (session: Session, operation: Operation, error: unknown): Promise<void> => {
  const problem = session.failureOf(error);
  const ageMs = Date.now() - operation.admittedAt.getTime();
  const facts = { attempts: operation.attempts + 1, ageMs, settleMs: 0, windowMs: session.windows.readMs };
  const verdict = afterSending(problem, facts);
  if (verdict.next === "FAILED" && isAnswer(problem)) {
    await endUnsent(operation, { ...verdict, sentence: session.explain(error, operation.kind) });
  } else if (verdict.next === "PENDING" && (problem.kind === "notYet" || problem.retryAfterMs !== null)) {
    // The other side says when, or its rule does.
    await postpone(operation, verdict.waitMs, verdict.code);
  } else if (ageMs > giveUpMs) {
    const sentence = `${systemOf(operation.kind)} could not be reached for an hour. Nothing was sent.`;
    await endUnsent(operation, { next: "FAILED", code: "UNREACHABLE", sentence });
  } else {
    const tries = Math.floor(Math.log2(1 + ageMs / 1_000)) + 1;
    await postpone(operation, backoffMs(tries), problem.kind === "unauthorized" ? "401" : "UNREACHABLE");
  }
};

/** Reads what the effect will be compared with, before the first send. False when somebody else was quicker. */
export const prepare = async (session: Session, executor: Bound, operation: Operation): Promise<boolean> => {
  if (executor.prepare === undefined) return savePrepared(operation, {});
  try {
    const result = await executor.prepare(operation);
    if (!("seen" in result)) return await savePrepared(operation, result.baseline);
    if (result.seen === "visible") await endUnsent(operation, { next: "DONE" });
    else await endUnsent(operation, { next: "FAILED", code: result.code, sentence: result.sentence });
  } catch (error) {
    await onProblem(session, operation, error);
  }
  return true;
};
