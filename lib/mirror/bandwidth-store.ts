import { Prisma, type Tx } from "@/lib/db";
import { recordOf } from "@/lib/db/bandwidth-record";
import type { BandwidthCampaign as Row } from "@/lib/db/generated/client";
import { publish } from "@/lib/db/live";
import { importProgress } from "@/lib/domain/bandwidth";
import { env } from "@/lib/env";
import type { BandwidthImport } from "@/lib/registries/bandwidth/types";
import { recordAudit } from "@/lib/services/audit/record";

/** While it waits for a carrier or the secondary DCA it is read this often: Bandwidth tells of no campaign (bandwidth.md 1). */
export const pollLater = (): Date => new Date(Date.now() + env().BANDWIDTH_POLL_MS);

export const dueAfter = (record: BandwidthImport): Date | null =>
  importProgress(record).state === "moving" ? pollLater() : null;

const columnsOf = (record: BandwidthImport) => ({
  description: record.description,
  messageClass: record.messageClass,
  createdOn: record.createdAt,
  status: record.status,
  secondaryDca: record.secondaryDca,
  declineReason: record.declineReason,
  networks: record.networks satisfies Prisma.InputJsonArray,
  readAt: new Date(),
  goneAt: null,
  problem: null,
});

/** What the hand-over's machine and a person look at; null while it has not been read. */
const wordOf = (row: Row): string | null => {
  const { status, ...record } = recordOf(row);
  return status === null ? null : importProgress({ ...record, status }).word;
};

/** Hand-overs that wait for this campaign look again. */
const wakeHandovers = async (tx: Tx, accountId: string, campaignId: string): Promise<void> => {
  await tx.handoverCampaign.updateMany({
    where: { accountId, campaignId, state: "ACTIVE" },
    data: { dueAt: new Date() },
  });
};

/**
 * Keeps what was read of a campaign. A change of where it stands goes to the history, to open pages and to its hand-over;
 * the first reading of one that was imported elsewhere is no change.
 */
export const storeBandwidthImport = async (
  tx: Tx,
  accountId: string,
  record: BandwidthImport,
  { dueAt }: { dueAt?: Date | null } = {},
): Promise<void> => {
  const { campaignId } = record;
  const key = { accountId_campaignId: { accountId, campaignId } };
  const before = await tx.bandwidthCampaign.findUnique({ where: key });
  // Where nobody waits for a reading, one is due as its state wants it.
  const next = before === null || before.dueAt === null ? dueAfter(record) : before.dueAt;
  const columns = { ...columnsOf(record), ...(dueAt === undefined ? {} : { dueAt }) };
  await tx.bandwidthCampaign.upsert({
    where: key,
    create: { dueAt: next, ...columns, accountId, campaignId },
    update: before?.dueAt === null ? { dueAt: next, ...columns } : columns,
  });
  const [was, is] = [before === null ? null : wordOf(before), importProgress(record).word];
  if (was === is && before?.goneAt == null) return;
  await wakeHandovers(tx, accountId, campaignId);
  await publish(tx, { accountId, kind: "campaign", campaignId });
  if (was === null || was === is) return;
  await recordAudit(tx, {
    accountId,
    actor: { kind: "system", job: "bandwidth" },
    action: "bandwidth.stage-changed",
    subject: { type: "campaign", id: campaignId },
    before: { bandwidthStage: was },
    after: { bandwidthStage: is },
    detail: record.declineReason,
    correlationId: "bandwidth",
  });
};

/** Imported by us: from now on it is read, even if Bandwidth does not show it yet. */
export const rememberBandwidthImport = async (
  tx: Tx,
  accountId: string,
  { campaignId, record }: { campaignId: string; record: BandwidthImport | null },
): Promise<void> => {
  if (record !== null) {
    await storeBandwidthImport(tx, accountId, record, { dueAt: dueAfter(record) });
    return;
  }
  const data = { dueAt: new Date(), goneAt: null };
  await tx.bandwidthCampaign.upsert({
    where: { accountId_campaignId: { accountId, campaignId } },
    create: { accountId, campaignId, ...data },
    update: data,
  });
};

/** Bandwidth, asked for just this one, does not have it any more. */
export const markBandwidthGone = async (tx: Tx, accountId: string, campaignId: string): Promise<void> => {
  const { count } = await tx.bandwidthCampaign.updateMany({
    where: { accountId, campaignId, goneAt: null },
    data: { goneAt: new Date(), dueAt: null },
  });
  if (count === 0) return;
  await wakeHandovers(tx, accountId, campaignId);
  await publish(tx, { accountId, kind: "campaign", campaignId });
};
