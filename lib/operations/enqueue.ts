import { randomUUID } from "node:crypto";
import type { Prisma, Tx } from "@/lib/db";
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
  const requestedBy = staff?.name ?? "Portage";
  const batch =
    targets.length > 1
      ? await tx.batch.create({
          data: { accountId: ctx.account.id, kind, total: targets.length, requestedBy },
        })
      : null;
  const rows = targets.map(({ campaignId, args, afterId }) => ({
    id: randomUUID(),
    accountId: ctx.account.id,
    kind,
    campaignId,
    args,
    lane: batch === null ? lanes.interactive : lanes.batch,
    batchId: batch?.id ?? null,
    afterId: afterId ?? null,
    requestedBy,
    requestedById: staff?.userId ?? null,
    correlationId: ctx.correlationId,
  }));
  // The partial unique index on open operations makes the second of two racing clicks a no-op.
  const written = await tx.operation.createManyAndReturn({ data: rows, skipDuplicates: true });
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
  return targets.flatMap(({ campaignId }) => {
    const operationId = fresh.get(campaignId) ?? earlier.get(campaignId);
    return operationId === undefined
      ? []
      : [{ campaignId, operationId, alreadyQueued: !fresh.has(campaignId) }];
  });
};
