import { db, Prisma } from "@/lib/db";
import type { Account } from "@/lib/db/generated/client";
import { log } from "@/lib/log";
import type { TcrClient } from "@/lib/registries/tcr/client";
import { rereadCampaign } from "./read-campaign";

const retryMs = 5_000;
/** A claim holds this long without a heartbeat. Short, so that what a dead worker was reading is read soon. */
const claimMs = 15_000;
const heartbeatMs = 5_000;
/** A claim is always further ahead than this; what became due meanwhile is not, even by a clock that is fast. */
const claimAheadMs = 4_000;
const isClaim = Prisma.sql`"rereadDueAt" > now() + ${claimAheadMs}::int * interval '1 millisecond'`;

/** Moves the due time on before reading: a worker that dies leaves the campaign due again, a second one skips it. */
const claimDue = async (accountId: string): Promise<string[]> => {
  const rows = await db().$queryRaw<{ campaignId: string }[]>`
    update "Campaign" set "rereadDueAt" = now() + ${claimMs}::int * interval '1 millisecond'
    where ("accountId", "campaignId") in (
      select "accountId", "campaignId" from "Campaign"
      where "accountId" = ${accountId} and "rereadDueAt" <= now()
      order by "rereadDueAt" limit 20 for update skip locked)
    returning "campaignId"`;
  return rows.map((row) => row.campaignId);
};

/** Only claims: what became due again meanwhile stays so. */
const renew = async (accountId: string, held: Set<string>): Promise<void> => {
  await db().$executeRaw`
    update "Campaign" set "rereadDueAt" = now() + ${claimMs}::int * interval '1 millisecond'
    where "accountId" = ${accountId} and "campaignId" = any(${[...held]}::text[]) and ${isClaim}`;
};

/** Ends a claim, unless the campaign became due again meanwhile. */
const release = async (accountId: string, campaignId: string): Promise<void> => {
  await db().$executeRaw`
    update "Campaign" set "rereadDueAt" = null
    where "accountId" = ${accountId} and "campaignId" = ${campaignId} and ${isClaim}`;
};

const readAgainLater = async (accountId: string, campaignId: string): Promise<void> => {
  await db().campaign.updateMany({
    where: { accountId, campaignId },
    data: { rereadDueAt: new Date(Date.now() + retryMs) },
  });
};

/** Reads the campaigns of one account that something called stale: an event, a finished write, a person. */
export const rereadDue = async (
  client: TcrClient,
  account: Account,
  isStopping: () => boolean,
): Promise<void> => {
  const held = new Set<string>();
  const heartbeat = setInterval(() => {
    renew(account.id, held).catch((error: unknown) => {
      log().warn({ err: String(error) }, "could not hold on to campaigns that are being read");
    });
  }, heartbeatMs);
  const read = async (campaignId: string): Promise<void> => {
    held.add(campaignId);
    try {
      await rereadCampaign(client, account, campaignId, { job: "reread" });
      await release(account.id, campaignId);
    } catch (error) {
      log().warn({ campaignId, err: String(error) }, "a campaign could not be read");
      await readAgainLater(account.id, campaignId);
    } finally {
      held.delete(campaignId);
    }
  };
  try {
    for (
      let ids = await claimDue(account.id);
      ids.length > 0 && !isStopping();
      ids = await claimDue(account.id)
    )
      await Promise.all(ids.map(read));
  } finally {
    clearInterval(heartbeat);
  }
};

export const accountsWithRereads = async (): Promise<string[]> => {
  const rows = await db().$queryRaw<{ accountId: string }[]>`
    select distinct "accountId" from "Campaign" where "rereadDueAt" <= now()`;
  return rows.map((row) => row.accountId);
};
