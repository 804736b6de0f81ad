import type { Campaign, Share } from "../entities";
import { dcaCampaign } from "../formatters/campaign";
import { networkTerms } from "../formatters/network-terms";
import { chainRecord } from "../formatters/sharing";
import { downstreamOf, isInChain, openMigration } from "../rules/chain";
import { brandOf, chainInQuestion, memberCampaignOf } from "./access";
import type { TcrApp, TcrParts } from "./context";
import { incomingAs, VIEWS } from "./dca";
import { fromDownstream, listRoutes } from "./partner-campaigns";

/**
 * ASSUMPTION, all of it: the DCA API's reads are not public. Lists are as on the CSP API, one for each role of the DCA;
 * what does not depend on the role is under `/campaign`, where the documented change of a secondary DCA is too.
 */
export function dcaCampaignRoutes(app: TcrApp, { registry }: TcrParts): void {
  const format = (campaign: Campaign) =>
    dcaCampaign(campaign, brandOf(registry, campaign), registry.clock.now());

  for (const { path, role } of VIEWS)
    listRoutes(app, registry, {
      path: `${path}/sharedWithMe`,
      direction: { ...fromDownstream, hop: incomingAs(role) },
      format,
    });

  app.get("/campaign/:campaignId", (c) => c.json(format(memberCampaignOf(registry, c))));
  app.get("/campaign/:campaignId/operationStatus", (c) => c.json(memberCampaignOf(registry, c).mno));
  app.get("/campaign/:campaignId/mnoMetadata", (c) => c.json(networkTerms(memberCampaignOf(registry, c))));

  app.get("/campaign/:campaignId/cnpChain", (c) => {
    const campaign = memberCampaignOf(registry, c);
    const { cnpMigration } = chainInQuestion(c, campaign);
    const shares = wholeChain(campaign, c.env.company.id, cnpMigration);
    return c.json(shares.map((share) => chainRecord(share, cnpMigration)));
  });
}

/** From the campaign's CSP to the last DCA. A party of both chains sees the provisional one only (overview, FAQ). */
function wholeChain(campaign: Campaign, company: string, cnpMigration: boolean): Share[] {
  const { existing, provisional } = campaign;
  if (!cnpMigration) return isInChain(existing, company) && !isInChain(provisional, company) ? existing : [];
  const initiator = openMigration(campaign)?.initiator;
  if (!provisional || !isInChain(provisional, company) || initiator === undefined) return [];
  return [...downstreamOf(existing, initiator), ...provisional];
}
