import type { z } from "zod";
import { whyNotNow } from "@/lib/domain/handover/campaign-state";
import { finishStep } from "@/lib/operations/handovers/finish";
import type { ServiceContext } from "@/lib/services/context";
import { allOrNone, movedOn } from "./all-or-none";
import { changeHandover } from "./change";
import { rowsInput } from "./inputs";
import { membersNamed } from "./load";

/** A Manager confirms that messages run through the provider: the downtime is over. */
export const confirmTraffic = async (
  ctx: ServiceContext,
  input: z.input<typeof rowsInput>,
): Promise<{ switched: number }> => {
  const { handoverId, rowIds } = rowsInput.parse(input);
  return changeHandover(ctx, { handoverId, permission: "handovers:switch" }, async (tx, loaded) => {
    const members = membersNamed(loaded, rowIds);
    allOrNone(members, ({ row, at }) =>
      row.step === "traffic"
        ? whyNotNow(at, "confirm")
        : row.registeredAt === null
          ? "It is not registered yet."
          : "Its other numbers are not added yet.",
    );
    for (const { row } of members)
      if (!(await finishStep(tx, ctx, row, { data: { trafficAt: ctx.now } }))) throw movedOn(row.campaignId);
    return {
      result: { switched: members.length },
      action: "handover.traffic-switched",
      after: { campaigns: members.map(({ row }) => row.campaignId) },
    };
  });
};
