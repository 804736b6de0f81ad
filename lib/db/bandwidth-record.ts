import { z } from "zod";
import type { ImportedRecord } from "@/lib/domain/bandwidth-list";
import type { BandwidthCampaign } from "./generated/client";

const networks = z.array(z.object({ name: z.string(), status: z.string() }));

/** Between a row of the mirror and what `lib/domain` reasons about. */
export const recordOf = (row: BandwidthCampaign): ImportedRecord => {
  const { status, secondaryDca, declineReason } = row;
  return { status, secondaryDca, declineReason, networks: networks.parse(row.networks) };
};
