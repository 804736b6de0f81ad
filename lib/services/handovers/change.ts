import { inTransaction, type Prisma, type Tx } from "@/lib/db";
import type { AuditAction } from "@/lib/domain/audit";
import type { Permission } from "@/lib/domain/roles";
import { handoverEntry, tellHandover } from "@/lib/operations/handovers/entry";
import { wake } from "@/lib/operations/queue";
import { recordAudit } from "@/lib/services/audit/record";
import { authorize } from "@/lib/services/authorize";
import type { ServiceContext } from "@/lib/services/context";
import { type LoadedHandover, loadHandover } from "./load";

type Outcome<T> = { result: T; action: AuditAction; after?: Prisma.InputJsonObject };

/**
 * The common path of every change to a hand-over: permission, one transaction with the hand-over locked and loaded, the
 * verb's own decision and writes, the history, news, and a wake-up for the worker.
 */
export const changeHandover = async <T>(
  ctx: ServiceContext,
  { handoverId, permission }: { handoverId: string; permission: Permission },
  work: (tx: Tx, loaded: LoadedHandover) => Promise<Outcome<T>>,
): Promise<T> => {
  authorize(ctx, permission);
  const result = await inTransaction(async (tx) => {
    await tx.$queryRaw`select 1 from "Handover" where id = ${handoverId} and "accountId" = ${ctx.account.id} for update`;
    const outcome = await work(tx, await loadHandover(tx, ctx, handoverId));
    const { action, after = {} } = outcome;
    await recordAudit(tx, handoverEntry(ctx, handoverId, { action, after }));
    await tellHandover(tx, ctx, handoverId);
    return outcome.result;
  });
  await wake(ctx.account.id);
  return result;
};
