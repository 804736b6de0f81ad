import type { Campaign, Share } from "../entities";
import { heldRole, partiesOf, upstreamOf, upstreamShare } from "./chain";

/** A CNP of both chains that elects the same upstream keeps everything upstream of itself. */
export function carriedByCnp(campaign: Campaign, cnp: string, elected: string): Share[] {
  if (heldRole(campaign.existing, cnp) !== "CNP") return [];
  if (upstreamShare(campaign.existing, cnp)?.to !== elected) return [];
  const carried = upstreamOf(campaign.existing, cnp);
  // What the new chain has passed already cannot follow once more.
  const passed = new Set(partiesOf(campaign.provisional ?? []));
  return carried.some((share) => passed.has(share.to)) ? [] : carried;
}

/** A primary DCA of both chains keeps its secondaries, those that still have to answer included. */
export function carriedByDca(campaign: Campaign, dca: string): Share[] {
  if (heldRole(campaign.existing, dca) !== "DCA1") return [];
  return campaign.existing.filter((share) => share.from === dca && share.sharingStatus !== "DECLINED");
}
