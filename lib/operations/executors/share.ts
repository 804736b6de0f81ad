import { z } from "zod";
import type { Executor } from "./executor";

/** PUT /campaign/{id}/sharing/{upstreamCnpId}: ordinary sharing of an own campaign, never part of a migration. */
export const shareArgs = z.object({ upstreamId: z.string() });

/** When the share before ours was made (ISO), to tell a new one from it. */
const baseline = z.object({ lastShare: z.string().nullable() });

export const share: Executor = {
  kind: "share",
  describe: ({ campaignId, args }) =>
    `PUT /campaign/${campaignId}/sharing/${shareArgs.parse(args).upstreamId}`,
  prepare: async (client, { campaignId }) => {
    const { upstream } = await client.getCampaignSharing(campaignId, { cnpMigration: false });
    return { baseline: { lastShare: upstream?.sharedAt?.toISOString() ?? null } };
  },
  send: async (client, { campaignId, args }) => {
    await client.shareCampaign(campaignId, shareArgs.parse(args).upstreamId);
  },
  effect: async (client, operation) => {
    const { upstream } = await client.getCampaignSharing(operation.campaignId, { cnpMigration: false });
    const { lastShare } = baseline.parse(operation.baseline);
    if ((upstream?.sharedAt?.toISOString() ?? null) === lastShare) return { seen: "absent" };
    return upstream?.partnerId === shareArgs.parse(operation.args).upstreamId
      ? { seen: "visible" }
      : { seen: "undecidable" };
  },
};
