import { db } from "@/lib/db";
import type { Account } from "@/lib/db/generated/client";
import { log } from "@/lib/log";
import type { TcrClient } from "@/lib/registries/tcr/client";
import { rereadCampaign } from "./read-campaign";

const retryMs = 5_000;
const claimMs = 60_000;

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

/** Reads the campaigns of one account that something called stale: an event, a finished write, a person. */
export const rereadDue = async (
  client: TcrClient,
  account: Account,
  isStopping: () => boolean,
): Promise<void> => {
  for (
    let ids = await claimDue(account.id);
    ids.length > 0 && !isStopping();
    ids = await claimDue(account.id)
  ) {
    await Promise.all(
      ids.map(async (campaignId) => {
        const claimedUntil = new Date(Date.now() + claimMs / 2);
        try {
          await rereadCampaign(client, account, campaignId, { job: "reread" });
          // Unless it became due again meanwhile: then the due time lies well before our claim's.
          await db().campaign.updateMany({
            where: { accountId: account.id, campaignId, rereadDueAt: { gt: claimedUntil } },
            data: { rereadDueAt: null },
          });
        } catch (error) {
          log().warn({ campaignId, err: String(error) }, "a campaign could not be read");
          await db().campaign.updateMany({
            where: { accountId: account.id, campaignId },
            data: { rereadDueAt: new Date(Date.now() + retryMs) },
          });
        }
      }),
    );
  }
};

export const accountsWithRereads = async (): Promise<string[]> => {
  const rows = await db().$queryRaw<{ accountId: string }[]>`
    select distinct "accountId" from "Campaign" where "rereadDueAt" <= now()`;
  return rows.map((row) => row.accountId);
};
