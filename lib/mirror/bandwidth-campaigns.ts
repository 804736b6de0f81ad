import { db, inTransaction, Prisma } from "@/lib/db";
import { importProgress } from "@/lib/domain/bandwidth";
import { log } from "@/lib/log";
import type { BandwidthClient } from "@/lib/registries/bandwidth/client";
import type { BandwidthImport } from "@/lib/registries/bandwidth/types";
import { readBandwidthList, rowsOfPage } from "./bandwidth-list";
import { bandwidthProblem } from "./bandwidth-problem";
import { dueAfter, markBandwidthGone, pollLater, storeBandwidthImport } from "./bandwidth-store";
import { release, workDue } from "./claims";

const atOnce = 500;
export const dueImports = {
  table: Prisma.sql`"BandwidthCampaign"`,
  id: Prisma.sql`"campaignId"`,
  due: Prisma.sql`"dueAt"`,
};

/** By the list where that takes fewer calls than one for each: the budget is 30 a minute (bandwidth.md 3.3). */
const isListCheaper = async (accountId: string, due: number): Promise<boolean> => {
  const known = await db().bandwidthCampaign.count({ where: { accountId, goneAt: null } });
  return due > Math.ceil(Math.max(known, due) / rowsOfPage);
};

/** Numbers are counted for those that an order of ours was about, once it has ended. */
const countNumbers = async (
  client: BandwidthClient,
  accountId: string,
  record: BandwidthImport,
): Promise<void> => {
  const { campaignId } = record;
  if (importProgress(record).state !== "done") return;
  const row = await db().bandwidthCampaign.findFirst({
    where: { accountId, campaignId, numbersReadAt: null },
  });
  const ordered = await db().handoverNumber.count({
    where: { orderId: { not: null }, campaign: { accountId, campaignId } },
  });
  if (row === null || ordered === 0) return;
  const numbers = await client.campaignNumbers(campaignId);
  await db().bandwidthCampaign.updateMany({
    where: { accountId, campaignId },
    data: { numberCount: numbers?.length ?? null, numbersReadAt: new Date() },
  });
};

const readOne = async (client: BandwidthClient, accountId: string, campaignId: string): Promise<void> => {
  const record = await client.getImport(campaignId);
  if (record === null) {
    // Just imported and not shown yet, or gone: the first reading never came.
    const row = await db().bandwidthCampaign.findFirst({ where: { accountId, campaignId } });
    if (row?.readAt == null)
      await release(db(), dueImports, { accountId, id: campaignId, dueAt: pollLater() });
    else await inTransaction((tx) => markBandwidthGone(tx, accountId, campaignId));
    return;
  }
  await inTransaction((tx) => storeBandwidthImport(tx, accountId, record));
  await countNumbers(client, accountId, record);
  await release(db(), dueImports, { accountId, id: campaignId, dueAt: dueAfter(record) });
};

const readLater = async (accountId: string, campaignIds: string[], error: unknown): Promise<void> => {
  log().warn({ account: accountId, err: String(error) }, "campaigns could not be read at Bandwidth");
  await db().bandwidthCampaign.updateMany({
    where: { accountId, campaignId: { in: campaignIds } },
    data: { problem: bandwidthProblem(error), dueAt: pollLater() },
  });
};

/** One after the other: each waits for its slot when it is at hand, so that a click comes in between. */
const readAll = async (
  connect: () => BandwidthClient,
  accountId: string,
  { left, isStopping }: { left: Set<string>; isStopping: () => boolean },
): Promise<void> => {
  try {
    const client = connect();
    if (await isListCheaper(accountId, left.size))
      for (const [campaignId, record] of await readBandwidthList(client, accountId)) {
        if (!left.has(campaignId)) continue;
        await countNumbers(client, accountId, record);
        await release(db(), dueImports, { accountId, id: campaignId, dueAt: dueAfter(record) });
        left.delete(campaignId);
      }
    for (const campaignId of [...left]) {
      if (isStopping()) return;
      await readOne(client, accountId, campaignId);
      left.delete(campaignId);
    }
  } catch (error) {
    await readLater(accountId, [...left], error);
  }
};

/** Reads imported campaigns that wait for a carrier or the secondary DCA, or whose order has ended. */
export const rereadBandwidthCampaigns = async (
  connect: () => BandwidthClient,
  accountId: string,
  isStopping: () => boolean,
): Promise<void> => {
  const work = (left: Set<string>) => readAll(connect, accountId, { left, isStopping });
  await workDue(dueImports, { accountId, most: atOnce, isStopping, work });
};
