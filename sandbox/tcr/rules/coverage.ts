import type { Campaign, Share } from "../entities";

/** Requested networks for which a DCA of the chain has accepted. */
export function coveredNetworks(campaign: Campaign, shares: Share[]): number[] {
  const reached = new Set(
    shares
      .filter((share) => share.role !== "CNP" && share.sharingStatus === "ACCEPTED")
      .flatMap((share) => share.mnoIds),
  );
  return campaign.mnoIds.filter((mno) => reached.has(mno)).sort((a, b) => a - b);
}

export const isDcaComplete = (campaign: Campaign, shares: Share[]): boolean =>
  coveredNetworks(campaign, shares).length === campaign.mnoIds.length;

/**
 * The one completion rule since release 5.10. Only networks that the live chain really reaches are
 * asked for, so that a campaign that never was DCA-complete can still be moved.
 */
export function coversWhatWasCovered(campaign: Campaign, provisional: Share[]): boolean {
  const covered = coveredNetworks(campaign, provisional);
  return (
    covered.length > 0 && coveredNetworks(campaign, campaign.existing).every((mno) => covered.includes(mno))
  );
}
