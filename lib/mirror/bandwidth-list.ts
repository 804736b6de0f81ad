import { db, inTransaction } from "@/lib/db";
import type { BandwidthClient } from "@/lib/registries/bandwidth/client";
import type { BandwidthImport } from "@/lib/registries/bandwidth/types";
import { markBandwidthGone, storeBandwidthImport } from "./bandwidth-store";

/** Rows of one page of the list: what one call reads. */
export const rowsOfPage = 25;
const atOnce = 20;

/**
 * Reads every import of the account, 25 a call, and keeps them. What the list has no more is gone, but for what was read,
 * or imported, since it began.
 */
export const readBandwidthList = async (
  client: BandwidthClient,
  accountId: string,
): Promise<Map<string, BandwidthImport>> => {
  const startedAt = new Date();
  const records = await client.listImports();
  // In one order, so that two workers wait for each other instead of deadlocking.
  const sorted = records.sort((a, b) => a.campaignId.localeCompare(b.campaignId));
  for (let from = 0; from < sorted.length; from += atOnce)
    await inTransaction(async (tx) => {
      for (const record of sorted.slice(from, from + atOnce))
        await storeBandwidthImport(tx, accountId, record);
    });
  const missing = await db().bandwidthCampaign.findMany({
    where: { accountId, goneAt: null, readAt: { lt: startedAt } },
    select: { campaignId: true },
    orderBy: { campaignId: "asc" },
  });
  await inTransaction(async (tx) => {
    if (missing.length > 0)
      await markBandwidthGone(
        tx,
        accountId,
        missing.map(({ campaignId }) => campaignId),
      );
    await tx.bandwidthConnection.updateMany({ where: { accountId }, data: { listReadAt: startedAt } });
  });
  return new Map(records.map((record) => [record.campaignId, record]));
};
