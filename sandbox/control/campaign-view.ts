import type { Campaign, Migration, Share } from "../tcr/entities";
import { iso } from "../tcr/formatters/dates";

/** Everything about a campaign, as no single party of the registry could see it. */
export function campaignView(campaign: Campaign): object {
  const migration = campaign.migrations.at(-1);
  return {
    campaignId: campaign.campaignId,
    status: campaign.status,
    suspendedBy: campaign.suspendedBy,
    mnoIds: campaign.mnoIds,
    mno: campaign.mno,
    existing: campaign.existing.map(shareView),
    provisional: campaign.provisional?.map(shareView) ?? null,
    migration: migration ? migrationView(migration) : null,
    participants: migration?.participants ?? [],
  };
}

const shareView = (share: Share): object => ({
  from: share.from,
  to: share.to,
  role: share.role,
  sharingStatus: share.sharingStatus,
  auto: share.auto,
  mnoIds: share.mnoIds,
  sharedDate: iso(share.sharedDate),
  statusDate: iso(share.statusDate),
});

const migrationView = (migration: Migration): object => ({
  status: migration.status,
  initiator: migration.initiator,
  target: migration.target,
  createDate: iso(migration.createDate),
  expirationDate: iso(migration.expirationDate),
  cancellationReason: migration.cancellationReason,
});
