import type { Brand, Campaign, Share } from "../entities";
import { notFound } from "../errors";
import type { Registry } from "../registry";
import { incomingShare, isPartOf } from "../rules/chain";
import { sharingView } from "../formatters/sharing";
import type { TcrContext } from "./context";
import { flag, identifier } from "./query";

/** A campaign of another company looks like one that does not exist. */
export function ownCampaignOf(registry: Registry, c: TcrContext): Campaign {
  const campaign = registry.store.campaign(identifier(c, "campaignId"));
  if (campaign?.cspId !== c.env.company.id) throw notFound("Campaign", "campaignId");
  return campaign;
}

export function partnerCampaignOf(registry: Registry, c: TcrContext): Campaign {
  const campaign = memberCampaignOf(registry, c);
  if (campaign.cspId === c.env.company.id) throw notFound("Campaign", "campaignId");
  return campaign;
}

export function memberCampaignOf(registry: Registry, c: TcrContext): Campaign {
  const campaign = registry.store.campaign(identifier(c, "campaignId"));
  if (!campaign || !isPartOf(campaign, c.env.company.id)) throw notFound("Campaign", "campaignId");
  return campaign;
}

export function brandOf(registry: Registry, campaign: Campaign): Brand {
  const brand = registry.store.brands.get(campaign.brandId);
  if (!brand) throw notFound("Brand", "brandId");
  return brand;
}

/** The live chain, or with `cnpMigration=true` the provisional one. */
export const chainInQuestion = (
  c: TcrContext,
  campaign: Campaign,
): { shares: Share[]; cnpMigration: boolean } => {
  const cnpMigration = flag(c, "cnpMigration") ?? false;
  return { shares: cnpMigration ? (campaign.provisional ?? []) : campaign.existing, cnpMigration };
};

export function sharingAnswer(
  c: TcrContext,
  campaign: Campaign,
  outgoing: (shares: Share[], company: string) => Share | undefined,
): object {
  const { shares, cnpMigration } = chainInQuestion(c, campaign);
  const company = c.env.company.id;
  const hops = { incoming: incomingShare(shares, company), outgoing: outgoing(shares, company) };
  return sharingView(hops, cnpMigration);
}
