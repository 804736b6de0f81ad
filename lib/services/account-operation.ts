import { db, inTransaction, type Prisma } from "@/lib/db";
import type { Account } from "@/lib/db/generated/client";
import type { AccountOperationKind } from "@/lib/domain/operation";
import { enqueueOperations } from "@/lib/operations/enqueue";
import { wake } from "@/lib/operations/queue";
import { recordAudit } from "./audit/record";
import { authorize } from "./authorize";
import type { ServiceContext } from "./context";
import { conflict } from "./errors";
import type { OperationView } from "./operations/dto";
import { permissionOf } from "./operations/permission";
import { viewOperation } from "./operations/view";

/** A write about the account itself, as its pages show it. */
export type AccountOperationView = Omit<OperationView, "kind" | "campaignId"> & { requestedBy: string };

type Wanted = { before?: Prisma.InputJsonObject; args: Prisma.InputJsonObject };

/**
 * The common path of every write about the account itself: decide on what it is now, or throw, and write operation and
 * entry in one transaction. There is one open operation of a kind at a time.
 */
export const requestAccountOperation = async (
  ctx: ServiceContext,
  { kind, decide }: { kind: AccountOperationKind; decide: (account: Account) => Wanted },
): Promise<string> => {
  authorize(ctx, permissionOf(kind));
  const operationId = await inTransaction(async (tx) => {
    const { before, args } = decide(await tx.account.findUniqueOrThrow({ where: { id: ctx.account.id } }));
    const targets = [{ campaignId: ctx.account.companyId, args }];
    const [receipt] = await enqueueOperations(tx, ctx, { kind, targets });
    if (receipt === undefined || receipt.alreadyQueued) throw conflict("An earlier one is still being sent.");
    await recordAudit(tx, {
      accountId: ctx.account.id,
      actor: ctx.actor,
      action: "operation.requested",
      subject: { type: "account", id: ctx.account.id },
      ...(before === undefined ? {} : { before }),
      after: { kind, operationId: receipt.operationId, ...args },
      correlationId: ctx.correlationId,
    });
    return receipt.operationId;
  });
  await wake(ctx.account.id);
  return operationId;
};

/** The newest operation of this kind; null when there never was one. */
export const latestAccountOperation = async (
  ctx: ServiceContext,
  kind: AccountOperationKind,
): Promise<AccountOperationView | null> => {
  const row = await db().operation.findFirst({
    where: { accountId: ctx.account.id, kind },
    orderBy: { createdAt: "desc" },
  });
  if (row === null) return null;
  const { kind: _kind, campaignId: _campaignId, ...view } = viewOperation(row);
  return { ...view, requestedBy: row.requestedBy };
};
