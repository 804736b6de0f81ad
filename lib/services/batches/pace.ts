import { db } from "@/lib/db";
import type { Batch } from "@/lib/db/generated/client";
import { type BatchCounts, batchStateOf } from "@/lib/domain/batch";
import { etaMs, rateOf } from "@/lib/domain/batch-time";
import { env } from "@/lib/env";
import type { ServiceContext } from "@/lib/services/context";
import { countsOf } from "./counts";

/** How far back the speed is measured. */
const lookBackMs = 300_000;

export type Pace = {
  rate: number;
  etaOf: (batch: Pick<Batch, "id" | "state">, counts: BatchCounts) => number | null;
};

const leftOf = ({ queued, running }: BatchCounts): number => queued + running;

/** What the running batches of the account got done lately, and over which time. */
const observe = async (ctx: ServiceContext, running: Pick<Batch, "id" | "runningSince">[]) => {
  const starts = running.flatMap(({ runningSince }) => runningSince?.getTime() ?? []);
  if (starts.length === 0) return null;
  const now = ctx.now.getTime();
  const since = new Date(Math.max(Math.min(...starts), now - lookBackMs));
  const ended = await db().operation.count({
    where: {
      batchId: { in: running.map(({ id }) => id) },
      status: { in: ["DONE", "FAILED"] },
      finishedAt: { gt: since },
    },
  });
  return { ended, overMs: now - since.getTime() };
};

/** The account's speed, and from it the time until one of its running batches is through. */
export const paceOf = async (ctx: ServiceContext): Promise<Pace> => {
  const running = await db().batch.findMany({
    where: { accountId: ctx.account.id, state: "RUNNING" },
    omit: { unknownIds: true },
  });
  const limit = env().TCR_WRITE_LIMIT;
  if (running.length === 0) return { rate: rateOf(limit, null), etaOf: () => null };
  const [counts, observed] = await Promise.all([countsOf(running), observe(ctx, running)]);
  const rate = rateOf(limit, observed);
  return {
    rate,
    etaOf: (batch, own) =>
      batchStateOf(batch.state) === "RUNNING"
        ? etaMs({
            remaining: leftOf(own),
            others: running.filter(({ id }) => id !== batch.id).map((other) => leftOf(counts(other))),
            rate,
          })
        : null,
  };
};
