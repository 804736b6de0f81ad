import type { z } from "zod";
import { inTransaction } from "@/lib/db";
import { isAccountKind } from "@/lib/domain/operation";
import { tellOperation } from "@/lib/operations/tell";
import { recordAudit } from "@/lib/services/audit/record";
import { authorize } from "@/lib/services/authorize";
import { withdrawInput } from "@/lib/services/batches/inputs";
import type { ServiceContext } from "@/lib/services/context";
import { conflict, notFound } from "@/lib/services/errors";
import type { OperationView } from "./dto";
import { permissionOf } from "./permission";
import { viewOperation } from "./view";

/** Takes back a write that waits. One that is being sent, or of unknown fate, cannot be taken back. */
export const withdrawOperation = async (
  ctx: ServiceContext,
  input: z.input<typeof withdrawInput>,
): Promise<{ operation: OperationView }> => {
  authorize(ctx, "campaigns:read");
  const { operationId } = withdrawInput.parse(input);
  const operation = await inTransaction(async (tx) => {
    const found = await tx.operation.findFirst({ where: { id: operationId, accountId: ctx.account.id } });
    if (found === null) throw notFound("This operation is not known.");
    authorize(ctx, permissionOf(found.kind));
    const { count } = await tx.operation.updateMany({
      where: { id: found.id, status: { in: ["QUEUED", "PENDING"] } },
      data: { status: "WITHDRAWN", finishedAt: ctx.now, code: null, fence: { increment: 1 } },
    });
    if (count === 0) throw conflict("It is too late to withdraw this: it has been sent.");
    await recordAudit(tx, {
      accountId: ctx.account.id,
      actor: ctx.actor,
      action: "operation.withdrawn",
      subject: isAccountKind(found.kind)
        ? { type: "account", id: ctx.account.id }
        : { type: "campaign", id: found.campaignId },
      after: {
        kind: found.kind,
        operationId: found.id,
        ...(found.batchId === null ? {} : { batchId: found.batchId }),
      },
      correlationId: ctx.correlationId,
    });
    await tellOperation(tx, found.id);
    return viewOperation(await tx.operation.findUniqueOrThrow({ where: { id: found.id } }));
  });
  return { operation };
};
