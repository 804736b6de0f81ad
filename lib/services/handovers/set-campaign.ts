import type { z } from "zod";
import { hasSwitched, whyNotNow } from "@/lib/domain/handover/campaign-state";
import type { ServiceContext } from "@/lib/services/context";
import { invalid } from "@/lib/services/errors";
import { changeHandover } from "./change";
import { setCampaignInput } from "./inputs";
import { membersNamed } from "./load";

const orNull = (text: string | null): string | null => (text === "" ? null : text);

/** Changes a campaign's pool, SubID or wave, as long as its numbers are not switched. */
export const setHandoverCampaign = async (
  ctx: ServiceContext,
  input: z.input<typeof setCampaignInput>,
): Promise<{ changed: true }> => {
  const parsed = setCampaignInput.safeParse(input);
  if (!parsed.success) throw invalid(parsed.error.issues[0]?.message ?? "This cannot be saved.");
  const { handoverId, rowId, poolId, subId, wave } = parsed.data;
  return changeHandover(ctx, { handoverId, permission: "handovers:write" }, async (tx, loaded) => {
    const [member] = membersNamed(loaded, [rowId]);
    if (member === undefined) throw invalid("Choose a campaign.");
    const reason = whyNotNow(member.at, "edit");
    if (reason !== null || hasSwitched(member.at))
      throw invalid(reason ?? "Its numbers are switched already.");
    await tx.handoverCampaign.update({
      where: { id: rowId },
      data: {
        ...(poolId === undefined ? {} : { poolId: orNull(poolId) }),
        ...(subId === undefined ? {} : { subId: orNull(subId) }),
        ...(wave === undefined ? {} : { wave }),
      },
    });
    return {
      result: { changed: true },
      action: "handover.changed",
      after: {
        campaignId: member.row.campaignId,
        poolId: poolId ?? null,
        subId: subId ?? null,
        wave: wave ?? null,
      },
    };
  });
};
