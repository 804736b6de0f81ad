import { z } from "zod";
import { db } from "@/lib/db";
import { wake } from "@/lib/operations/queue";
import { authorize } from "@/lib/services/authorize";
import { campaignsInAccount } from "@/lib/services/campaigns/load";
import type { ServiceContext } from "@/lib/services/context";
import { refused } from "@/lib/services/errors";

export const requestOsrInput = z.object({ campaignId: z.string() });

/** Asks for the number registry's view of an own campaign to be read; the open page hears of it. */
export const requestOsr = async (
  ctx: ServiceContext,
  input: z.input<typeof requestOsrInput>,
): Promise<{ requested: true }> => {
  authorize(ctx, "campaigns:read");
  const { campaignId } = requestOsrInput.parse(input);
  const [found] = await campaignsInAccount(db(), ctx, [campaignId]);
  if (found?.row.own !== true)
    throw refused("Only the campaign's own CSP can read its numbers.", [
      { campaignId, reasons: ["It belongs to another CSP."] },
    ]);
  const accountId = ctx.account.id;
  await db().osrReading.upsert({
    where: { accountId_campaignId: { accountId, campaignId } },
    create: { accountId, campaignId, requestedAt: ctx.now },
    update: { requestedAt: ctx.now },
  });
  await wake(accountId);
  return { requested: true };
};
