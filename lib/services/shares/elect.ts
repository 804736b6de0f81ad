import { z } from "zod";
import { authorize } from "@/lib/services/authorize";
import type { ServiceContext } from "@/lib/services/context";
import { invalid } from "@/lib/services/errors";
import type { Receipt } from "@/lib/services/operations/dto";
import { findPartner } from "@/lib/services/partners/load";
import { plans } from "@/lib/services/plans";
import { requestOperations } from "@/lib/services/request";

export const electInput = z.object({
  campaignIds: z.array(z.string()).min(1).max(100),
  upstream: z.discriminatedUnion("mode", [
    z.object({ mode: z.literal("partner"), partnerId: z.string().min(1) }),
    z.object({ mode: z.literal("previous") }),
  ]),
});

/** Accepts each pending share by choosing this account's own upstream, or none of them. */
export const electShares = async (
  ctx: ServiceContext,
  input: z.input<typeof electInput>,
): Promise<{ receipts: Receipt[] }> => {
  authorize(ctx, "shares:write");
  const parsed = electInput.safeParse(input);
  if (!parsed.success)
    throw invalid("Choose campaigns and an upstream partner.", { partnerId: "Choose a partner." });
  const { campaignIds, upstream } = parsed.data;
  const chosen = upstream.mode === "partner" ? await findPartner(ctx, upstream.partnerId) : "previous";
  const receipts = await requestOperations(ctx, {
    kind: "elect",
    campaignIds,
    plan: plans.elect(chosen),
  });
  return { receipts };
};
