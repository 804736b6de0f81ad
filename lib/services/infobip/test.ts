import { inTransaction } from "@/lib/db";
import { publish } from "@/lib/db/live";
import { wake } from "@/lib/operations/queue";
import { recordAudit } from "@/lib/services/audit/record";
import { authorize } from "@/lib/services/authorize";
import type { ServiceContext } from "@/lib/services/context";
import { notFound } from "@/lib/services/errors";

/** Asks for the connection to be tested: the key, the number pools, and where events are sent. */
export const testInfobip = async (ctx: ServiceContext): Promise<Record<string, never>> => {
  authorize(ctx, "integrations:write");
  const accountId = ctx.account.id;
  await inTransaction(async (tx) => {
    const { count } = await tx.infobipConnection.updateMany({
      where: { accountId },
      data: { dueAt: ctx.now, problem: null },
    });
    if (count === 0) throw notFound("Infobip is not connected.");
    await recordAudit(tx, {
      accountId,
      actor: ctx.actor,
      action: "infobip.test-asked",
      subject: { type: "account", id: accountId },
      correlationId: ctx.correlationId,
    });
    await publish(tx, { accountId, kind: "account" });
  });
  await wake(accountId);
  return {};
};
