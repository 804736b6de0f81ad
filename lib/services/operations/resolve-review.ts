import { z } from "zod";
import { inTransaction } from "@/lib/db";
import { publish } from "@/lib/db/live";
import { lanes } from "@/lib/operations/enqueue";
import { wake } from "@/lib/operations/queue";
import { recordAudit } from "@/lib/services/audit/record";
import { authorize } from "@/lib/services/authorize";
import type { ServiceContext } from "@/lib/services/context";
import { conflict, invalid, notFound } from "@/lib/services/errors";
import type { OperationView } from "./dto";
import { permissionOf } from "./permission";
import { viewOperation } from "./view";

export const resolveReviewInput = z.object({
  operationId: z.string(),
  outcome: z.enum(["went-through", "send-again"]),
});

/** A person decides what Portage could not tell (ux.md A10). */
export const resolveReview = async (
  ctx: ServiceContext,
  input: z.input<typeof resolveReviewInput>,
): Promise<{ operation: OperationView }> => {
  authorize(ctx, "campaigns:read");
  const parsed = resolveReviewInput.safeParse(input);
  if (!parsed.success) throw invalid("Choose what became of it.");
  const { operationId, outcome } = parsed.data;
  const operation = await inTransaction(async (tx) => {
    const found = await tx.operation.findFirst({ where: { id: operationId, accountId: ctx.account.id } });
    if (found === null) throw notFound("This operation is not known.");
    authorize(ctx, permissionOf(found.kind));
    const { count } = await tx.operation.updateMany({
      where: { id: found.id, status: "NEEDS_REVIEW", fence: found.fence },
      data:
        outcome === "went-through"
          ? { status: "DONE", finishedAt: ctx.now, code: null }
          : {
              status: "PENDING",
              // Somebody waits for it, whatever becomes of the batch that it came from.
              lane: lanes.interactive,
              dueAt: ctx.now,
              admittedAt: ctx.now,
              code: null,
              prepared: false,
              fence: found.fence + 1,
            },
    });
    if (count === 0) throw conflict("Somebody has decided this already.");
    await recordAudit(tx, {
      accountId: ctx.account.id,
      actor: ctx.actor,
      action: "operation.resolved",
      subject: { type: "campaign", id: found.campaignId },
      after: { kind: found.kind, operationId: found.id, outcome },
      correlationId: ctx.correlationId,
    });
    const { campaignId } = found;
    await tx.campaign.updateMany({
      where: { accountId: ctx.account.id, campaignId },
      data: { rereadDueAt: ctx.now },
    });
    const view = viewOperation(await tx.operation.findUniqueOrThrow({ where: { id: found.id } }));
    await publish(tx, { accountId: ctx.account.id, kind: "operation", campaignId, payload: view });
    return view;
  });
  await wake(ctx.account.id);
  return { operation };
};
