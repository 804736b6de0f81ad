import { db } from "@/lib/db";
import type { Account } from "@/lib/db/generated/client";
import { log } from "@/lib/log";
import { connect } from "./connect";
import { rereadCampaign } from "./read-campaign";

/** Repairs found since the process started; normally 0 (reliability.md 3, rule 8). */
export const sweepCounts = { read: 0, repaired: 0 };

const sweepEveryMs = 300_000;

/**
 * Re-reads open migrations that nothing has told about for a while, on a share of the read budget: an event that never
 * arrived, an expiry, a completion. An undelivered event is lost for good after about 25 hours.
 */
export const sweepAccount = async (account: Account, isStopping: () => boolean): Promise<void> => {
  const before = new Date(Date.now() - sweepEveryMs);
  const rows = await db().campaign.findMany({
    where: {
      accountId: account.id,
      OR: [{ migrationStatus: "ACTIVE" }, { pending: true }],
      factsReadAt: { lt: before },
    },
    select: { campaignId: true, stage: true, pending: true },
    orderBy: { factsReadAt: "asc" },
    take: 200,
  });
  const client = connect(account, { pace: "background" });
  for (const row of rows) {
    if (isStopping()) return;
    const { campaignId } = row;
    await rereadCampaign(client, account, campaignId, { job: "sweep" }).catch((error: unknown) => {
      log().warn({ campaignId, err: String(error) }, "a sweep could not read a campaign");
    });
    const after = await db().campaign.findUnique({
      where: { accountId_campaignId: { accountId: account.id, campaignId } },
    });
    sweepCounts.read += 1;
    if (after?.stage !== row.stage || after.pending !== row.pending) {
      sweepCounts.repaired += 1;
      log().info(
        { campaignId, was: row.stage, is: after?.stage ?? "gone" },
        "a sweep repaired what no event told",
      );
    }
  }
};
