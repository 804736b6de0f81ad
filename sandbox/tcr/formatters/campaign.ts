import type { Brand, Campaign } from "../entities";
import { campaignText } from "./campaign-text";
import { brandRecord } from "./brand";
import { iso, isoDay } from "./dates";

const QUARTER_MONTHS = 3;

const flags = {
  embeddedLink: false,
  embeddedPhone: false,
  termsAndConditions: true,
  numberPool: false,
  ageGated: false,
  directLending: false,
  subscriberOptin: true,
  subscriberOptout: true,
  subscriberHelp: true,
};

/** The wire knows only active and expired; a deactivated campaign reads as expired. */
const wireStatus = (campaign: Campaign): "ACTIVE" | "EXPIRED" =>
  campaign.status === "ACTIVE" ? "ACTIVE" : "EXPIRED";

export function ownCampaign(campaign: Campaign, brand: Brand, now: number): object {
  return {
    campaignId: campaign.campaignId,
    cspId: campaign.cspId,
    resellerId: campaign.resellerId,
    status: wireStatus(campaign),
    createDate: iso(campaign.createDate),
    autoRenewal: campaign.autoRenewal,
    billedDate: `${isoDay(campaign.createDate)}T00:00:00.000Z`,
    brandId: campaign.brandId,
    vertical: null,
    usecase: campaign.usecase,
    subUsecases: campaign.subUsecases,
    ...flags,
    ...campaignText(campaign, brand),
    referenceId: campaign.referenceId,
    mock: campaign.mock,
    nextRenewalOrExpirationDate: isoDay(nextRenewal(campaign, now)),
    expirationDate: campaign.endDate === null ? null : iso(campaign.endDate),
    monthlyFee: campaign.usecase === "LOW_VOLUME" || campaign.usecase === "SOLE_PROPRIETOR" ? 2 : 10,
  };
}

/** What partners may see: nothing about the owner, its reseller, its references or its bills. */
export function partnerCampaign(campaign: Campaign, brand: Brand): object {
  return {
    campaignId: campaign.campaignId,
    status: wireStatus(campaign),
    createDate: iso(campaign.createDate),
    brandId: campaign.brandId,
    usecase: campaign.usecase,
    subUsecases: campaign.subUsecases,
    ...flags,
    ...campaignText(campaign, brand),
  };
}

export const partnerCampaignWithBrand = (campaign: Campaign, brand: Brand): object => ({
  ...partnerCampaign(campaign, brand),
  brand: {
    entityType: brand.entityType,
    brandId: brand.brandId,
    companyName: brand.companyName,
    website: brand.website,
    optionalAttributes: {},
    displayName: brand.displayName,
    phone: brand.phone,
    email: brand.email,
  },
});

/** ASSUMPTION: a DCA sees all details of a campaign, so it reads the owner's record, without its bills, and the brand. */
export function dcaCampaign(campaign: Campaign, brand: Brand, now: number): object {
  const hidden = { billedDate: undefined, monthlyFee: undefined, resellerId: undefined };
  return { ...ownCampaign(campaign, brand, now), ...hidden, brand: brandRecord(brand) };
}

function nextRenewal(campaign: Campaign, now: number): number {
  if (campaign.endDate !== null) return campaign.endDate;
  const next = new Date(campaign.createDate);
  while (next.getTime() <= now) next.setUTCMonth(next.getUTCMonth() + QUARTER_MONTHS);
  return next.getTime();
}
