import { iso } from "../../tcr/formatters/dates";
import type { Account, InfobipCampaign } from "../entities";

export type InfobipEvent = { event: string; receivedAt: string; content: object; platform: object };

const PLATFORM = { applicationId: "default", entityId: null };

const named = (account: Account, campaign: InfobipCampaign): object => ({
  campaignId: campaign.id,
  ...(account.behaviour.sendTcrId && { tcrId: campaign.externalCampaignId }),
});

/** Stages of which an event tells; of the others one hears by reading only. */
const TOLD = ["REGISTERED", "REJECTED", "DEREGISTERED"];

export function statusUpdate(account: Account, campaign: InfobipCampaign): InfobipEvent | null {
  if (!TOLD.includes(campaign.stage)) return null;
  const { feedback } = campaign;
  return {
    event: "CAMPAIGN_STATUS_UPDATE",
    receivedAt: iso(campaign.lastModifiedDate),
    content: {
      ...named(account, campaign),
      campaignStatus: campaign.stage,
      // One text here, a list where the campaign is read.
      ...(feedback && {
        rejectionReasons: feedback.rejectionReasons.join(" "),
        rejectionDetails: feedback.rejectionDetails.map(({ errorCode, description }) => ({
          errorCode,
          description,
        })),
        rejectionDate: iso(feedback.rejectionDate),
      }),
    },
    platform: PLATFORM,
  };
}

export const networkUpdate = (
  account: Account,
  campaign: InfobipCampaign,
  network: string,
  at: number,
): InfobipEvent => ({
  event: "CAMPAIGN_NETWORK_STATUS_UPDATE",
  receivedAt: iso(at),
  content: { ...named(account, campaign), campaignNetwork: network, campaignNetworkStatus: "ACTIVE" },
  platform: PLATFORM,
});
