import { z } from "zod";
import { inTransaction } from "@/lib/db";
import { publish } from "@/lib/db/live";
import { wake } from "@/lib/operations/queue";
import { recordAudit } from "@/lib/services/audit/record";
import { authorize } from "@/lib/services/authorize";
import type { ServiceContext } from "@/lib/services/context";
import { conflict, invalid, notFound } from "@/lib/services/errors";

const retryInput = z.object({ eventId: z.string().regex(/^\d{1,18}$/) });

/** Puts a parked event back in line, with all its tries before it. */
export const retryEvent = async (
  ctx: ServiceContext,
  input: z.input<typeof retryInput>,
): Promise<{ eventId: string }> => {
  authorize(ctx, "integrations:write");
  const parsed = retryInput.safeParse(input);
  if (!parsed.success) throw invalid("Choose an event.");
  const { eventId } = parsed.data;
  const accountId = ctx.account.id;
  await inTransaction(async (tx) => {
    const found = await tx.webhookEvent.findFirst({ where: { accountId, id: BigInt(eventId) } });
    if (found === null) throw notFound("This event is not known.");
    const { count } = await tx.webhookEvent.updateMany({
      where: { id: found.id, status: "PARKED" },
      data: { status: "RECEIVED", tries: 0, problem: null, dueAt: ctx.now, appliedAt: null },
    });
    if (count === 0) throw conflict("This event is not parked any more.");
    await recordAudit(tx, {
      accountId,
      actor: ctx.actor,
      action: "webhook.retried",
      subject: { type: "event", id: eventId },
      after: { eventType: found.eventType },
      correlationId: ctx.correlationId,
    });
    await publish(tx, { accountId, kind: "event" });
  });
  await wake(accountId);
  return { eventId };
};
