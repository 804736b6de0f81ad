import type { Prisma, Tx } from "@/lib/db";
import type { ServiceContext } from "@/lib/services/context";
import { nameOf, recordHandover } from "./entry";
import { launch } from "./launch";
import { type HandoverRow, wholeRow } from "./row";
import { transition } from "./transition";

type Finish = { by?: string; data?: Prisma.HandoverCampaignUncheckedUpdateManyInput };

/**
 * Ends the step that a campaign is at, in the caller's transaction, and sends at once what follows by itself. False when
 * somebody else has moved it.
 */
export const finishStep = async (
  tx: Tx,
  ctx: ServiceContext,
  row: HandoverRow,
  { by = nameOf(ctx), data = {} }: Finish,
): Promise<boolean> => {
  const to = await transition(tx, row, "finish", { by, now: ctx.now, data });
  if (to === null) return false;
  await recordHandover(tx, ctx, row.handoverId, {
    action:
      to.status === "DONE"
        ? "handover.done"
        : data.registeredAt === undefined
          ? "handover.step-done"
          : "handover.registered",
    after: { campaignId: row.campaignId, step: row.step, by },
  });
  if (to.status !== "RUNNING") return true;
  const next = await tx.handoverCampaign.findUniqueOrThrow({ where: { id: row.id }, include: wholeRow });
  // Nothing is left to send: this step is done as well.
  if (!(await launch(tx, ctx, next))) await finishStep(tx, ctx, next, { by });
  return true;
};
