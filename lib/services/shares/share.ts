import { z } from "zod";
import { authorize } from "@/lib/services/authorize";
import type { ServiceContext } from "@/lib/services/context";
import { invalid } from "@/lib/services/errors";
import type { Receipt } from "@/lib/services/operations/dto";
import { findPartner } from "@/lib/services/partners/load";
import { plans } from "@/lib/services/plans";
import { requestOperations } from "@/lib/services/request";

export const shareInput = z.object({
  campaignIds: z.array(z.string()).min(1).max(100),
  partnerId: z.string().min(1),
});

/** Shares own campaigns that were declined or never shared; outside of any migration (TCR CSP API guide, Campaign Sharing). */
export const shareCampaigns = async (
  ctx: ServiceContext,
  input: z.input<typeof shareInput>,
): Promise<{ receipts: Receipt[] }> => {
  authorize(ctx, "shares:write");
  const parsed = shareInput.safeParse(input);
  if (!parsed.success) throw invalid("Choose campaigns and a partner.", { partnerId: "Choose a partner." });
  const { campaignIds, partnerId } = parsed.data;
  const partner = await findPartner(ctx, partnerId);
  const receipts = await requestOperations(ctx, {
    kind: "share",
    campaignIds,
    plan: plans.share(partner),
  });
  return { receipts };
};
