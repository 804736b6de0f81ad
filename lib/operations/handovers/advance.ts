import { db, inTransaction, type Tx } from "@/lib/db";
import { downtimeAlerts, downtimeOf, isOffline } from "@/lib/domain/handover/downtime";
import type { ServiceContext } from "@/lib/services/context";
import { afterRefusal, afterWrite, failStep, troubleOf } from "./answered";
import { recordHandover } from "./entry";
import { finishStep } from "./finish";
import { progressOf, settle } from "./progress";
import { campaignAt, type HandoverRow, providerOf, rulesOf, stepOf } from "./row";
import { takeNumbersIfRead } from "./take-numbers";

/** Looks again after this long, whatever else wakes it. */
const againMs = { running: 5_000, offline: 2_000, waiting: 15_000, reading: 1_000 };

/** What no event tells of for sure is read again this often. */
const readMs = 60_000;

const onRunning = async (ctx: ServiceContext, row: HandoverRow): Promise<number> => {
  const operation =
    row.operationId === null ? null : await db().operation.findUnique({ where: { id: row.operationId } });
  if (operation === null) {
    const problem = "The write of this step is not known any more.";
    await failStep(ctx, row, { problem, nextStep: "Try again." });
    return againMs.running;
  }
  switch (operation.status) {
    case "DONE":
      await afterWrite(ctx, row, operation);
      return 0;
    case "FAILED":
    case "WITHDRAWN":
      await afterRefusal(ctx, row, operation);
      return 0;
    default:
      return againMs.running;
  }
};

const readCampaignAgain = async ({ accountId, campaignId }: HandoverRow, now: Date): Promise<void> => {
  await db().campaign.updateMany({
    where: {
      accountId,
      campaignId,
      rereadDueAt: null,
      factsReadAt: { lt: new Date(now.getTime() - readMs) },
    },
    data: { rereadDueAt: now },
  });
};

const onWaiting = async (ctx: ServiceContext, row: HandoverRow): Promise<number> => {
  const again = isOffline(row) ? againMs.offline : againMs.waiting;
  const found = await progressOf(providerOf(row.handover), row.accountId, [row]);
  const progress = found.get(row.id);
  if (progress === undefined || progress.state === "moving") {
    if (stepOf(row)?.showsAtTcr === true) await readCampaignAgain(row, ctx.now);
    return again;
  }
  const settled = (tx: Tx) => settle(tx, providerOf(row.handover), row, ctx.now);
  if (progress.state === "attention") {
    // Somebody asked to look again: what was seen before that says nothing new.
    if (row.polledAt !== null && (progress.readAt ?? row.polledAt) <= row.polledAt) return again;
    const { name } = rulesOf(row.handover);
    const why = progress.reason === null ? "" : ` ${progress.reason}`;
    const problem = `${name} reports: ${progress.word}.${why}`;
    await failStep(ctx, row, { problem, nextStep: troubleOf(row) }, settled);
    return 0;
  }
  await inTransaction(async (tx) => {
    await settled(tx);
    await finishStep(tx, ctx, row, {
      by: rulesOf(row.handover).name,
      data: {
        // The downtime ends here, where there was one.
        ...(row.switchedAt === null ? {} : { registeredAt: ctx.now }),
        externalStage: progress.word,
      },
    });
  });
  return 0;
};

/** Fifteen and thirty minutes of downtime are kept in the history, once each; pages count by themselves. */
const alert = async (ctx: ServiceContext, row: HandoverRow): Promise<void> => {
  const { alert: level, offlineMs } = downtimeOf(campaignAt(row).times, ctx.now.getTime());
  if (level === "none" || offlineMs === null) return;
  const minutes = downtimeAlerts[level] / 60_000;
  if (row.alertedAfter >= minutes) return;
  await inTransaction(async (tx) => {
    const { count } = await tx.handoverCampaign.updateMany({
      where: { id: row.id, alertedAfter: row.alertedAfter },
      data: { alertedAfter: minutes },
    });
    if (count === 0) return;
    await recordHandover(tx, ctx, row.handoverId, {
      action: "handover.alert",
      after: { campaignId: row.campaignId, minutes },
    });
  });
};

/** Whether the numbers show the wanted NNID: asked again each minute while they are offline (partners.md). */
const readOsrAgain = async ({ accountId, campaignId }: HandoverRow, now: Date): Promise<void> => {
  await db().osrReading.updateMany({
    where: { accountId, campaignId, requestedAt: null, readAt: { lt: new Date(now.getTime() - readMs) } },
    data: { requestedAt: now },
  });
};

/** Does what is due for one campaign, and answers in how many milliseconds to look again; null: not by itself. */
export const advanceCampaign = async (ctx: ServiceContext, row: HandoverRow): Promise<number | null> => {
  if (isOffline(row)) {
    await alert(ctx, row);
    await readOsrAgain(row, ctx.now);
  }
  if (row.state !== "ACTIVE") return isOffline(row) ? againMs.running : null;
  if (!(await takeNumbersIfRead(ctx, row))) return againMs.reading;
  if (row.status === "RUNNING") return onRunning(ctx, row);
  if (row.status === "WAITING") return onWaiting(ctx, row);
  return isOffline(row) ? againMs.running : null;
};
