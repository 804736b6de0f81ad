import { inTransaction } from "@/lib/db";
import { publish } from "@/lib/db/live";
import { wake } from "@/lib/operations/queue";
import { recordAudit } from "@/lib/services/audit/record";
import { authorize } from "@/lib/services/authorize";
import type { ServiceContext } from "@/lib/services/context";
import { notFound } from "@/lib/services/errors";

/** Asks for the connection to be tested: credentials, role, feature, and where notifications are sent. */
export const testBandwidth = async (ctx: ServiceContext): Promise<Record<string, never>> => {
  authorize(ctx, "integrations:write");
  const accountId = ctx.account.id;
  await inTransaction(async (tx) => {
    const { count } = await tx.bandwidthConnection.updateMany({
      where: { accountId },
      data: { dueAt: ctx.now, problem: null },
    });
    if (count === 0) throw notFound("Bandwidth is not connected.");
    await recordAudit(tx, {
      accountId,
      actor: ctx.actor,
      action: "bandwidth.test-asked",
      subject: { type: "account", id: accountId },
      correlationId: ctx.correlationId,
    });
    await publish(tx, { accountId, kind: "account" });
  });
  await wake(accountId);
  return {};
};
