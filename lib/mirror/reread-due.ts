import { db, Prisma } from "@/lib/db";
import type { Account } from "@/lib/db/generated/client";
import { log } from "@/lib/log";
import type { TcrClient } from "@/lib/registries/tcr/client";
import { readDue, release } from "./claims";
import { rereadCampaign } from "./read-campaign";

const retryMs = 5_000;
const atOnce = 20;
const columns = {
  table: Prisma.sql`"Campaign"`,
  id: Prisma.sql`"campaignId"`,
  due: Prisma.sql`"rereadDueAt"`,
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
  const accountId = account.id;
  const read = async (campaignId: string): Promise<void> => {
    try {
      await rereadCampaign(client, account, campaignId, { job: "reread" });
      await release(db(), columns, { accountId, id: campaignId, dueAt: null });
    } catch (error) {
      log().warn({ campaignId, err: String(error) }, "a campaign could not be read");
      await readAgainLater(accountId, campaignId);
    }
  };
  await readDue(columns, { accountId, most: atOnce, isStopping, read });
};

export const accountsWithRereads = async (): Promise<string[]> => {
  const rows = await db().$queryRaw<{ accountId: string }[]>`
    select distinct "accountId" from "Campaign" where "rereadDueAt" <= now()`;
  return rows.map((row) => row.accountId);
};
