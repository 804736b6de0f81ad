import { db } from "@/lib/db";
import type { Account } from "@/lib/db/generated/client";
import { log } from "@/lib/log";
import type { TcrClient } from "@/lib/registries/tcr/client";
import { rereadCampaign } from "./read-campaign";

/**
 * Networks and chains of a DCA's campaigns that a sync only listed. One at a time: a full reading is several calls at
 * once, and people's own readings wait for the same limit.
 */
export const fillDcaFacts = async (
  client: TcrClient,
  account: Account,
  isStopping: () => boolean,
): Promise<void> => {
  const rows = await db().campaign.findMany({
    where: { accountId: account.id, status: "ACTIVE", factsReadAt: null },
    select: { campaignId: true },
    orderBy: { registeredOn: "desc" },
  });
  for (const { campaignId } of rows) {
    if (isStopping()) return;
    await rereadCampaign(client, account, campaignId, { job: "sync" }).catch((error: unknown) => {
      log().warn({ campaignId, err: String(error) }, "the facts of a campaign could not be read");
    });
  }
};
