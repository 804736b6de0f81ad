import { z } from "zod";
import { dcaRoles } from "@/lib/domain/campaign";
import { rejectionCategories } from "@/lib/domain/explanation";
import { authorize } from "@/lib/services/authorize";
import type { ServiceContext } from "@/lib/services/context";
import { invalid } from "@/lib/services/errors";
import type { Receipt } from "@/lib/services/operations/dto";
import { declineProblems, plans } from "@/lib/services/plans";
import { requestOperations } from "@/lib/services/request";

export const declineInput = z.object({
  campaignIds: z.array(z.string()).min(1).max(100),
  categories: z.array(z.enum(rejectionCategories)),
  explanation: z.string(),
  /** A secondary DCA has an answer of its own; CNPs and primary DCAs share one. */
  role: z.enum(dcaRoles).default("PRIMARY"),
});

/** Declines each pending share, or none. The downstream partner reads the explanation as it is. */
export const declineShares = async (
  ctx: ServiceContext,
  input: z.input<typeof declineInput>,
): Promise<{ receipts: Receipt[] }> => {
  authorize(ctx, "shares:write");
  const parsed = declineInput.safeParse(input);
  if (!parsed.success) throw invalid("Choose 1 to 100 campaigns and known categories.");
  const fields = declineProblems(parsed.data);
  if (Object.keys(fields).length > 0) throw invalid("The decline is not complete.", fields);
  const { campaignIds, categories, explanation, role } = parsed.data;
  const receipts = await requestOperations(ctx, {
    kind: role === "PRIMARY" ? "decline" : "declineSecondary",
    campaignIds,
    plan: plans.decline({ categories, explanation }),
  });
  return { receipts };
};
