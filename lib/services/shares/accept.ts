import { z } from "zod";
import { dcaRoles } from "@/lib/domain/campaign";
import { pendingShare } from "@/lib/domain/pending-share";
import { authorize } from "@/lib/services/authorize";
import type { ServiceContext } from "@/lib/services/context";
import { invalid } from "@/lib/services/errors";
import type { Receipt } from "@/lib/services/operations/dto";
import { findPartner } from "@/lib/services/partners/load";
import { plans } from "@/lib/services/plans";
import { requestOperations } from "@/lib/services/request";

export const acceptInput = z
  .object({
    campaignIds: z.array(z.string()).min(1).max(100),
    role: z.enum(dcaRoles),
    /** As primary: the DCA to share with afterwards, for networks that this one does not reach. */
    secondaryId: z.string().min(1).nullable(),
  })
  .refine(({ role, secondaryId }) => role === "PRIMARY" || secondaryId === null);

/** Accepts each pending share as a DCA in one of its roles, or none of them. */
export const acceptShares = async (
  ctx: ServiceContext,
  input: z.input<typeof acceptInput>,
): Promise<{ receipts: Receipt[] }> => {
  authorize(ctx, "shares:write");
  const parsed = acceptInput.safeParse(input);
  if (!parsed.success) throw invalid("Choose 1 to 100 campaigns to accept.");
  const { campaignIds, role, secondaryId } = parsed.data;
  const secondary = secondaryId === null ? undefined : await findPartner(ctx, secondaryId);
  const receipts = await requestOperations(ctx, {
    kind: role === "PRIMARY" ? "accept" : "acceptSecondary",
    campaignIds,
    plan: plans.accept(secondary),
    followUp:
      secondaryId === null
        ? undefined
        : {
            kind: "shareSecondary",
            argsOf: ({ facts }) => ({
              dcaId: secondaryId,
              provisional: pendingShare(facts)?.chain === "provisional",
            }),
          },
  });
  return { receipts };
};
