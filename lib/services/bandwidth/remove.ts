import { inTransaction } from "@/lib/db";
import { publish } from "@/lib/db/live";
import { recordAudit } from "@/lib/services/audit/record";
import { authorize } from "@/lib/services/authorize";
import type { ServiceContext } from "@/lib/services/context";
import { conflict, notFound } from "@/lib/services/errors";
import { campaignsOnTheirWay } from "./moving";

/** Forgets the credentials. Not while a campaign is on its way at Bandwidth: nobody would hear that it arrived. */
export const removeBandwidth = async (ctx: ServiceContext): Promise<Record<string, never>> => {
  authorize(ctx, "integrations:write");
  const accountId = ctx.account.id;
  await inTransaction(async (tx) => {
    const moving = await campaignsOnTheirWay(tx, accountId);
    if (moving > 0)
      throw conflict(
        moving === 1
          ? "A campaign is on its way at Bandwidth. Wait until it is approved and its numbers are on it."
          : `${String(moving)} campaigns are on their way at Bandwidth. Wait until they are approved and their numbers are on them.`,
      );
    const { count } = await tx.bandwidthConnection.deleteMany({ where: { accountId } });
    if (count === 0) throw notFound("Bandwidth is not connected.");
    await recordAudit(tx, {
      accountId,
      actor: ctx.actor,
      action: "bandwidth.disconnected",
      subject: { type: "account", id: accountId },
      correlationId: ctx.correlationId,
    });
    await publish(tx, { accountId, kind: "account" });
  });
  return {};
};
