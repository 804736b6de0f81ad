import { z } from "zod";
import type { Share } from "@/lib/domain/campaign";
import type { Executor } from "./executor";

/** PUT /campaign/{id}/dca/{dcaId}: a primary DCA shares on for networks that it does not reach. */
export const shareSecondaryArgs = z.object({ dcaId: z.string(), provisional: z.boolean() });

/** Its last share with a secondary before ours, to tell a new one from it. */
const baseline = z.object({ lastShare: z.string().nullable() });

const nameOf = (share: Share | null): string | null =>
  share === null ? null : `${share.partnerId} ${share.sharedAt?.toISOString() ?? ""}`;

export const shareSecondary: Executor = {
  kind: "shareSecondary",
  describe: ({ campaignId, args }) =>
    `PUT /campaign/${campaignId}/dca/${shareSecondaryArgs.parse(args).dcaId}`,
  prepare: async (client, { campaignId, args }) => {
    const cnpMigration = shareSecondaryArgs.parse(args).provisional;
    const [primary, secondary] = await Promise.all([
      client.getPartnerCampaignSharing(campaignId, { cnpMigration }),
      client.getSecondarySharing(campaignId, { cnpMigration }),
    ]);
    // The migration may have completed with our acceptance: then the live chain is where the share belongs.
    if (primary.downstream?.status !== "ACCEPTED") {
      return {
        seen: "too-late",
        code: "NOT_PRIMARY",
        sentence:
          primary.downstream === null && cnpMigration
            ? "The migration is over. Share from the live chain if a secondary DCA is still needed."
            : "Only a DCA that has accepted as primary can share on. Nothing was sent.",
      };
    }
    return { baseline: { lastShare: nameOf(secondary.upstream) } };
  },
  send: (client, { campaignId, args }) =>
    client.shareWithSecondary(campaignId, shareSecondaryArgs.parse(args).dcaId),
  effect: async (client, { campaignId, args, baseline: stored }) => {
    const { dcaId, provisional } = shareSecondaryArgs.parse(args);
    const { lastShare } = baseline.parse(stored);
    const { upstream } = await client.getSecondarySharing(campaignId, { cnpMigration: provisional });
    if (upstream !== null && nameOf(upstream) !== lastShare)
      return { seen: upstream.partnerId === dcaId ? "visible" : "undecidable" };
    if (!provisional) return { seen: "absent" };
    const primary = await client.getPartnerCampaignSharing(campaignId, { cnpMigration: true });
    if (primary.downstream !== null) return { seen: "absent" };
    const migration = await client.getMigration(campaignId);
    if (migration?.status === "CANCELLED")
      return {
        seen: "too-late",
        code: "CANCELED",
        sentence: "The migration was canceled before the share arrived.",
      };
    // It is over: the provisional shares are the live ones now.
    const live = await client.getSecondarySharing(campaignId, { cnpMigration: false });
    return { seen: live.upstream?.partnerId === dcaId ? "visible" : "undecidable" };
  },
};
