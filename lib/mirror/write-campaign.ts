import { type Prisma, type Tx } from "@/lib/db";
import type { Account, Campaign } from "@/lib/db/generated/client";
import { publish } from "@/lib/db/live";
import type { AuditAction } from "@/lib/domain/audit";
import { recordAudit } from "@/lib/services/audit/record";
import { autoAccepted } from "./auto-accepted";
import { derivedColumns } from "./derive";
import { recordMigration } from "./record-migration";

export type CampaignColumns = Omit<Prisma.CampaignUncheckedCreateInput, "accountId" | "campaignId">;

/** What a person would call news: everything but when it was read. */
const quiet = new Set(["listedAt", "factsReadAt", "rereadDueAt"]);

const differs = (before: Campaign, after: Campaign): boolean =>
  Object.entries(after).some(
    ([key, value]) =>
      !quiet.has(key) && JSON.stringify(value) !== JSON.stringify(before[key as keyof Campaign]),
  );

const transitions: Record<string, AuditAction> = {
  ACTIVE: "campaign.migration-opened",
  COMPLETED: "campaign.migration-completed",
  CANCELLED: "campaign.migration-canceled",
};

const auditAction = (before: Campaign | null, after: Campaign): AuditAction | null => {
  // The first reading of a campaign is how things stand, not something that happened.
  if (before?.factsReadAt === null || before === null) return null;
  const opened = after.migrationCreatedAt?.getTime() !== before.migrationCreatedAt?.getTime();
  if (after.migrationStatus !== null && (opened || after.migrationStatus !== before.migrationStatus)) {
    return transitions[after.migrationStatus] ?? null;
  }
  const hops = (row: Campaign) =>
    [row.liveUpStatus, row.liveDownStatus, row.provUpStatus, row.provDownStatus].join();
  return hops(before) === hops(after) ? null : "campaign.share-changed";
};

const summary = (row: Campaign): Prisma.InputJsonObject => ({
  stage: row.stage,
  migration: row.migrationStatus,
  upstream: row.provUpId ?? row.liveUpId,
  upstreamStatus: row.provUpStatus ?? row.liveUpStatus,
  downstreamStatus: row.provDownStatus ?? row.liveDownStatus,
  reason: row.migrationReason ?? row.provUpExplanation ?? row.liveUpExplanation,
});

/**
 * Writes what was read about one campaign, the columns derived from it, the history entry if something happened, and
 * the news for open screens. `source` says what made us read: a webhook event or a job of ours.
 */
export const writeCampaign = async (
  tx: Tx,
  account: Account,
  campaignId: string,
  columns: CampaignColumns | { known: Partial<CampaignColumns> },
  source: { eventId: string } | { job: string },
  now: Date,
): Promise<{ changed: boolean }> => {
  const key = { accountId_campaignId: { accountId: account.id, campaignId } };
  const before = await tx.campaign.findUnique({ where: key });
  const written =
    "known" in columns
      ? await tx.campaign.update({ where: key, data: columns.known })
      : await tx.campaign.upsert({
          where: key,
          create: { ...columns, accountId: account.id, campaignId },
          update: columns,
        });
  const derived = { ...derivedColumns(written, account, now), ...(await autoAccepted(tx, before, written)) };
  const after = await tx.campaign.update({ where: key, data: derived });
  if (before !== null && !differs(before, after)) return { changed: false };
  await recordMigration(tx, after, now);
  const action = auditAction(before, after);
  if (action !== null && before !== null) {
    await recordAudit(tx, {
      accountId: account.id,
      actor:
        "eventId" in source
          ? { kind: "webhook", eventId: source.eventId }
          : { kind: "system", job: source.job },
      action,
      subject: { type: "campaign", id: campaignId },
      before: summary(before),
      after: summary(after),
      correlationId: "eventId" in source ? `event-${source.eventId}` : source.job,
    });
  }
  // A hand-over may wait for just this.
  await tx.handoverCampaign.updateMany({
    where: { accountId: account.id, campaignId, state: "ACTIVE", status: "WAITING" },
    data: { dueAt: now },
  });
  await publish(tx, { accountId: account.id, kind: "campaign", campaignId });
  return { changed: true };
};
