import { db, inTransaction } from "@/lib/db";
import type { BandwidthClient } from "@/lib/registries/bandwidth/client";
import type { BandwidthImport } from "@/lib/registries/bandwidth/types";
import { storeBandwidthImport } from "./bandwidth-store";

/** Rows of one page of the list: what one call reads. */
export const rowsOfPage = 25;
const atOnce = 20;

/**
 * What the list did not name is asked for by itself before it counts as gone: whether its first page is 0 or 1 is not
 * public (bandwidth.md D1), and what was imported meanwhile may have moved the others.
 */
const askForMissing = async (accountId: string, startedAt: Date): Promise<void> => {
  await db().bandwidthCampaign.updateMany({
    where: { accountId, goneAt: null, readAt: { lt: startedAt }, dueAt: null },
    data: { dueAt: new Date() },
  });
};

/** Reads every import of the account, 25 a call, and keeps them. */
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
  await askForMissing(accountId, startedAt);
  await db().bandwidthConnection.updateMany({ where: { accountId }, data: { listReadAt: startedAt } });
  // Unless it was asked for again meanwhile.
  await db().bandwidthConnection.updateMany({
    where: { accountId, listDueAt: { lte: startedAt } },
    data: { listDueAt: null },
  });
  return new Map(records.map((record) => [record.campaignId, record]));
};
