import { inTransaction } from "@/lib/db";
import { publish } from "@/lib/db/live";
import { recordAudit } from "@/lib/services/audit/record";
import { authorize } from "@/lib/services/authorize";
import type { ServiceContext } from "@/lib/services/context";
import { conflict, notFound } from "@/lib/services/errors";
import { openHandoversAt } from "@/lib/services/handovers/open-at";

/** Forgets the key. Not while a campaign is on its way to Infobip, or offline: nobody would hear that it arrived. */
export const removeInfobip = async (ctx: ServiceContext): Promise<Record<string, never>> => {
  authorize(ctx, "integrations:write");
  const accountId = ctx.account.id;
  await inTransaction(async (tx) => {
    const moving = await tx.infobipCampaign.count({ where: { accountId, stage: "IN_MIGRATION" } });
    if (moving > 0)
      throw conflict(
        moving === 1
          ? "A campaign is on its way to Infobip. Wait until it is registered."
          : `${String(moving)} campaigns are on their way to Infobip. Wait until they are registered.`,
      );
    const [offline] = (await openHandoversAt(ctx, "infobip", tx)).flatMap((each) => each.offline);
    if (offline !== undefined)
      throw conflict(
        `The numbers of ${offline} are offline until Infobip registers it. Wait for that, or roll its OSR back.`,
      );
    const { count } = await tx.infobipConnection.deleteMany({ where: { accountId } });
    if (count === 0) throw notFound("Infobip is not connected.");
    await recordAudit(tx, {
      accountId,
      actor: ctx.actor,
      action: "infobip.disconnected",
      subject: { type: "account", id: accountId },
      correlationId: ctx.correlationId,
    });
    await publish(tx, { accountId, kind: "account" });
  });
  return {};
};
