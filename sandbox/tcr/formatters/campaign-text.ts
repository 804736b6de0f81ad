import type { Brand, Campaign } from "../entities";
import { USECASES } from "../usecases";

type CampaignText = Record<string, string | null>;

/** Texts every campaign has, made from its brand and use case; what a person wrote comes before them. */
export function campaignText(campaign: Campaign, brand: Brand): CampaignText {
  const name = brand.displayName;
  const purpose = (USECASES[campaign.usecase]?.description ?? campaign.usecase).toLowerCase();
  return {
    description: `${name} sends text messages to customers who asked for them. Purpose: ${purpose}.`,
    sample1: `${name}: your request ${campaign.campaignId.slice(-4)} was received. Reply HELP for help, STOP to end.`,
    sample2: `${name}: there is news about your account, see ${brand.website}. Reply STOP to end.`,
    sample3: "",
    sample4: null,
    sample5: null,
    messageFlow: `Customers give their number in a form at ${brand.website} and tick a box, not ticked beforehand, to agree to messages from ${name}.`,
    helpMessage: `${name}: write to ${brand.email} for help. Reply STOP to end.`,
    optinKeywords: null,
    optoutKeywords: "STOP",
    helpKeywords: "HELP",
    optinMessage: `${name}: you will receive our messages. Message and data rates may apply. Reply STOP to end.`,
    optoutMessage: `${name}: you will receive no more messages from us. Reply START to come back.`,
    privacyPolicyLink: "",
    termsAndConditionsLink: "",
    embeddedLinkSample: "",
    ...campaign.texts,
  };
}

export const EDITABLE_TEXTS = [
  "description",
  "sample1",
  "sample2",
  "sample3",
  "sample4",
  "sample5",
  "messageFlow",
  "helpMessage",
  "optinKeywords",
  "optoutKeywords",
  "helpKeywords",
  "optinMessage",
  "optoutMessage",
  "privacyPolicyLink",
  "termsAndConditionsLink",
  "embeddedLinkSample",
] as const;
