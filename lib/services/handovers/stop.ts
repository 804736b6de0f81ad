import type { z } from "zod";
import { whyNotNow } from "@/lib/domain/handover/campaign-state";
import { endHandover } from "@/lib/operations/handovers/transition";
import type { ServiceContext } from "@/lib/services/context";
import { conflict, refused } from "@/lib/services/errors";
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
    const rows = members.flatMap(({ row, at }) => {
      const reason = whyNotNow(at, "stop");
      return reason === null ? [] : [{ campaignId: row.campaignId, reasons: [reason] }];
    });
    const [first] = rows;
    if (first !== undefined) throw refused(`${first.campaignId}: ${first.reasons.join(" · ")}`, rows);
    for (const { row } of members) {
      const { count } = await tx.handoverCampaign.updateMany({
        where: { id: row.id, state: "ACTIVE", step: row.step, status: row.status },
        data: { state: "STOPPED", endedAt: ctx.now, dueAt: null, takeNumbersAt: null },
      });
      if (count === 0) throw conflict(`${row.campaignId} has moved on meanwhile.`);
    }
    await endHandover(tx, handoverId, ctx.now);
    return {
      result: { stopped: members.length },
      action: "handover.stopped",
      after: { campaigns: members.map(({ row }) => row.campaignId) },
    };
  });
};
