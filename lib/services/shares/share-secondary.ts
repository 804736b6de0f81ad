import { z } from "zod";
import { authorize } from "@/lib/services/authorize";
import type { ServiceContext } from "@/lib/services/context";
import { invalid } from "@/lib/services/errors";
import type { Receipt } from "@/lib/services/operations/dto";
import { findPartner } from "@/lib/services/partners/load";
import { plans } from "@/lib/services/plans";
import { requestOperations } from "@/lib/services/request";

export const shareSecondaryInput = z.object({
  campaignIds: z.array(z.string()).min(1).max(100),
  partnerId: z.string().min(1),
});

/** A primary DCA shares what it has accepted with a secondary, in a migration and outside (Migration overview, FAQ). */
export const shareWithSecondary = async (
  ctx: ServiceContext,
  input: z.input<typeof shareSecondaryInput>,
): Promise<{ receipts: Receipt[] }> => {
  authorize(ctx, "shares:write");
  const parsed = shareSecondaryInput.safeParse(input);
  if (!parsed.success) throw invalid("Choose campaigns and a secondary DCA.", { partnerId: "Choose a DCA." });
  const { campaignIds, partnerId } = parsed.data;
  const partner = await findPartner(ctx, partnerId);
  const receipts = await requestOperations(ctx, {
    kind: "shareSecondary",
    campaignIds,
    plan: plans.shareSecondary(partner),
  });
  return { receipts };
};
