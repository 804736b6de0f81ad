import type { AdjacentHops, DcaRole } from "@/lib/domain/campaign";
import type { TcrClient } from "@/lib/registries/tcr/client";
import { isOpenRecord, noHops, orNull, type Reading } from "./reading";

type View = { role: DcaRole | null; hops: AdjacentHops };

const unseen: View = { role: null, hops: noHops };

/** One chain in both views of a DCA: what reached it tells its role, what it shared on is the secondary's side. */
const viewOf = async (client: TcrClient, campaignId: string, cnpMigration: boolean): Promise<View> => {
  const [asPrimary, asSecondary] = await Promise.all([
    client.getPartnerCampaignSharing(campaignId, { cnpMigration }),
    client.getSecondarySharing(campaignId, { cnpMigration }),
  ]);
  const upstream = asPrimary.upstream ?? asSecondary.upstream;
  if (asPrimary.downstream !== null)
    return { role: "PRIMARY", hops: { downstream: asPrimary.downstream, upstream } };
  if (asSecondary.downstream !== null)
    return { role: "SECONDARY", hops: { downstream: asSecondary.downstream, upstream: null } };
  return unseen;
};

/** Everything that the DCA API shows this DCA of a campaign (tcr.md 15); null when it shows nothing. */
export const readAsDca = async (client: TcrClient, campaignId: string): Promise<Reading | null> => {
  const campaign = await client.getDcaCampaign(campaignId).catch(orNull);
  if (campaign === null) return null;
  const [live, migration, before, states, terms, liveChain] = await Promise.all([
    viewOf(client, campaignId, false),
    client.getMigration(campaignId),
    client.getElectedNetworks(campaignId, { cnpMigration: false }),
    client.getOperationStatus(campaignId).catch(orNull),
    client.getMnoMetadata(campaignId).catch(orNull),
    client.getChain(campaignId, { cnpMigration: false }),
  ]);
  const [provisional, mnosProvisional, provChain] = isOpenRecord(migration)
    ? await Promise.all([
        viewOf(client, campaignId, true),
        client.getElectedNetworks(campaignId, { cnpMigration: true }),
        client.getChain(campaignId, { cnpMigration: true }),
      ])
    : [unseen, null, null];
  const { brand, cspId } = campaign;
  return {
    own: false,
    campaign,
    facts: {
      live: live.hops,
      provisional: provisional.hops,
      migration,
      before,
      mnosProvisional,
      states,
      terms,
    },
    more: {
      liveRole: live.role,
      provRole: provisional.role,
      liveChain: liveChain ?? [],
      provChain: provChain ?? [],
      cspId,
      brandEin: brand?.universalEin ?? null,
      ...(terms === null ? {} : { requestedMnos: Object.keys(terms).map(Number) }),
    },
    acceptedBefore:
      provisional.role !== null &&
      provisional.role === live.role &&
      live.hops.downstream?.status === "ACCEPTED",
  };
};
