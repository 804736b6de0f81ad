import { db, inTransaction, Prisma, type Tx } from "@/lib/db";
import { publish } from "@/lib/db/live";
import type { AuditAction } from "@/lib/domain/audit";
import { recordAudit } from "@/lib/services/audit/record";

/** What becomes of a batch by itself: its pilot is through, or all of it. */

type Ended = { id: string; accountId: string; kind: string; correlationId: string };

/**
 * Nothing of the batch `b` moves, or of those first ones. A review counts as an end: it waits for a person, and is shown.
 * Looks for one, where a join would go through all operations of the batch.
 */
const nothingMoves = (among = Prisma.empty): Prisma.Sql => Prisma.sql`(select 1 from "Operation" o
  where o."batchId" = b.id ${among} and o.status in ('QUEUED', 'PENDING', 'SENDING', 'UNKNOWN', 'CHECKING') limit 1) is null`;

const within = (accountId: string | null): Prisma.Sql =>
  accountId === null ? Prisma.empty : Prisma.sql`and b."accountId" = ${accountId}`;

const results = async (tx: Tx, batchId: string): Promise<Record<string, number>> => {
  const rows = await tx.operation.groupBy({ by: ["status"], where: { batchId }, _count: true });
  return Object.fromEntries(rows.map((row) => [row.status, row._count]));
};

const recordEnd = async (tx: Tx, batch: Ended, action: AuditAction, sayWhy: string): Promise<void> => {
  const { id, accountId, kind, correlationId } = batch;
  const { DONE = 0, FAILED = 0, WITHDRAWN = 0, NEEDS_REVIEW = 0 } = await results(tx, id);
  await recordAudit(tx, {
    accountId,
    actor: { kind: "system", job: sayWhy },
    action,
    subject: { type: "batch", id },
    after: { kind, done: DONE, failed: FAILED, withdrawn: WITHDRAWN, review: NEEDS_REVIEW },
    correlationId,
  });
  await publish(tx, { accountId, kind: "batch", payload: id });
};

/** Pauses the batches whose pilot has ended, if there is more to come. Null: of every account. */
export const endPilots = async (accountId: string | null): Promise<void> =>
  inTransaction(async (tx) => {
    const ended = await tx.$queryRaw<Ended[]>`
      update "Batch" b set state = 'PAUSED', "pausedBecause" = 'pilot', "pilotEndedAt" = now()
      where b.state = 'RUNNING' and b.pilot is not null and b."pilotEndedAt" is null ${within(accountId)}
        and ${nothingMoves(Prisma.sql`and o."batchSeq" <= b.pilot`)}
        and exists (select 1 from "Operation" o where o."batchId" = b.id and o.status = 'QUEUED')
      returning id, "accountId", kind, "correlationId"`;
    for (const batch of ended) await recordEnd(tx, batch, "batch.pilot-ended", "batches");
  });

/** Everything of it has ended. Null: of every account. */
export const finishBatches = async (accountId: string | null): Promise<void> => {
  const through = Prisma.sql`b.state = 'RUNNING' ${within(accountId)} and ${nothingMoves()}`;
  const found = await db().$queryRaw<unknown[]>`select 1 from "Batch" b where ${through} limit 1`;
  if (found.length === 0) return;
  await inTransaction(async (tx) => {
    const ended = await tx.$queryRaw<Ended[]>`
      update "Batch" b set state = 'DONE', "finishedAt" = now() where ${through}
      returning id, "accountId", kind, "correlationId"`;
    for (const batch of ended) await recordEnd(tx, batch, "batch.finished", "batches");
  });
};
