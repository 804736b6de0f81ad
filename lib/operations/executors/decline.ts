import { z } from "zod";
import { rejectionCategories } from "@/lib/domain/explanation";
import type { Executor } from "./executor";

/** DELETE /partnerCampaign/{id}/sharing with explanation and rejection categories, both always sent. */
export const declineArgs = z.object({
  explanation: z.string(),
  categories: z.array(z.enum(rejectionCategories)),
  provisional: z.boolean(),
});

export const decline: Executor = {
  kind: "decline",
  describe: ({ campaignId }) => `DELETE /partnerCampaign/${campaignId}/sharing`,
  send: async (client, { campaignId, args }) => {
    const { explanation, categories } = declineArgs.parse(args);
    await client.declineShare(campaignId, { explanation, categories });
  },
  effect: async (client, { campaignId, args }) => {
    const hops = await client.getPartnerCampaignSharing(campaignId, {
      cnpMigration: declineArgs.parse(args).provisional,
    });
    switch (hops.downstream?.status) {
      case "PENDING":
        return { seen: "absent" };
      case "DECLINED":
        return { seen: "visible" };
      case "ACCEPTED":
        return {
          seen: "too-late",
          code: "ACCEPTED",
          sentence: "The share was accepted before it could be declined.",
        };
      case undefined:
        return { seen: "undecidable" };
    }
  },
};
