import { inTransaction } from "@/lib/db";
import type { Operation } from "@/lib/db/generated/client";
import { rememberBandwidthImport } from "@/lib/mirror/bandwidth-store";
import type { BandwidthClient } from "@/lib/registries/bandwidth/client";
import type { BandwidthImport } from "@/lib/registries/bandwidth/types";
import type { Executor } from "../executor";

/** Kept at once: from now on it is read until carriers and secondary DCA have answered. */
const remember = ({ accountId, campaignId }: Operation, record: BandwidthImport | null): Promise<void> =>
  inTransaction((tx) => rememberBandwidthImport(tx, accountId, { campaignId, record }));

/** POST …/imports: the same however often it is sent, for a campaign that is there already is a success (12193). */
export const importCampaign: Executor<BandwidthClient> = {
  kind: "importCampaign",
  describe: () => "POST /campaignManagement/10dlc/campaigns/imports",
  send: async (client, operation) => {
    await remember(operation, await client.importCampaign(operation.campaignId));
  },
  effect: async (client, operation) => {
    const there = await client.getImport(operation.campaignId);
    if (there === null) return { seen: "absent" };
    await remember(operation, there);
    return { seen: "visible" };
  },
};
