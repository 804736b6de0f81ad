import type { Tx } from "@/lib/db";
import type { Campaign } from "@/lib/db/generated/client";

/**
 * Whether the registry accepted the share of a migration in this account's name (overview, "Auto-Complete"): it was
 * accepted before in the live chain, and nobody elected it here. An election in the registry's own portal cannot be told
 * apart. Once the migration is over its hops are gone, and what was known stays.
 */
export const autoAccepted = async (
  tx: Tx,
  row: Campaign,
): Promise<Pick<Campaign, "autoAccepted"> | Record<string, never>> => {
  if (row.own || row.provDownStatus === null) return {};
  if (row.provDownStatus !== "ACCEPTED" || !row.previouslyAccepted) return { autoAccepted: false };
  const decided = await tx.operation.count({
    where: {
      accountId: row.accountId,
      campaignId: row.campaignId,
      kind: { in: ["elect", "accept"] },
      ...(row.migrationCreatedAt === null ? {} : { createdAt: { gte: row.migrationCreatedAt } }),
    },
  });
  return { autoAccepted: decided === 0 };
};
