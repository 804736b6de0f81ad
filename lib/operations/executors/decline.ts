import { z } from "zod";
import { rejectionCategories } from "@/lib/domain/explanation";
import { answerArgs, answerExecutor } from "./answer";

/** Explanation and rejection categories are both always sent (tcr.md 7). */
export const declineArgs = answerArgs.extend({
  explanation: z.string(),
  categories: z.array(z.enum(rejectionCategories)),
});

/** DELETE /partnerCampaign/{id}/sharing: a CNP or a primary DCA declines. */
export const decline = answerExecutor({
  kind: "decline",
  role: "PRIMARY",
  wanted: "DECLINED",
  describe: ({ campaignId }) => `DELETE /partnerCampaign/${campaignId}/sharing`,
  send: async (client, { campaignId, args }) => {
    const { explanation, categories } = declineArgs.parse(args);
    await client.declineShare(campaignId, { explanation, categories });
  },
});

/** DELETE /dcaCampaign/{id}/sharing: a secondary DCA declines. */
export const declineSecondary = answerExecutor({
  kind: "declineSecondary",
  role: "SECONDARY",
  wanted: "DECLINED",
  describe: ({ campaignId }) => `DELETE /dcaCampaign/${campaignId}/sharing`,
  send: (client, { campaignId, args }) => {
    const { explanation, categories } = declineArgs.parse(args);
    return client.declineSecondaryShare(campaignId, { explanation, categories });
  },
});
