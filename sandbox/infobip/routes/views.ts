import { iso } from "../../tcr/formatters/dates";
import type { Account, InfobipCampaign, Pool } from "../entities";
import { ownedNumber } from "./numbers";

const seconds = (at: number): string => iso(at).replace(/\.\d+Z$/, "Z");

export const poolView = (account: Account, campaigns: InfobipCampaign[]) => {
  const used = new Set(
    campaigns
      .filter(({ company, stage }) => company === account.company && stage !== "REJECTED")
      .map(({ poolId }) => poolId),
  );
  return (pool: Pool): object => ({
    ...pool,
    availability: used.has(pool.numberPoolId) ? "IN_USE" : "AVAILABLE",
  });
};

const preview = (digits: string): object => ({
  numberKey: ownedNumber(digits).numberKey,
  number: digits,
  countryCode: "US",
});

export const numbersView = ({ numbers }: InfobipCampaign): object => ({
  numberPreviews: numbers.map(preview),
});

const common = (campaign: InfobipCampaign): object => ({
  id: campaign.id,
  referenceId: null,
  applicationId: "default",
  entityId: null,
  name: campaign.name,
  createdDate: seconds(campaign.createdDate),
  lastModifiedDate: seconds(campaign.lastModifiedDate),
  stage: campaign.stage,
  priority: null,
  campaignFeedback: campaign.feedback && {
    ...campaign.feedback,
    rejectionDate: seconds(campaign.feedback.rejectionDate),
  },
  externalCampaignId: campaign.externalCampaignId,
  numbers: null,
  externalDocuments: [],
  numberKeys: [],
  type: "EXTERNAL_TEN_DIGIT_LONG_CODE",
});

/** The migrate call's answer does not repeat the numbers. */
export const migratedView = (campaign: InfobipCampaign): object => ({
  ...common(campaign),
  numberPreviews: [],
});

export const campaignView =
  (account: Account) =>
  (campaign: InfobipCampaign): object => {
    const pool = account.pools.find(({ numberPoolId }) => numberPoolId === campaign.poolId);
    return {
      ...common(campaign),
      numberPreviews: campaign.numbers.map(preview),
      ...(pool && { numberPool: pool }),
    };
  };

/** T-Mobile is one network of several that a campaign is registered with. */
export const networkStatuses = (campaign: InfobipCampaign): object => ({
  results: ["ATT", "T_MOBILE", "VERIZON"].map((network) => ({
    network,
    state: campaign.networks[network] ?? "PENDING",
    messageClass: network === "ATT" ? "F" : null,
    throughput: network === "ATT" ? "240" : null,
    brandTier: network === "T_MOBILE" ? "LOW" : null,
  })),
});
