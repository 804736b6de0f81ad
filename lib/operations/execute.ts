import { createHash } from "node:crypto";
import { db } from "@/lib/db";
import type { Operation } from "@/lib/db/generated/client";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { afterConfirming, afterReading, afterSending, type Facts, type Verdict } from "./decide";
import type { Effect } from "./executors/executor";
import { settleVerdict } from "./settle-verdict";
import type { Bound, Session } from "./systems/system";

export type Work = { session: Session; executor: Bound; operation: Operation };

const factsOf = ({ session, operation }: Work): Facts => ({
  attempts: operation.attempts,
  ageMs: Date.now() - operation.admittedAt.getTime(),
  settleMs: env().SETTLE_MS,
  windowMs: session.windows.writeMs,
});

const startAttempt = async ({ executor, operation }: Work, purpose: "send" | "read"): Promise<bigint> => {
  const request = executor.describe(operation);
  const requestHash = createHash("sha256")
    .update(`${request} ${JSON.stringify(operation.args)}`)
    .digest("hex");
  const row = await db().operationAttempt.create({
    data: { operationId: operation.id, fence: operation.fence, purpose, requestHash },
  });
  return row.id;
};

const endAttempt = async (id: bigint, outcome: string, code: string | null): Promise<void> => {
  await db().operationAttempt.update({ where: { id }, data: { finishedAt: new Date(), outcome, code } });
};

/** Null when the system cannot be read now: an outage decides nothing. */
const readEffect = async ({ session, executor, operation }: Work): Promise<Effect | null> => {
  try {
    return await executor.effect(operation);
  } catch (error) {
    const { kind, code } = session.failureOf(error);
    log().warn({ operation: operation.id, kind, code }, "the effect could not be read");
    return kind === "refused" ? { seen: "undecidable" } : null;
  }
};

const errorOf = async (work: Promise<void>): Promise<{ error: unknown } | null> =>
  work.then(
    () => null,
    (error: unknown) => ({ error }),
  );

const send = async (work: Work): Promise<{ verdict: Verdict; refusal: string | null }> => {
  const { session, executor, operation } = work;
  const problem = await errorOf(executor.send(operation));
  const failure = problem === null ? null : session.failureOf(problem.error);
  if (failure?.kind === "rateLimited") await session.onRateLimited();
  if (failure === null && executor.confirms) {
    return { verdict: afterConfirming(await readEffect(work), factsOf(work)), refusal: null };
  }
  const verdict = afterSending(failure, factsOf(work));
  if (verdict.next !== "FAILED" || failure === null || problem === null) return { verdict, refusal: null };
  // Refused on a repeat: an earlier send may have been applied late, after it was read as absent.
  if (operation.attempts > 1 && failure.kind === "refused" && (await readEffect(work))?.seen === "visible") {
    return { verdict: { next: "DONE" }, refusal: null };
  }
  return { verdict, refusal: session.explain(problem.error, executor.kind) };
};

/** Sends a claimed operation and settles it. */
export const executePending = async (work: Work): Promise<void> => {
  const attempt = await startAttempt(work, "send");
  const { verdict, refusal } = await send(work);
  await endAttempt(attempt, verdict.next, "code" in verdict ? verdict.code : null);
  await settleVerdict(work.operation, verdict, refusal);
};

/** Reads the effect of a claimed ambiguous operation and settles it. Sends nothing. */
export const executeUnknown = async (work: Work): Promise<void> => {
  const attempt = await startAttempt(work, "read");
  const verdict = afterReading(await readEffect(work), factsOf(work));
  await endAttempt(attempt, verdict.next, "code" in verdict ? verdict.code : null);
  await settleVerdict(work.operation, verdict, verdict.next === "FAILED" ? verdict.sentence : null);
};
