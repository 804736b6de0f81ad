import type { z } from "zod";
import { whyNotNow } from "@/lib/domain/handover/campaign-state";
import { nameOf } from "@/lib/operations/handovers/entry";
import { transition } from "@/lib/operations/handovers/transition";
import { leftOf } from "@/lib/operations/handovers/writes";
import type { ServiceContext } from "@/lib/services/context";
import { allOrNone, movedOn } from "./all-or-none";
import { changeHandover } from "./change";
import { rowsInput } from "./inputs";
import { membersNamed } from "./load";

/** A Manager goes on without the numbers that the provider does not take: each keeps that it is not there. */
export const leaveStep = async (
  ctx: ServiceContext,
  input: z.input<typeof rowsInput>,
): Promise<{ left: number }> => {
  const { handoverId, rowIds } = rowsInput.parse(input);
  return changeHandover(ctx, { handoverId, permission: "handovers:switch" }, async (tx, loaded) => {
    const members = membersNamed(loaded, rowIds);
    allOrNone(members, ({ at }) => whyNotNow(at, "leave"));
    for (const { row } of members) {
      await tx.handoverNumber.updateMany({
        where: { rowId: row.id, number: { in: leftOf("addNumbers", row) }, problem: null },
        data: { problem: `Not added at ${loaded.rules.name}.` },
      });
      if ((await transition(tx, row, "finish", { by: nameOf(ctx), now: ctx.now })) === null)
        throw movedOn(row.campaignId);
    }
    return {
      result: { left: members.length },
      action: "handover.step-left",
      after: { campaigns: members.map(({ row }) => row.campaignId) },
    };
  });
};
