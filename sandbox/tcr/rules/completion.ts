import type { Campaign, Migration, Share } from "../entities";
import { T_MOBILE } from "../networks";
import { downstreamOf, openMigration, partiesOf } from "./chain";
import { coversWhatWasCovered, isDcaComplete } from "./coverage";
import { brandReceived, dcaCompleted, migrationCompleted, portedOut } from "./events";
import type { Change, Facts } from "./facts";

/** Ends the transaction as soon as the provisional chain reaches what the live chain reached. */
export function settle(facts: Facts, change: Change): Change {
  const { campaign } = change;
  const migration = openMigration(campaign);
  if (!migration || !campaign.provisional || !coversWhatWasCovered(campaign, campaign.provisional))
    return change;

  const existing = postMigrationChain(campaign, migration);
  const completed: Migration = { ...migration, status: "COMPLETED", endDate: facts.now };
  const after: Campaign = {
    ...campaign,
    existing,
    provisional: null,
    migrations: [...campaign.migrations.slice(0, -1), completed],
  };
  const parties = new Set(partiesOf(existing));
  const dropped = partiesOf(campaign.existing).filter((party) => !parties.has(party));
  const context = { ...facts, campaign: after };
  return {
    campaign: after,
    events: [
      ...change.events,
      ...migrationCompleted(context, completed),
      ...dropped.map((party) => portedOut(context, party)),
      ...(isDcaComplete(campaign, campaign.existing) ? [] : announceDcaComplete(context)),
      ...announceBrand(context, campaign.existing),
    ],
  };
}

/** What stays downstream of the initiator, followed by the provisional chain without those who declined. */
const postMigrationChain = (campaign: Campaign, migration: Migration): Share[] => [
  ...downstreamOf(campaign.existing, migration.initiator),
  ...(campaign.provisional ?? []).filter((share) => share.sharingStatus !== "DECLINED"),
];

export function announceDcaComplete(facts: Facts): Change["events"] {
  const { campaign } = facts;
  if (!isDcaComplete(campaign, campaign.existing)) return [];
  const cnps = campaign.existing.filter((share) => share.role === "CNP").map((share) => share.to);
  return [campaign.cspId, ...cnps].map((party) => dcaCompleted(facts, party));
}

/** Held back until the migration is complete, and only for an originating CSP that takes part in it. */
function announceBrand(facts: Facts, before: Share[]): Change["events"] {
  const { campaign } = facts;
  const reaching = (shares: Share[]): string | undefined =>
    shares.find((share) => share.sharingStatus === "ACCEPTED" && share.mnoIds.includes(T_MOBILE))?.to;
  const known = campaign.migrations.at(-1)?.participants.includes(campaign.cspId) ?? false;
  return known && reaching(campaign.existing) !== reaching(before)
    ? [brandReceived(facts, campaign.cspId)]
    : [];
}
