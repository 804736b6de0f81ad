import type { Campaign, Company, Migration, Role, Share } from "../entities";

export const openMigration = (campaign: Campaign): Migration | undefined => {
  const latest = campaign.migrations.at(-1);
  return latest?.status === "ACTIVE" ? latest : undefined;
};

/** The hop that carries the campaign on from a CSP or CNP; a primary DCA's secondaries are no such hop. */
export const upstreamShare = (shares: Share[], company: string): Share | undefined =>
  shares.find((share) => share.from === company && share.role !== "DCA2");

export const incomingShare = (shares: Share[], company: string): Share | undefined =>
  shares.find((share) => share.to === company);

export const heldRole = (shares: Share[], company: string): Role | undefined => {
  const share = incomingShare(shares, company);
  return share?.sharingStatus === "ACCEPTED" ? share.role : undefined;
};

/** Everything downstream of a company: the part of the live chain that its migration leaves alone. */
export const downstreamOf = (shares: Share[], company: string): Share[] => {
  const hop = shares.findIndex((share) => share.from === company && share.role !== "DCA2");
  return hop === -1 ? [] : shares.slice(0, hop);
};

/** Everything upstream of a company, its own hop first. */
export const upstreamOf = (shares: Share[], company: string): Share[] => {
  const hop = shares.findIndex((share) => share.from === company);
  return hop === -1 ? [] : shares.slice(hop);
};

export const partiesOf = (shares: Share[]): string[] => [
  ...new Set(
    shares.filter((share) => share.sharingStatus !== "DECLINED").flatMap((share) => [share.from, share.to]),
  ),
];

export const isInChain = (shares: Share[] | null, company: string): boolean =>
  (shares ?? []).some((share) => share.from === company || share.to === company);

export const isPartOf = (campaign: Campaign, company: string): boolean =>
  campaign.cspId === company ||
  isInChain(campaign.existing, company) ||
  isInChain(campaign.provisional, company);

export function newShare(campaign: Campaign, from: string, to: Company, role: Role, now: number): Share {
  return {
    from,
    to: to.id,
    role,
    sharingStatus: "PENDING",
    auto: false,
    mnoIds: role === "CNP" ? [] : campaign.mnoIds.filter((mno) => to.mnoIds.includes(mno)),
    explanation: null,
    rejectionCategory: [],
    sharedDate: now,
    statusDate: now,
    manual: false,
  };
}

export const answered = (
  share: Share,
  answer: Pick<Share, "sharingStatus"> & Partial<Pick<Share, "auto" | "explanation" | "rejectionCategory">>,
  now: number,
): Share => ({ ...share, ...answer, statusDate: now, manual: false });

export const replaceShare = (shares: Share[], old: Share, next: Share): Share[] =>
  shares.map((share) => (share === old ? next : share));

export const roleAsUpstream = (company: Company): Role => (company.kind === "DCA" ? "DCA1" : "CNP");
