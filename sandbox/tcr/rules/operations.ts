import type { Campaign, CampaignStatus, MnoStatus } from "../entities";
import { networkName } from "../networks";
import { campaignNotice, networkReported } from "./events";
import { unchanged, type Change, type Facts } from "./facts";
import { endMigration } from "./migrate";

const NETWORK_EVENTS: Record<MnoStatus, string> = {
  REGISTERED: "MNO_CAMPAIGN_OPERATION_APPROVED",
  REVIEW: "MNO_CAMPAIGN_OPERATION_REVIEW",
  REJECTED: "MNO_CAMPAIGN_OPERATION_REJECTED",
  SUSPENDED: "MNO_CAMPAIGN_OPERATION_SUSPENDED",
};

/** A network's report; a suspension cancels an open migration, new partners hear nothing of it. */
export function reportNetwork(facts: Facts, mnoId: number, status: MnoStatus): Change {
  const { campaign } = facts;
  const before = campaign.mno[String(mnoId)];
  const others = campaign.suspendedBy.filter((party) => party !== mnoId);
  const after: Campaign = {
    ...campaign,
    mno: { ...campaign.mno, [String(mnoId)]: status },
    suspendedBy: status === "SUSPENDED" ? [...others, mnoId] : others,
  };
  const context = { ...facts, campaign: after };
  const lifted = before === "SUSPENDED" && status === "REGISTERED";
  const eventType = lifted ? "MNO_CAMPAIGN_OPERATION_UNSUSPENDED" : NETWORK_EVENTS[status];
  const told = before === status ? [] : liveParties(after);
  const events = told.map((party) => networkReported(context, party, mnoId, eventType));
  if (status !== "SUSPENDED") return { campaign: after, events };
  const ended = endMigration(context, `Campaign suspended by ${networkName(mnoId)}`);
  return { campaign: ended.campaign, events: [...events, ...ended.events] };
}

/** A DCA's suspension shows in no read of the CSP API; only its consequences do. */
export function suspendByDca(facts: Facts, dcaId: string): Change {
  const { campaign } = facts;
  const others = campaign.suspendedBy.filter((party) => party !== dcaId);
  const after = { ...campaign, suspendedBy: [...others, dcaId] };
  // Participants of the new chain must not learn from the reason who is in the old one.
  return endMigration({ ...facts, campaign: after }, "Campaign suspended by a DCA");
}

export function liftSuspensions(facts: Facts): Change {
  const networks = facts.campaign.suspendedBy.filter((party) => typeof party === "number");
  const lifted = networks.reduce<Change>((change, mnoId) => {
    const next = reportNetwork({ ...facts, campaign: change.campaign }, mnoId, "REGISTERED");
    return { campaign: next.campaign, events: [...change.events, ...next.events] };
  }, unchanged(facts));
  return { ...lifted, campaign: { ...lifted.campaign, suspendedBy: [] } };
}

export function changeStatus(facts: Facts, status: CampaignStatus): Change {
  const { campaign, now } = facts;
  if (campaign.status === status) return unchanged(facts);
  const after: Campaign = { ...campaign, status, endDate: status === "ACTIVE" ? null : now };
  const context = { ...facts, campaign: after };
  if (status === "ACTIVE") return unchanged(context);
  const reason = status === "EXPIRED" ? "Campaign expired" : "Campaign deactivated";
  const ended = endMigration(context, reason);
  const notices =
    status === "EXPIRED"
      ? [campaignNotice(context, campaign.cspId, "CAMPAIGN_EXPIRED", { description: reason })]
      : [];
  return { campaign: ended.campaign, events: [...ended.events, ...notices] };
}

const liveParties = (campaign: Campaign): string[] => [
  campaign.cspId,
  ...campaign.existing
    .filter((share) => share.role === "CNP" && share.sharingStatus === "ACCEPTED")
    .map((share) => share.to),
];
