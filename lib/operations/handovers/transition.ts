import type { Prisma, Tx } from "@/lib/db";
import { openStates } from "@/lib/domain/handover/campaign-state";
import { isOffline } from "@/lib/domain/handover/downtime";
import { move, type Position, type StepEvent } from "@/lib/domain/handover/steps";
import { type HandoverRow, positionOf, rulesOf, stepFactsOf } from "./row";

/** While a write is under way its end wakes the hand-over; this is for a wake-up that was lost. */
const runningMs = 5_000;
/** The provider's word is in the mirror: looking there is cheap. */
const waitingMs = 2_000;

type Change = {
  by: string;
  now: Date;
  /** Written with the position. */
  data?: Prisma.HandoverCampaignUncheckedUpdateManyInput;
};

const dueAfter = ({ status }: Position, now: Date, offline: boolean): Date | null => {
  // The clock runs on while a person decides what to do about a failure.
  if (status === "RUNNING" || (offline && status === "FAILED")) return new Date(now.getTime() + runningMs);
  return status === "WAITING" ? new Date(now.getTime() + waitingMs) : null;
};

const beginStep = (tx: Tx, rowId: string, step: string, { by, now }: Change) =>
  tx.handoverStep.upsert({
    where: { rowId_step: { rowId, step } },
    create: { rowId, step, startedAt: now, startedBy: by },
    update: { tries: { increment: 1 }, endedAt: null, endedBy: null },
  });

const endStep = (tx: Tx, rowId: string, step: string, { by, now }: Change) =>
  tx.handoverStep.upsert({
    where: { rowId_step: { rowId, step } },
    create: { rowId, step, startedAt: now, startedBy: by, endedAt: now, endedBy: by },
    update: { endedAt: now, endedBy: by },
  });

/**
 * Moves a campaign by compare-and-set on where it was, and keeps who began and ended each step. Null when the event
 * means nothing there, or somebody else moved it meanwhile: then nothing was written.
 */
export const transition = async (
  tx: Tx,
  row: HandoverRow,
  event: StepEvent,
  change: Change,
): Promise<Position | null> => {
  const { steps } = rulesOf(row.handover);
  const from = positionOf(row);
  const to = move(steps, from, event, stepFactsOf(row));
  if (to === null) return null;
  const ended = event === "finish" && to.status === "DONE";
  const { count } = await tx.handoverCampaign.updateMany({
    where: {
      id: row.id,
      state: row.state,
      step: from.step,
      status: from.status,
      operationId: row.operationId,
    },
    data: {
      step: to.step,
      status: to.status,
      operationId: null,
      dueAt: dueAfter(to, change.now, isOffline(row)),
      ...(event === "fail" ? {} : { problem: null, nextStep: null }),
      ...(event === "again" && to.status === "WAITING" ? { polledAt: change.now } : {}),
      ...(ended ? { state: "DONE", endedAt: change.now } : {}),
      ...change.data,
    },
  });
  if (count === 0) return null;
  if (event === "finish") await endStep(tx, row.id, from.step, change);
  if (to.status === "RUNNING" || to.status === "WAITING") await beginStep(tx, row.id, to.step, change);
  if (ended) await endHandover(tx, row.handoverId, change.now);
  return to;
};

/** Once none of its campaigns is on its way, the hand-over itself has ended. */
export const endHandover = async (tx: Tx, handoverId: string, now: Date): Promise<void> => {
  const open = await tx.handoverCampaign.count({
    where: { handoverId, state: { in: [...openStates] } },
  });
  if (open === 0)
    await tx.handover.updateMany({ where: { id: handoverId, endedAt: null }, data: { endedAt: now } });
};
