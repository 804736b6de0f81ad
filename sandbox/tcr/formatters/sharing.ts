import type { Share } from "../entities";
import { iso } from "./dates";

export const sharingRecord = (share: Share, cnpMigration: boolean): object => ({
  downstreamCnpId: share.from,
  upstreamCnpId: share.to,
  sharingStatus: share.sharingStatus,
  explanation: share.explanation,
  rejectionCategory: share.rejectionCategory,
  sharedDate: iso(share.sharedDate),
  statusDate: iso(share.statusDate),
  cnpMigration,
});

/** ASSUMPTION: a hop as a DCA sees it, with the receiver's role and the networks that it reaches. */
export const chainRecord = (share: Share, cnpMigration: boolean): object => ({
  ...sharingRecord(share, cnpMigration),
  role: share.role,
  mnoIds: share.mnoIds,
});

/** One party's view of a chain: the hop that reaches it and the hop that leaves it, nothing further. */
export function sharingView(
  hops: { incoming: Share | undefined; outgoing: Share | undefined },
  cnpMigration: boolean,
) {
  return {
    ...(hops.incoming && { sharedWithMe: sharingRecord(hops.incoming, cnpMigration) }),
    ...(hops.outgoing && { sharedByMe: sharingRecord(hops.outgoing, cnpMigration) }),
  };
}
