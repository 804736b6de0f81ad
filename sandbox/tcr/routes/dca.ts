import type { Campaign, Share } from "../entities";
import { notFound, orRefused } from "../errors";
import type { Registry } from "../registry";
import { acceptAsDca, decline } from "../rules/answer";
import { shareWithSecondary } from "../rules/secondary";
import { sharingView } from "../formatters/sharing";
import { chainInQuestion, memberCampaignOf } from "./access";
import { campaignIdOf } from "./campaigns";
import type { TcrApp, TcrContext, TcrParts } from "./context";
import { identifier } from "./query";
import { declineAnswer, recordOf } from "./sharing";

/** Same verbs for both roles of a DCA; the path says in which one it answers. */
export const VIEWS = [
  { path: "/partnerCampaign", role: "DCA1" },
  { path: "/dcaCampaign", role: "DCA2" },
] as const;

export const incomingAs =
  (role: "DCA1" | "DCA2") =>
  (shares: Share[], company: string): Share | undefined =>
    shares.find((share) => share.to === company && share.role === role);

export function dcaRoutes(app: TcrApp, { registry }: TcrParts): void {
  for (const { path, role } of VIEWS) {
    const incoming = incomingAs(role);

    app.get(`${path}/:campaignId/sharing`, (c) => c.json(sharingAnswer(registry, c, incoming)));

    app.put(`${path}/:campaignId/sharing`, (c) => {
      const change = orRefused(
        registry.perform(c.env.company, campaignIdOf(c), (facts) => acceptAsDca(facts, role)),
      );
      return c.json(recordOf(change.campaign, c.env.company.id, incoming));
    });

    app.delete(`${path}/:campaignId/sharing`, (c) => {
      const answer = declineAnswer(c);
      const change = orRefused(
        registry.perform(c.env.company, campaignIdOf(c), (facts) => decline(facts, [role], answer)),
      );
      return c.json(recordOf(change.campaign, c.env.company.id, incoming));
    });
  }

  app.put("/campaign/:campaignId/dca/:dcaId", (c) => {
    const dcaId = identifier(c, "dcaId");
    const change = orRefused(
      registry.perform(c.env.company, campaignIdOf(c), (facts) => shareWithSecondary(facts, dcaId)),
    );
    return c.json(
      recordOf(change.campaign, dcaId, (shares, dca) => shares.findLast((share) => share.to === dca)),
    );
  });
}

function sharingAnswer(
  registry: Registry,
  c: TcrContext,
  incoming: (shares: Share[], company: string) => Share | undefined,
): object {
  const campaign: Campaign = memberCampaignOf(registry, c);
  const { shares, cnpMigration } = chainInQuestion(c, campaign);
  const company = c.env.company.id;
  const secondary = shares.findLast((share) => share.from === company && share.role === "DCA2");
  if (campaign.cspId === company) throw notFound("Campaign", "campaignId");
  return sharingView({ incoming: incoming(shares, company), outgoing: secondary }, cnpMigration);
}
