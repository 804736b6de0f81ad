import type { z } from "zod";
import { whyNotNow } from "@/lib/domain/handover/campaign-state";
import { nameOf, recordHandover } from "@/lib/operations/handovers/entry";
import { endHandover } from "@/lib/operations/handovers/transition";
import type { ServiceContext } from "@/lib/services/context";
import { invalid } from "@/lib/services/errors";
import { allOrNone, takeOff } from "./all-or-none";
import { changeHandover } from "./change";
import { rowsInput, tickRollbackInput } from "./inputs";
import { membersNamed } from "./load";

/** How a point of the way back is kept among the steps. */
export const backStep = (key: string): string => `back:${key}`;
/** The point that brings the numbers back to life. */
const restoringKey = "osr";

/** A Manager decides to go back: from now on a checklist, each point confirmed by a named person. */
export const beginRollback = async (
  ctx: ServiceContext,
  input: z.input<typeof rowsInput>,
): Promise<{ rollingBack: number }> => {
  const { handoverId, rowIds } = rowsInput.parse(input);
  return changeHandover(ctx, { handoverId, permission: "handovers:switch" }, async (tx, loaded) => {
    const members = membersNamed(loaded, rowIds);
    allOrNone(members, ({ at }) => whyNotNow(at, "rollBack"));
    await takeOff(tx, members, { state: "ROLLING_BACK", dueAt: ctx.now });
    return {
      result: { rollingBack: members.length },
      action: "handover.rollback-begun",
      after: { campaigns: members.map(({ row }) => row.campaignId) },
    };
  });
};

/** A point of the checklist is done; with the first the numbers work again, with the last it is rolled back. */
export const tickRollback = async (
  ctx: ServiceContext,
  input: z.input<typeof tickRollbackInput>,
): Promise<{ left: number }> => {
  const { handoverId, rowId, key } = tickRollbackInput.parse(input);
  return changeHandover(ctx, { handoverId, permission: "handovers:switch" }, async (tx, loaded) => {
    const [member] = membersNamed(loaded, [rowId]);
    const point = loaded.rules.rollback.find((each) => each.key === key);
    if (member === undefined || point === undefined) throw invalid("This point is not on the list.");
    allOrNone(
      [member],
      ({ at }) => whyNotNow(at, "tick"),
      ([refusal]) => refusal?.reasons.join(" · ") ?? "",
    );
    const { row } = member;
    const step = backStep(key);
    const by = nameOf(ctx);
    await tx.handoverStep.createMany({
      data: [{ rowId, step, startedAt: ctx.now, startedBy: by, endedAt: ctx.now, endedBy: by }],
      skipDuplicates: true,
    });
    const done = new Set([...row.steps.map((each) => each.step), step]);
    const left = loaded.rules.rollback.filter((each) => !done.has(backStep(each.key))).length;
    await tx.handoverCampaign.update({
      where: { id: rowId },
      data: {
        ...(key === restoringKey && row.restoredAt === null ? { restoredAt: ctx.now } : {}),
        ...(left === 0 ? { state: "ROLLED_BACK", endedAt: ctx.now, dueAt: null } : {}),
      },
    });
    if (left === 0) {
      await recordHandover(tx, ctx, handoverId, {
        action: "handover.rolled-back",
        after: { campaignId: row.campaignId },
      });
      await endHandover(tx, handoverId, ctx.now);
    }
    return {
      result: { left },
      action: "handover.rollback-ticked",
      after: { campaignId: row.campaignId, point: point.title },
    };
  });
};
