import type { AdjacentHops } from "@/lib/domain/campaign";
import type { TcrClient } from "@/lib/registries/tcr/client";
import type { TcrPartnerCampaign } from "@/lib/registries/tcr/types";
import { isOpenRecord, noHops, orNull, type Reading } from "./reading";

type Found = { own: boolean; campaign: TcrPartnerCampaign };

/** As originating CSP, else as partner in the live chain, else as partner in the provisional one. */
const find = async (
  client: TcrClient,
  campaignId: string,
  knownOwn: boolean | null,
): Promise<Found | null> => {
  if (knownOwn !== false) {
    const own = await client.getCampaign(campaignId).catch(orNull);
    if (own !== null) return { own: true, campaign: { ...own, brand: null } };
  }
  const partner =
    (await client.getPartnerCampaign(campaignId).catch(orNull)) ??
    (await client.getPartnerCampaign(campaignId, { cnpMigration: true }).catch(orNull));
  return partner === null ? null : { own: false, campaign: partner };
};

/** So often a campaign is read again whose migration ended while it was read. */
const mostReadings = 3;

/**
 * No call shows everything at one instant. The chains are read after the migration that they belong to; if that ended in
 * between, its own CSP sees an open migration without a partner, and what was read is thrown away.
 */
const readFacts = async (
  client: TcrClient,
  campaignId: string,
  own: boolean,
  reading = 1,
): Promise<Reading["facts"]> => {
  const side = own ? "own" : "partner";
  const sharing = (cnpMigration: boolean) =>
    own
      ? client.getCampaignSharing(campaignId, { cnpMigration })
      : client.getPartnerCampaignSharing(campaignId, { cnpMigration });
  const [migration, before, states] = await Promise.all([
    client.getMigration(campaignId),
    client.getElectedNetworks(campaignId, { cnpMigration: false }),
    client.getOperationStatus(campaignId, side).catch(orNull),
  ]);
  const isOpen = isOpenRecord(migration);
  const [live, provisional, mnosProvisional] = await Promise.all([
    sharing(false),
    isOpen ? sharing(true) : noHops,
    isOpen ? client.getElectedNetworks(campaignId, { cnpMigration: true }) : null,
  ]);
  if (own && isOpen && provisional.upstream === null && reading < mostReadings)
    return readFacts(client, campaignId, own, reading + 1);
  const terms = own ? null : await client.getMnoMetadata(campaignId, side).catch(orNull);
  return { live, provisional, migration, before, mnosProvisional, states, terms };
};

/** As originating CSP or as a partner, over the CSP API. */
export const readAsCsp = async (
  client: TcrClient,
  campaignId: string,
  knownOwn: boolean | null,
): Promise<Reading | null> => {
  const found = await find(client, campaignId, knownOwn);
  if (found === null) return null;
  const facts = await readFacts(client, campaignId, found.own);
  return { ...found, facts, more: {}, acceptedBefore: acceptedBefore(facts) };
};

/** Without an event that says so: this account answers now what it accepted in the live chain (overview, Appendix C). */
const acceptedBefore = ({ live, provisional }: { live: AdjacentHops; provisional: AdjacentHops }): boolean =>
  provisional.downstream !== null && live.downstream?.status === "ACCEPTED";
