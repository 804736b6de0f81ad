import { z } from "zod";
import { authorize } from "@/lib/services/authorize";
import type { ServiceContext } from "@/lib/services/context";
import { invalid } from "@/lib/services/errors";
import type { Receipt } from "@/lib/services/operations/dto";
import { findPartner } from "@/lib/services/partners/load";
import { plans } from "@/lib/services/plans";
import { requestOperations } from "@/lib/services/request";

/** At most a page: more is a batch of its own. */
export const initiateInput = z.object({
  campaignIds: z.array(z.string()).min(1).max(100),
  partnerId: z.string().min(1, "Choose a partner."),
});

/**
 * Starts a CNP migration for each campaign, or for none (TCR CNP Migration Tool overview, Initiating CNP Migrations):
 * one campaign that cannot be migrated stops all of them.
 */
export const initiateMigrations = async (
  ctx: ServiceContext,
  input: z.input<typeof initiateInput>,
): Promise<{ receipts: Receipt[] }> => {
  authorize(ctx, "migrations:write");
  const parsed = initiateInput.safeParse(input);
  if (!parsed.success) throw invalid("Choose campaigns and a partner.", { partnerId: "Choose a partner." });
  const { campaignIds, partnerId } = parsed.data;
  const target = await findPartner(ctx, partnerId);
  const receipts = await requestOperations(ctx, {
    kind: "initiate",
    campaignIds,
    plan: plans.initiate(target),
  });
  return { receipts };
};
