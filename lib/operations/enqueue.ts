import { randomUUID } from "node:crypto";
import type { Prisma, Tx } from "@/lib/db";
import { sharedArgs } from "@/lib/domain/batch-args";
import { openOperationStatuses, type LedgerKind } from "@/lib/domain/operation";
import type { ServiceContext } from "@/lib/services/context";
import type { Receipt } from "@/lib/services/operations/dto";

/** `campaignId`: what it is about. For a write about the account itself, whatever must not be written twice at once. */
export type Target = {
  campaignId: string;
  args: Prisma.InputJsonObject;
  /** The operation that has to end first. */
  afterId?: string;
};

/** 0: somebody waits for it in front of a screen. 1: part of many. */
export const lanes = { interactive: 0, batch: 1 } as const;

/** Several at once are a batch that runs at once: it can be looked at, paused and stopped like any other. */
const createBatch = async (
  tx: Tx,
  ctx: ServiceContext,
  { kind, targets }: { kind: LedgerKind; targets: Target[] },
): Promise<string> => {
  const staff = ctx.actor.kind === "staff" ? ctx.actor : null;
  const { id } = await tx.batch.create({
    data: {
      accountId: ctx.account.id,
      kind,
      state: "RUNNING",
      strict: true,
      args: sharedArgs(
        kind,
        targets.map(({ args }) => args),
      ),
      source: { mode: "ids", words: "Chosen on a page", at: ctx.now.toISOString() },
      total: targets.length,
      checkedCount: targets.length,
      checkedAt: ctx.now,
      startedAt: ctx.now,
      runningSince: ctx.now,
      correlationId: ctx.correlationId,
      requestedBy: staff?.name ?? "Portage",
      requestedById: staff?.userId ?? null,
    },
  });
  return id;
};

type Row = { id: string; campaignId: string; args: Prisma.InputJsonObject };

/** Its items, also those whose campaign another operation held. A batch of nothing but those is none. */
const fillBatch = async (
  tx: Tx,
  ctx: ServiceContext,
  batchId: string,
  { rows, fresh, earlier }: { rows: Row[]; fresh: Map<string, string>; earlier: Map<string, string> },
): Promise<void> => {
  if (fresh.size === 0) {
    await tx.batch.delete({ where: { id: batchId } });
    return;
  }
  await tx.batchItem.createMany({
    data: rows.map(({ id, campaignId, args }, index) => ({
      id,
      batchId,
      seq: index + 1,
      campaignId,
      args,
      generation: 1,
      checkedAt: ctx.now,
      ...(fresh.has(campaignId)
        ? {}
        : { problem: "ALREADY_QUEUED", heldById: earlier.get(campaignId) ?? null }),
    })),
  });
  await tx.batch.update({
    where: { id: batchId },
    data: { ready: fresh.size, skipped: rows.length - fresh.size },
  });
};

/**
 * Writes the operations in the caller's transaction, which also records them in the audit. A campaign that already has
 * an open operation of this kind keeps that one: the receipt says so, and nothing is sent twice.
 */
export const enqueueOperations = async (
  tx: Tx,
  ctx: ServiceContext,
  { kind, targets }: { kind: LedgerKind; targets: Target[] },
): Promise<Receipt[]> => {
  const staff = ctx.actor.kind === "staff" ? ctx.actor : null;
  const batchId = targets.length > 1 ? await createBatch(tx, ctx, { kind, targets }) : null;
  const rows = targets.map(({ campaignId, args, afterId }, index) => ({
    id: randomUUID(),
    accountId: ctx.account.id,
    kind,
    campaignId,
    args,
    ...(batchId === null
      ? { lane: lanes.interactive }
      : { lane: lanes.batch, status: "QUEUED", batchId, batchSeq: index + 1 }),
    afterId: afterId ?? null,
    requestedBy: staff?.name ?? "Portage",
    requestedById: staff?.userId ?? null,
    correlationId: ctx.correlationId,
  }));
  // The partial unique index on open operations makes the second of two racing clicks a no-op. In the order of the
  // campaigns, so that two that overlap wait for each other in turn.
  const data = rows.toSorted((a, b) => (a.campaignId < b.campaignId ? -1 : 1));
  const written = await tx.operation.createManyAndReturn({ data, skipDuplicates: true });
  const fresh = new Map(written.map((row) => [row.campaignId, row.id]));
  const open = await tx.operation.findMany({
    where: {
      accountId: ctx.account.id,
      kind,
      campaignId: { in: targets.map((each) => each.campaignId).filter((id) => !fresh.has(id)) },
      status: { in: [...openOperationStatuses] },
    },
  });
  const earlier = new Map(open.map((row) => [row.campaignId, row.id]));
  if (batchId !== null) await fillBatch(tx, ctx, batchId, { rows, fresh, earlier });
  return targets.flatMap(({ campaignId }) => {
    const operationId = fresh.get(campaignId) ?? earlier.get(campaignId);
    return operationId === undefined
      ? []
      : [{ campaignId, operationId, alreadyQueued: !fresh.has(campaignId) }];
  });
};
