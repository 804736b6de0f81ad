import type { Tx } from "@/lib/db";
import { lanes } from "./enqueue";

/**
 * What a pause and a stop do to the operations of a batch that may be sent but were not. What is being sent, or of
 * unknown fate, is left to settle. The fence rises, so that a preparation under way writes nothing.
 */

/** Back into the batch. What was read before the first send would be old when it is let in again. */
export const keepBack = async (tx: Tx, batchId: string): Promise<void> => {
  await tx.$executeRaw`
    update "Operation" set status = 'QUEUED', fence = fence + 1,
      prepared = prepared and attempts > 0, baseline = case when attempts > 0 then baseline end
    where "batchId" = ${batchId} and status = 'PENDING' and lane = ${lanes.batch}::int`;
};

/** For good. Answers how many. */
export const withdrawRest = async (tx: Tx, batchId: string): Promise<number> =>
  tx.$executeRaw`
    update "Operation" set status = 'WITHDRAWN', fence = fence + 1, "finishedAt" = now(), code = null
    where "batchId" = ${batchId} and status in ('QUEUED', 'PENDING') and lane = ${lanes.batch}::int`;

/** Of a batch of which nothing was ever let in: as if it had not been started. */
export const takeBack = async (tx: Tx, batchId: string): Promise<void> => {
  const untouched = { status: { in: ["QUEUED", "WITHDRAWN"] }, attempts: 0 };
  await tx.operation.deleteMany({ where: { batchId, ...untouched } });
};
