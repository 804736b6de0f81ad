import { z } from "zod";
import { db } from "@/lib/db";
import { wake } from "@/lib/operations/queue";
import { authorize } from "@/lib/services/authorize";
import { campaignsInAccount } from "@/lib/services/campaigns/load";
import type { ServiceContext } from "@/lib/services/context";

/** A full sync begins at most this often because people ask for it. */
const everyMs = 30_000;

/** Asks for all lists of the account to be read again. False when one runs or just ran. */
export const refreshMirror = async (ctx: ServiceContext): Promise<{ started: boolean }> => {
  authorize(ctx, "campaigns:read");
  const { count } = await db().account.updateMany({
    where: {
      id: ctx.account.id,
      syncStartedAt: null,
      OR: [
        { syncedAt: null },
        { syncedAt: { lt: new Date(ctx.now.getTime() - everyMs) } },
        { syncProblem: { not: null } },
      ],
    },
    data: { syncRequestedAt: ctx.now },
  });
  if (count > 0) await wake(ctx.account.id);
  return { started: count > 0 };
};

const refreshCampaignInput = z.object({ campaignId: z.string() });

/** Asks for one campaign to be read again. */
export const refreshCampaign = async (
  ctx: ServiceContext,
  input: z.input<typeof refreshCampaignInput>,
): Promise<{ read: boolean }> => {
  authorize(ctx, "campaigns:read");
  const { campaignId } = refreshCampaignInput.parse(input);
  await campaignsInAccount(db(), ctx, [campaignId]);
  const where = { accountId: ctx.account.id, campaignId };
  await db().campaign.updateMany({ where, data: { rereadDueAt: ctx.now } });
  await wake(ctx.account.id);
  for (let tries = 0; tries < 40; tries += 1) {
    const row = await db().campaign.findFirst({
      where: { ...where, factsReadAt: { gte: ctx.now } },
      select: { own: true },
    });
    if (row !== null) return { read: true };
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return { read: false };
};
