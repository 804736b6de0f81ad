import { db, inTransaction, type Prisma } from "@/lib/db";
import type { Account, BandwidthConnection } from "@/lib/db/generated/client";
import { publish } from "@/lib/db/live";
import { log } from "@/lib/log";
import { isBandwidthOutage } from "@/lib/registries/bandwidth/errors";
import { readBandwidthList, rowsOfPage } from "./bandwidth-list";
import { bandwidthProblem } from "./bandwidth-problem";
import { bandwidthClientOf } from "./connect-bandwidth";
import { ensureBandwidthSubscribed } from "./subscribe-bandwidth";

/** After an outage it is tried again by itself; wrong credentials wait for a person. */
const retryMs = 30_000;
const claimMs = 60_000;

/** The whole list is read about every tenth minute; a long one more seldom, so that it takes a twentieth of the budget. */
const listEveryMs = 540_000;
const listEveryMsAPage = 40_000;

const isListDue = async ({ accountId, listReadAt, listDueAt }: BandwidthConnection): Promise<boolean> => {
  if (listReadAt === null || listDueAt !== null) return true;
  const known = await db().bandwidthCampaign.count({ where: { accountId, goneAt: null } });
  const every = Math.max(listEveryMs, Math.ceil(known / rowsOfPage) * listEveryMsAPage);
  return Date.now() - listReadAt.getTime() >= every;
};

/** Null: another worker tests it, or it is not asked for any more. */
const claim = async (accountId: string): Promise<Date | null> => {
  const until = new Date(Date.now() + claimMs);
  const { count } = await db().bandwidthConnection.updateMany({
    where: { accountId, dueAt: { lte: new Date() } },
    data: { dueAt: until },
  });
  return count === 0 ? null : until;
};

const store = async (
  accountId: string,
  data: Prisma.BandwidthConnectionUpdateManyMutationInput,
  { claimed, dueAt }: { claimed: Date; dueAt: Date | null },
): Promise<void> => {
  await inTransaction(async (tx) => {
    await tx.bandwidthConnection.updateMany({ where: { accountId }, data });
    // Unless it was asked for again meanwhile.
    await tx.bandwidthConnection.updateMany({
      where: { accountId, OR: [{ dueAt: null }, { dueAt: claimed }] },
      data: { dueAt },
    });
    await publish(tx, { accountId, kind: "account" });
  });
};

/** Proves that credentials, role and feature are in place, sees to the notifications, and reads the list of imports. */
export const readBandwidth = async (account: Account): Promise<void> => {
  const accountId = account.id;
  const claimed = await claim(accountId);
  const connection = await db().bandwidthConnection.findUnique({ where: { accountId } });
  if (claimed === null || connection === null) return;
  const readAt = new Date();
  try {
    const client = bandwidthClientOf(account, connection);
    await client.test();
    const subscription = await ensureBandwidthSubscribed(client, connection);
    // A long list takes minutes; that the connection works is known now.
    await store(accountId, { subscription, readAt, problem: null }, { claimed, dueAt: null });
    if (!(await isListDue(connection))) return;
    await readBandwidthList(client, accountId);
    await inTransaction((tx) => publish(tx, { accountId, kind: "account" }));
  } catch (error) {
    log().warn({ account: accountId, err: String(error) }, "Bandwidth could not be read");
    const dueAt = isBandwidthOutage(error) ? new Date(Date.now() + retryMs) : null;
    await store(accountId, { problem: bandwidthProblem(error) }, { claimed, dueAt });
  }
};

export const accountsWithBandwidthTests = async (): Promise<string[]> => {
  const rows = await db().bandwidthConnection.findMany({
    where: { dueAt: { lte: new Date() } },
    select: { accountId: true },
  });
  return rows.map((row) => row.accountId);
};

/** From time to time, so that a subscription that somebody removed comes back, and imports made elsewhere are seen. */
export const askForBandwidthReadings = async (): Promise<void> => {
  await db().bandwidthConnection.updateMany({
    where: { dueAt: null, problem: null },
    data: { dueAt: new Date() },
  });
};
