import type { z } from "zod";
import { hasSwitched, whyNotNow } from "@/lib/domain/handover/campaign-state";
import type { ServiceContext } from "@/lib/services/context";
import { invalid } from "@/lib/services/errors";
import { changeHandover } from "./change";
import { setCampaignInput } from "./inputs";
import { type Member, membersNamed } from "./load";

const orNull = (text: string | null): string | null => (text === "" ? null : text);

/** Of numbers that are offline only what is certain to fail is asked: the mirror of the pools may be behind. */
const whyNotThisPool = ({ at, row, preflight }: Member, poolId: string | null | undefined): string | null => {
  const limit = preflight?.rules.withoutPool ?? null;
  if (poolId === undefined || orNull(poolId) !== null || limit === null || !hasSwitched(at)) return null;
  return row.numbers.length > limit
    ? `${String(row.numbers.length)} numbers need a pool: without one it takes at most ${String(limit)}.`
    : null;
};

/**
 * Changes a campaign's pool, SubID or wave, as long as its numbers are not switched; afterwards only its pool, once the
 * provider has turned it down.
 */
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
    const poolOnly = subId === undefined && wave === undefined;
    const reason = whyNotNow(member.at, poolOnly ? "pool" : "edit") ?? whyNotThisPool(member, poolId);
    if (reason !== null) throw invalid(reason);
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
