import type { Tx } from "@/lib/db";
import type { BandwidthCampaign } from "@/lib/db/generated/client";
import { recordOf } from "@/lib/db/bandwidth-record";
import { importStanding } from "@/lib/domain/bandwidth-list";
import { movingOperationStatuses } from "@/lib/domain/operation";

/** An import that was just made and not read yet is on its way as well. */
export const isWaiting = (row: BandwidthCampaign): boolean =>
  importStanding(recordOf(row)).state === "moving";

/** Campaigns on their way at Bandwidth: being imported, waiting for carriers, or with an order of numbers that is open. */
export const campaignsOnTheirWay = async (tx: Tx, accountId: string): Promise<number> => {
  const [imports, orders, writes] = [
    await tx.bandwidthCampaign.findMany({ where: { accountId, goneAt: null } }),
    await tx.bandwidthOrder.findMany({
      where: { accountId, status: { in: ["RECEIVED", "PROCESSING"] } },
      select: { id: true },
    }),
    await tx.operation.findMany({
      where: {
        accountId,
        kind: { in: ["importCampaign", "linkNumbers"] },
        status: { in: [...movingOperationStatuses] },
      },
      select: { campaignId: true },
    }),
  ];
  const ordered = await tx.handoverCampaign.findMany({
    where: { accountId, externalId: { in: orders.map(({ id }) => id) } },
    select: { campaignId: true },
  });
  const moving = [...imports.filter(isWaiting), ...writes, ...ordered].map(({ campaignId }) => campaignId);
  // An order that no hand-over has any more counts for one.
  return Math.max(new Set(moving).size, orders.length > 0 ? 1 : 0);
};
