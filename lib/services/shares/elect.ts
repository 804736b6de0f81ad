import { z } from "zod";
import { pendingShare } from "@/lib/domain/pending-share";
import { partnerReasons } from "@/lib/domain/partner-choice";
import type { CampaignFacts } from "@/lib/domain/campaign";
import { isMigrationOpen } from "@/lib/domain/migration";
import { authorize } from "@/lib/services/authorize";
import type { ServiceContext } from "@/lib/services/context";
import { invalid } from "@/lib/services/errors";
import type { Receipt } from "@/lib/services/operations/dto";
import { findPartner } from "@/lib/services/partners/load";
import { requestOperations } from "@/lib/services/request";

export const electInput = z.object({
  campaignIds: z.array(z.string()).min(1).max(100),
  upstream: z.discriminatedUnion("mode", [
    z.object({ mode: z.literal("partner"), partnerId: z.string().min(1) }),
    z.object({ mode: z.literal("previous") }),
  ]),
});

/** The same upstream as before keeps the rest of the chain (overview, Existing CNP Match). */
const previousOf = ({ live }: CampaignFacts): string | null =>
  live.upstream === null || live.upstream.status === "DECLINED" ? null : live.upstream.partnerId;

/** Whether the answer belongs to the provisional chain; without a pending share, to the migration that is open. */
const answersProvisional = (facts: CampaignFacts): boolean => {
  const pending = pendingShare(facts);
  return pending === null ? isMigrationOpen(facts) : pending.chain === "provisional";
};

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
  const chosen = upstream.mode === "partner" ? await findPartner(ctx, upstream.partnerId) : undefined;
  const receipts = await requestOperations(ctx, {
    kind: "elect",
    campaignIds,
    check: ({ facts }, account) => {
      if (chosen === null) return ["TCR does not know this partner."];
      if (chosen !== undefined) {
        return partnerReasons({ partner: chosen, campaigns: [facts], account, purpose: "elect" });
      }
      return previousOf(facts) === null ? ["No upstream before this one: choose a partner."] : [];
    },
    argsOf: ({ facts }) => ({
      upstreamId: chosen?.id ?? previousOf(facts) ?? "",
      provisional: answersProvisional(facts),
    }),
  });
  return { receipts };
};
