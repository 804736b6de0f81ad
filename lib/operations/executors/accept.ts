import { answerExecutor } from "./answer";

/** PUT /partnerCampaign/{id}/sharing: a DCA accepts as primary; it names no upstream. */
export const accept = answerExecutor({
  kind: "accept",
  role: "PRIMARY",
  wanted: "ACCEPTED",
  describe: ({ campaignId }) => `PUT /partnerCampaign/${campaignId}/sharing`,
  send: (client, { campaignId }) => client.acceptShare(campaignId),
});

/** PUT /dcaCampaign/{id}/sharing: the same as secondary DCA, for networks that the primary does not reach. */
export const acceptSecondary = answerExecutor({
  kind: "acceptSecondary",
  role: "SECONDARY",
  wanted: "ACCEPTED",
  describe: ({ campaignId }) => `PUT /dcaCampaign/${campaignId}/sharing`,
  send: (client, { campaignId }) => client.acceptSecondaryShare(campaignId),
});
