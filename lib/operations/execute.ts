import { createHash } from "node:crypto";
import { db } from "@/lib/db";
import type { Account, Operation } from "@/lib/db/generated/client";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { explainTcr } from "@/lib/registries/tcr/explain";
import type { TcrClient } from "@/lib/registries/tcr/client";
import { TcrError } from "@/lib/registries/tcr/errors";
import { afterConfirming, afterReading, afterSending, type Facts, type Verdict } from "./decide";
import type { Effect, Executor } from "./executors/executor";
import { settleVerdict } from "./settle-verdict";
import { pushWindowOn } from "./slots";

type Work = { account: Account; client: TcrClient; executor: Executor; operation: Operation };

const factsOf = ({ attempts, admittedAt }: Operation): Facts => ({
  attempts,
  ageMs: Date.now() - admittedAt.getTime(),
  settleMs: env().SETTLE_MS,
  windowMs: env().TCR_WRITE_LIMIT.windowMs,
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

const tcrError = (error: unknown): TcrError => {
  if (error instanceof TcrError) return error;
  throw error;
};

/** Null when the registry cannot be read now: an outage decides nothing. */
const readEffect = async ({ client, executor, operation }: Work): Promise<Effect | null> => {
  try {
    return await executor.effect(client, operation);
  } catch (error) {
    const problem = tcrError(error);
    log().warn(
      { operation: operation.id, kind: problem.kind, code: problem.code },
      "the effect could not be read",
    );
    return problem.kind === "refused" ? { seen: "undecidable" } : null;
  }
};

const send = async (work: Work): Promise<{ verdict: Verdict; refusal: string | null }> => {
  const { account, client, executor, operation } = work;
  const error = await executor.send(client, operation).then(() => null, tcrError);
  if (error?.kind === "rateLimited") await pushWindowOn(account.id, "write");
  if (error === null && executor.confirms) {
    return { verdict: afterConfirming(await readEffect(work), factsOf(operation)), refusal: null };
  }
  const verdict = afterSending(error, factsOf(operation));
  if (verdict.next !== "FAILED" || error === null) return { verdict, refusal: null };
  // Refused on a repeat: an earlier send may have been applied late, after it was read as absent.
  if (operation.attempts > 1 && error.kind === "refused" && (await readEffect(work))?.seen === "visible") {
    return { verdict: { next: "DONE" }, refusal: null };
  }
  const explained = explainTcr({
    kind: error.kind,
    code: error.code,
    description: error.codes[0]?.description ?? null,
    operation: executor.kind,
  });
  return { verdict, refusal: explained.sentence };
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
  const verdict = afterReading(await readEffect(work), factsOf(work.operation));
  await endAttempt(attempt, verdict.next, "code" in verdict ? verdict.code : null);
  await settleVerdict(work.operation, verdict, verdict.next === "FAILED" ? verdict.sentence : null);
};
