import type { Tx } from "@/lib/db";
import type { Campaign } from "@/lib/db/generated/client";

/** The share of the present migration and whether this account had accepted the campaign before it. */
const shareOf = (before: Campaign | null, row: Campaign): { status: string; again: boolean } | null => {
  if (row.provDownStatus !== null) return { status: row.provDownStatus, again: row.previouslyAccepted };
  // Completed before anybody read it: its hop is the live one, and younger than the migration.
  const { migrationStatus, migrationCreatedAt, liveDownAt, liveDownStatus } = row;
  const young = migrationCreatedAt !== null && liveDownAt !== null && liveDownAt >= migrationCreatedAt;
  return migrationStatus === "COMPLETED" && young && liveDownStatus !== null
    ? { status: liveDownStatus, again: before?.liveDownStatus === "ACCEPTED" }
    : null;
};

/**
 * Whether the registry accepted the share of a migration in this account's name (overview, "Auto-Complete"): it had
 * accepted the campaign before, and nobody elected it here. An election in the registry's own portal cannot be told
 * apart.
 */
export const autoAccepted = async (
  tx: Tx,
  before: Campaign | null,
  row: Campaign,
): Promise<{ autoAccepted?: boolean }> => {
  const share = row.own ? null : shareOf(before, row);
  // Already said, and still the same share: what was known stays.
  if (share === null || (row.autoAccepted && share.status === "ACCEPTED")) return {};
  if (share.status !== "ACCEPTED" || !share.again) return { autoAccepted: false };
  const decided = await tx.operation.count({
    where: {
      accountId: row.accountId,
      campaignId: row.campaignId,
      kind: { in: ["elect", "accept", "acceptSecondary"] },
      ...(row.migrationCreatedAt === null ? {} : { createdAt: { gte: row.migrationCreatedAt } }),
    },
  });
  return { autoAccepted: decided === 0 };
};
