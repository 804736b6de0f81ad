import { z } from "zod";
import { explanationProblem } from "@/lib/domain/explanation";
import { authorize } from "@/lib/services/authorize";
import type { ServiceContext } from "@/lib/services/context";
import { invalid } from "@/lib/services/errors";
import type { Receipt } from "@/lib/services/operations/dto";
import { plans } from "@/lib/services/plans";
import { requestOperations } from "@/lib/services/request";

export const cancelInput = z.object({
  campaignIds: z.array(z.string()).min(1).max(100),
  explanation: z.string(),
});

/** Cancels each campaign's open migration, or none. Participants read the explanation. */
export const cancelMigrations = async (
  ctx: ServiceContext,
  input: z.input<typeof cancelInput>,
): Promise<{ receipts: Receipt[] }> => {
  authorize(ctx, "migrations:write");
  const parsed = cancelInput.safeParse(input);
  if (!parsed.success) throw invalid("Choose 1 to 100 campaigns.");
  const { campaignIds, explanation } = parsed.data;
  const problem = explanationProblem(explanation);
  if (problem !== null) throw invalid("The explanation is too long.", { explanation: problem });
  const receipts = await requestOperations(ctx, {
    kind: "cancel",
    campaignIds,
    plan: plans.cancel(explanation),
  });
  return { receipts };
};
