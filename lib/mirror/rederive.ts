import { db } from "@/lib/db";
import type { Account } from "@/lib/db/generated/client";
import { derivedColumns } from "./derive";

const chunk = 1_000;

/** Whether the account takes part in migrations decides with on what can be migrated: works that out again for all rows. */
export const rederiveEligible = async (account: Account): Promise<void> => {
  const accountId = account.id;
  for (let after = ""; ;) {
    const rows = await db().campaign.findMany({
      where: { accountId, campaignId: { gt: after } },
      orderBy: { campaignId: "asc" },
      take: chunk,
    });
    const now = new Date();
    for (const eligible of [true, false, null]) {
      const changed = rows.filter(
        (row) => row.eligible !== eligible && derivedColumns(row, account, now).eligible === eligible,
      );
      const campaignId = { in: changed.map((row) => row.campaignId) };
      if (changed.length > 0)
        await db().campaign.updateMany({ where: { accountId, campaignId }, data: { eligible } });
    }
    const last = rows.at(-1);
    if (last === undefined || rows.length < chunk) return;
    after = last.campaignId;
  }
};
