import { notFound, orRefused } from "../errors";
import { migrationRecord } from "../formatters/migration";
import { isInChain } from "../rules/chain";
import { coveredNetworks } from "../rules/coverage";
import { cancelMigration, startMigration } from "../rules/migrate";
import { chainInQuestion, memberCampaignOf } from "./access";
import { campaignIdOf } from "./campaigns";
import type { TcrApp, TcrParts } from "./context";
import { identifier, upTo } from "./query";

export function migrationRoutes(app: TcrApp, parts: TcrParts): void {
  const { registry } = parts;
  migrationReads(app, parts);

  app.post("/campaign/:campaignId/migrateCnp/:upstreamCnpId", (c) => {
    const target = identifier(c, "upstreamCnpId");
    orRefused(registry.perform(c.env.company, campaignIdOf(c), (facts) => startMigration(facts, target)));
    return c.body(null, 204);
  });

  app.delete("/campaign/:campaignId/migrateCnp", (c) => {
    const explanation = upTo(c, "explanation", 2048) ?? null;
    orRefused(
      registry.perform(c.env.company, campaignIdOf(c), (facts) => cancelMigration(facts, explanation)),
    );
    return c.body(null, 204);
  });
}

/** What everybody who takes part may ask, on both APIs. */
export function migrationReads(app: TcrApp, { registry }: TcrParts): void {
  app.get("/campaign/:campaignId/migrateCnp", (c) => {
    const campaign = registry.store.campaign(campaignIdOf(c));
    // Whoever took part may look it up, also when the chain went on without them; nobody else learns of it.
    const migration = campaign?.migrations.findLast(({ participants }) =>
      participants.includes(c.env.company.id),
    );
    if (!campaign || !migration) throw notFound("CNP migration", "campaignId");
    return c.json(migrationRecord(campaign.campaignId, migration, registry.dates.migration));
  });

  app.get("/campaign/:campaignId/mnoIdsWithDcaElected", (c) => {
    const campaign = memberCampaignOf(registry, c);
    const { shares, cnpMigration } = chainInQuestion(c, campaign);
    const company = c.env.company.id;
    const owner = campaign.cspId === company && !cnpMigration;
    return c.json(owner || isInChain(shares, company) ? coveredNetworks(campaign, shares) : []);
  });
}
