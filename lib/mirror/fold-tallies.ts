import { db } from "@/lib/db";

/**
 * Adds up what the tallies of the lists have gathered since the last time. Any number of workers may do it at once: the
 * database lets one at a time, and nobody waits.
 */
export const foldTallies = async (): Promise<void> => {
  const accounts = await db().$queryRaw<{ accountId: string }[]>`
    select "accountId" from "CampaignTally" where grain = 'new'
    union select "accountId" from "MigrationTally" where grain = 'new'`;
  for (const { accountId } of accounts)
    await db().$queryRaw`select campaign_tally_fold(${accountId}), migration_tally_fold(${accountId})`;
};
