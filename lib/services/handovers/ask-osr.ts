import type { Tx } from "@/lib/db";
import type { ServiceContext } from "@/lib/services/context";

/** Asks for the number registry's view of own campaigns to be read; the worker does, one after the other. */
export const askForOsr = async (tx: Tx, ctx: ServiceContext, campaignIds: string[]): Promise<void> => {
  const accountId = ctx.account.id;
  await tx.osrReading.createMany({
    data: campaignIds.map((campaignId) => ({ accountId, campaignId, requestedAt: ctx.now })),
    skipDuplicates: true,
  });
  await tx.osrReading.updateMany({
    where: { accountId, campaignId: { in: campaignIds } },
    data: { requestedAt: ctx.now },
  });
};
