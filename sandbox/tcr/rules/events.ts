import type { Migration, Share } from "../entities";
import { networkName } from "../networks";
import type { EventBody, Facts, OutgoingEvent } from "./facts";

const nameOf = (facts: Facts, id: string): string => facts.companies.get(id)?.name ?? id;

const secondaryKeys = (facts: Facts, dca: string): EventBody => ({
  cspId: facts.campaign.cspId,
  cspName: nameOf(facts, facts.campaign.cspId),
  dcaId: dca,
  dcaName: nameOf(facts, dca),
  brandId: facts.brand.brandId,
  brandName: facts.brand.displayName,
  campaignId: facts.campaign.campaignId,
});

const migrationKeys = (facts: Facts): EventBody => ({
  brandName: facts.brand.displayName,
  campaignId: facts.campaign.campaignId,
  brandReferenceId: null,
  brandId: facts.brand.brandId,
  mock: facts.campaign.mock,
  campaignReferenceId: facts.campaign.referenceId,
});

const campaignKeys = (facts: Facts): EventBody => ({
  ...migrationKeys(facts),
  cspId: facts.campaign.cspId,
  cspName: nameOf(facts, facts.campaign.cspId),
});

export function shareAdded(
  facts: Facts,
  share: Share,
  context: { cnpMigration: boolean; previouslyAccepted: boolean },
): OutgoingEvent {
  const { campaignId, mock } = facts.campaign;
  const description = `${share.from} shared with ${share.to} campaign ${campaignId}`;
  if (share.role === "DCA2") {
    const eventType = "CAMPAIGN_DCA2_SHARE_ADD";
    return { to: share.to, body: { ...secondaryKeys(facts, share.to), ...context, description, eventType } };
  }
  const eventType = "CAMPAIGN_SHARE_ADD";
  return {
    to: share.to,
    body: { actorId: share.from, campaignId, cnpId: share.to, ...context, description, mock, eventType },
  };
}

export function shareAccepted(facts: Facts, share: Share, cnpMigration: boolean): OutgoingEvent {
  const { campaignId, mock } = facts.campaign;
  if (share.role === "DCA2") {
    // The published samples swap the two DCAs between ADD and the answers to it.
    const description = `${share.to} accepted ${share.from}'s sharing request for campaign ${campaignId}`;
    const eventType = "CAMPAIGN_DCA2_SHARE_ACCEPT";
    return {
      to: share.from,
      body: { ...secondaryKeys(facts, share.from), cnpMigration, description, eventType },
    };
  }
  const description = `${share.to} accepted ${share.from}'s sharing request for campaign ${campaignId}`;
  const eventType = "CAMPAIGN_SHARE_ACCEPT";
  return {
    to: share.from,
    body: { campaignId, cnpId: share.from, cnpMigration, description, mock, eventType },
  };
}

export function shareDeclined(
  facts: Facts,
  share: Share,
  { to, cnpMigration }: { to: string; cnpMigration: boolean },
): OutgoingEvent {
  const { campaignId, mock } = facts.campaign;
  const why = `Explanation: ${share.explanation ?? ""}`;
  if (share.role === "DCA2") {
    const description = `${share.to} declined ${share.from}'s sharing request for campaign ${campaignId}. ${why}`;
    const eventType = "CAMPAIGN_DCA2_SHARE_DELETE";
    const keys = secondaryKeys(facts, share.from);
    return { to, body: { ...keys, actorId: share.to, cnpMigration, description, eventType } };
  }
  const description = `Upstream CNP declined sharing request for campaign ${campaignId}. ${why}`;
  const eventType = "CAMPAIGN_SHARE_DELETE";
  return { to, body: { campaignId, cnpId: share.from, cnpMigration, description, mock, eventType } };
}

export const migrationCompleted = (facts: Facts, migration: Migration): OutgoingEvent[] =>
  migration.participants.map((to) => ({
    to,
    body: {
      ...migrationKeys(facts),
      description: `CNP migration on campaign ${facts.campaign.campaignId} is completed`,
      eventType: "CNP_MIGRATION_COMPLETE",
    },
  }));

export const migrationCancelled = (facts: Facts, migration: Migration): OutgoingEvent[] =>
  migration.participants.map((to) => ({
    to,
    body: {
      ...migrationKeys(facts),
      description: `CNP migration on campaign ${facts.campaign.campaignId} is cancelled, Reason: ${migration.cancellationReason ?? ""}`,
      eventType: "CNP_MIGRATION_CANCEL",
    },
  }));

export const portedOut = (facts: Facts, company: string): OutgoingEvent => ({
  to: company,
  body: {
    campaignId: facts.campaign.campaignId,
    cnpId: company,
    description: `${company} revoked as a CNP for campaign ${facts.campaign.campaignId}, Reason: CNP migration`,
    mock: facts.campaign.mock,
    eventType: "CNP_MIGRATION_PORT_OUT",
  },
});

export const dcaCompleted = (facts: Facts, to: string): OutgoingEvent => ({
  to,
  body: {
    ...campaignKeys(facts),
    description: `Campaign DCAs have been fully elected for campaign ${facts.campaign.campaignId}`,
    eventType: "CAMPAIGN_DCA_COMPLETE",
  },
});

export const brandReceived = (facts: Facts, to: string): OutgoingEvent => ({
  to,
  body: {
    ...campaignKeys(facts),
    description: `T-Mobile received brand ${facts.brand.brandId} for campaign ${facts.campaign.campaignId}`,
    eventType: "MNO_RECEIVED_BRAND_UPDATE",
  },
});

export const networkReported = (
  facts: Facts,
  to: string,
  mnoId: number,
  eventType: string,
): OutgoingEvent => ({
  to,
  body: { ...campaignKeys(facts), mnoId, mnoName: networkName(mnoId), eventType },
});

export const campaignNotice = (
  facts: Facts,
  to: string,
  eventType: string,
  extra: EventBody,
): OutgoingEvent => ({
  to,
  body: { ...campaignKeys(facts), ...extra, eventType },
});
