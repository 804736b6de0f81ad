import type { z } from "zod";
import { whyNotNow } from "@/lib/domain/handover/campaign-state";
import { endHandover } from "@/lib/operations/handovers/transition";
import type { ServiceContext } from "@/lib/services/context";
import { allOrNone, takeOff } from "./all-or-none";
import { changeHandover } from "./change";
import { rowsInput } from "./inputs";
import { membersNamed } from "./load";

/** Before the switch leaving is free: the numbers stay where they are. What TCR has been told is canceled there. */
export const stopHandover = async (
  ctx: ServiceContext,
  input: z.input<typeof rowsInput>,
): Promise<{ stopped: number }> => {
  const { handoverId, rowIds } = rowsInput.parse(input);
  return changeHandover(ctx, { handoverId, permission: "handovers:write" }, async (tx, loaded) => {
    const members = membersNamed(loaded, rowIds);
    allOrNone(members, ({ at }) => whyNotNow(at, "stop"));
    await takeOff(tx, members, {
      state: "STOPPED",
      endedAt: ctx.now,
      dueAt: null,
      takeNumbersAt: null,
    });
    await endHandover(tx, handoverId, ctx.now);
    return {
      result: { stopped: members.length },
      action: "handover.stopped",
      after: { campaigns: members.map(({ row }) => row.campaignId) },
    };
  });
};
