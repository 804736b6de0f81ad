import { db, inTransaction, type Tx } from "@/lib/db";
import type { Operation } from "@/lib/db/generated/client";
import { downtimeAlerts, downtimeOf, isOffline } from "@/lib/domain/handover/downtime";
import { isHandoverKind } from "@/lib/domain/operation";
import type { ServiceContext } from "@/lib/services/context";
import { askProvider } from "@/lib/services/handovers/provider-facts";
import { viewOperation } from "@/lib/services/operations/view";
import { recordHandover } from "./entry";
import { finishStep } from "./finish";
import { launch } from "./launch";
import { progressOf, settle } from "./progress";
import { freshRow, goOnWithoutRefused, refusedTrouble, sentNumbers, type Trouble } from "./refused";
import { campaignAt, type HandoverRow, providerOf, rulesOf } from "./row";
import { takeNumbersIfRead } from "./take-numbers";
import { transition } from "./transition";
import { comesInGroups, notedAt } from "./writes";

/** Looks again after this long, whatever else wakes it. */
const againMs = { running: 5_000, offline: 2_000, waiting: 15_000, reading: 1_000 };

/** What no event tells of for sure is read again this often. */
const readMs = 60_000;

const failStep = (
  ctx: ServiceContext,
  row: HandoverRow,
  { problem, nextStep }: Trouble,
  before: (tx: Tx) => Promise<void> = () => Promise.resolve(),
): Promise<void> =>
  inTransaction(async (tx) => {
    await before(tx);
    const data = { problem, nextStep };
    const to = await transition(tx, row, "fail", { by: "Portage", now: ctx.now, data });
    if (to === null) return;
    await recordHandover(tx, ctx, row.handoverId, {
      action: "handover.step-failed",
      after: { campaignId: row.campaignId, step: row.step },
      detail: problem,
    });
  });

const stepOf = (row: HandoverRow) => rulesOf(row.handover).steps.find(({ key }) => key === row.step);

const troubleOf = (row: HandoverRow): string => stepOf(row)?.trouble ?? "";

/** A write went through: its numbers are noted, and the next group goes out or the step is done, but for refused numbers. */
const afterWrite = async (ctx: ServiceContext, row: HandoverRow, operation: Operation): Promise<void> => {
  const { kind } = operation;
  const refused = await inTransaction(async (tx) => {
    const noted = isHandoverKind(kind) ? notedAt[kind] : undefined;
    if (noted !== undefined)
      await tx.handoverNumber.updateMany({
        where: { rowId: row.id, number: { in: sentNumbers(operation) } },
        data: { [noted]: ctx.now, problem: null },
      });
    const fresh = await freshRow(tx, row);
    // Somebody else was quicker.
    if (fresh.operationId !== row.operationId || fresh.status !== "RUNNING") return null;
    if (comesInGroups(kind) && (await launch(tx, ctx, fresh))) return null;
    const trouble = refusedTrouble(fresh, kind);
    if (trouble === null) await finishStep(tx, ctx, fresh, {});
    return trouble;
  });
  if (refused !== null) await failStep(ctx, row, refused);
};

/** A write was refused: for some of its numbers, then the others go out, or as a whole. */
const afterRefusal = async (ctx: ServiceContext, row: HandoverRow, operation: Operation): Promise<void> => {
  const { sentence, nextStep } = viewOperation(operation);
  const said = operation.status === "WITHDRAWN" ? "It was withdrawn before it was sent." : sentence;
  const trouble = await inTransaction(async (tx) => {
    const fresh = await freshRow(tx, row);
    if (fresh.operationId !== row.operationId || fresh.status !== "RUNNING") return null;
    if (await goOnWithoutRefused(tx, ctx, fresh, operation)) return null;
    const sent = sentNumbers(operation);
    const named = fresh.numbers.some(({ number, problem }) => problem !== null && sent.includes(number));
    return (
      (named ? refusedTrouble(fresh, operation.kind) : null) ?? {
        problem: said ?? "It was refused.",
        nextStep: nextStep ?? troubleOf(row),
      }
    );
  });
  if (trouble === null) return;
  await failStep(ctx, row, trouble);
  // What was turned down may be its pool: the page is to show what can be chosen instead.
  if (operation.kind === "migrateCampaign")
    await askProvider(providerOf(row.handover), {
      accountId: row.accountId,
      campaignIds: [row.campaignId],
      now: ctx.now,
    });
};

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
