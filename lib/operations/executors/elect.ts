import { z } from "zod";
import type { Executor } from "./executor";

/** PUT /partnerCampaign/{id}/sharing/{upstreamCnpId}: accepts the downstream's share and shares on, in one call. */
export const electArgs = z.object({ upstreamId: z.string(), provisional: z.boolean() });

export const elect: Executor = {
  kind: "elect",
  describe: ({ campaignId, args }) =>
    `PUT /partnerCampaign/${campaignId}/sharing/${electArgs.parse(args).upstreamId}`,
  send: async (client, { campaignId, args }) => {
    await client.electUpstream(campaignId, electArgs.parse(args).upstreamId);
  },
  effect: async (client, { campaignId, args }) => {
    const { upstreamId, provisional } = electArgs.parse(args);
    const hops = await client.getPartnerCampaignSharing(campaignId, { cnpMigration: provisional });
    if (hops.downstream?.status === "PENDING") return { seen: "absent" };
    if (hops.downstream?.status === "ACCEPTED") {
      if (hops.upstream?.partnerId === upstreamId && hops.upstream.status !== "DECLINED")
        return { seen: "visible" };
      return { seen: "absent" };
    }
    if (!provisional) return { seen: "undecidable" };
    // The provisional chain is gone: the migration completed with our answer, or was canceled before it.
    const live = await client.getPartnerCampaignSharing(campaignId, { cnpMigration: false });
    const migration = await client.getMigration(campaignId);
    if (migration?.status === "COMPLETED" && live.upstream?.partnerId === upstreamId)
      return { seen: "visible" };
    if (migration?.status === "CANCELLED") {
      return {
        seen: "too-late",
        code: "CANCELED",
        sentence: "The migration was canceled before the answer arrived.",
      };
    }
    return { seen: "undecidable" };
  },
};
