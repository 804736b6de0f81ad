import type { Campaign, Share } from "../entities";
import { invalid, orRefused } from "../errors";
import { sharingRecord } from "../formatters/sharing";
import { incomingShare, upstreamShare } from "../rules/chain";
import { decline } from "../rules/answer";
import { elect } from "../rules/elect";
import { shareOwn } from "../rules/share";
import { REJECTION_CATEGORIES } from "../usecases";
import { ownCampaignOf, partnerCampaignOf, sharingAnswer } from "./access";
import type { TcrApp, TcrContext, TcrParts } from "./context";
import { choices, identifier, upTo } from "./query";

export function sharingRoutes(app: TcrApp, { registry }: TcrParts): void {
  app.get("/campaign/:campaignId/sharing", (c) =>
    c.json(sharingAnswer(c, ownCampaignOf(registry, c), upstreamShare)),
  );

  app.get("/partnerCampaign/:campaignId/sharing", (c) =>
    c.json(sharingAnswer(c, partnerCampaignOf(registry, c), upstreamShare)),
  );

  app.put("/campaign/:campaignId/sharing/:upstreamCnpId", (c) => {
    const upstream = identifier(c, "upstreamCnpId");
    const { campaignId } = ownCampaignOf(registry, c);
    const change = orRefused(
      registry.perform(c.env.company, campaignId, (facts) => shareOwn(facts, upstream)),
    );
    return c.json(recordOf(change.campaign, c.env.company.id, upstreamShare));
  });

  app.put("/partnerCampaign/:campaignId/sharing/:upstreamCnpId", (c) => {
    const upstream = identifier(c, "upstreamCnpId");
    const { campaignId } = partnerCampaignOf(registry, c);
    const change = orRefused(registry.perform(c.env.company, campaignId, (facts) => elect(facts, upstream)));
    return c.json(recordOf(change.campaign, c.env.company.id, upstreamShare));
  });

  app.delete("/partnerCampaign/:campaignId/sharing", (c) => {
    const answer = declineAnswer(c);
    const { campaignId } = partnerCampaignOf(registry, c);
    const change = orRefused(
      registry.perform(c.env.company, campaignId, (facts) => decline(facts, ["CNP"], answer)),
    );
    return c.json(recordOf(change.campaign, c.env.company.id, incomingShare));
  });
}

/** Since late 2025 a decline needs an explanation, which may be empty, and at least one category. */
export function declineAnswer(c: TcrContext): { explanation: string; rejectionCategory: string[] } {
  const explanation = upTo(c, "explanation", 2048);
  if (explanation === undefined) throw invalid("explanation", "is required");
  const rejectionCategory = choices(c, "rejectionCategory", REJECTION_CATEGORIES);
  if (rejectionCategory.length === 0) throw invalid("rejectionCategory", "is required");
  return { explanation, rejectionCategory };
}

/** The caller's hop after a write: the provisional one while a migration is open, else the live one. */
export function recordOf(
  campaign: Campaign,
  company: string,
  hop: (shares: Share[], company: string) => Share | undefined,
): object {
  const provisional = hop(campaign.provisional ?? [], company);
  if (provisional) return sharingRecord(provisional, true);
  const live = hop(campaign.existing, company);
  return live ? sharingRecord(live, false) : {};
}
