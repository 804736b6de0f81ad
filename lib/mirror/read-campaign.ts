import { provisionalColumns, liveColumns } from "@/lib/db/campaign-facts";
import { db, inTransaction } from "@/lib/db";
import type { Account, Campaign } from "@/lib/db/generated/client";
import { publish } from "@/lib/db/live";
import type { AdjacentHops, MigrationRecord } from "@/lib/domain/campaign";
import type { TcrClient } from "@/lib/registries/tcr/client";
import { TcrError } from "@/lib/registries/tcr/errors";
import type { TcrMigration, TcrPartnerCampaign } from "@/lib/registries/tcr/types";
import { carrierTerms } from "./carrier-terms";
import { listedColumns } from "./columns";
import { brandOf, resellerNameOf } from "./names";
import { closeMigration } from "./record-migration";
import { writeCampaign } from "./write-campaign";

const noHops: AdjacentHops = { downstream: null, upstream: null };

/** Refused means "not yours" or "not there"; anything else is an outage and goes to the caller. */
const orNull = (error: unknown): null => {
  if (error instanceof TcrError && error.kind === "refused") return null;
  throw error;
};

type Found = { own: boolean; campaign: TcrPartnerCampaign };

/** As originating CSP, else as partner in the live chain, else as partner in the provisional one. */
export const findCampaign = async (
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

const migrationColumns = (migration: TcrMigration | null) => ({
  migrationStatus: migration?.status ?? null,
  migrationCreatedAt: migration?.createdAt ?? null,
  migrationExpiresAt: migration?.expiresAt ?? null,
  migrationReason: migration?.cancellationReason ?? null,
});

/**
 * The registry does not name the initiator. An originating CSP hears of its own migrations only (overview,
 * example 2), and whoever was asked to join did not start.
 */
export const initiatorOf = (own: boolean, provisional: AdjacentHops): MigrationRecord["initiator"] => {
  if (own) return "me";
  if (provisional.downstream !== null) return "other";
  return provisional.upstream === null ? "unknown" : "me";
};

export const readFacts = async (client: TcrClient, campaignId: string, own: boolean) => {
  const side = own ? "own" : "partner";
  const sharing = (cnpMigration: boolean) =>
    own
      ? client.getCampaignSharing(campaignId, { cnpMigration })
      : client.getPartnerCampaignSharing(campaignId, { cnpMigration });
  const [live, migration, before, states] = await Promise.all([
    sharing(false),
    client.getMigration(campaignId),
    client.getElectedNetworks(campaignId, { cnpMigration: false }),
    client.getOperationStatus(campaignId, side).catch(orNull),
  ]);
  const open = migration !== null && migration.status !== "COMPLETED" && migration.status !== "CANCELLED";
  const [provisional, mnosProvisional] = open
    ? await Promise.all([sharing(true), client.getElectedNetworks(campaignId, { cnpMigration: true })])
    : [noHops, null];
  const terms = own ? null : await client.getMnoMetadata(campaignId, side).catch(orNull);
  return { live, provisional, migration, before, mnosProvisional, states, terms };
};

/**
 * Reads everything this account may see of one campaign and writes it. Level-triggered: it does not matter why it is
 * called or how often. False when the registry does not show the campaign to this account (any more).
 */
export const rereadCampaign = async (
  client: TcrClient,
  account: Account,
  campaignId: string,
  source: { eventId: string; previouslyAccepted?: boolean | null } | { job: string },
): Promise<boolean> => {
  const key = { accountId_campaignId: { accountId: account.id, campaignId } };
  const known = await db().campaign.findUnique({ where: key });
  const startedAt = new Date();
  const found = await findCampaign(client, campaignId, known?.own ?? null);
  if (found === null) {
    if (known !== null) await forget(account, known, startedAt);
    return false;
  }
  const { own, campaign } = found;
  const facts = await readFacts(client, campaignId, own);
  const brandName = campaign.brand?.displayName ?? campaign.brand?.companyName;
  const brand = brandName === undefined ? await brandOf(client, account.id, campaign.brandId) : null;
  const entityType = campaign.brand?.entityType ?? brand?.entityType ?? null;
  const listed = listedColumns(campaign, own, startedAt);
  const told = "eventId" in source ? source.previouslyAccepted : undefined;
  await inTransaction((tx) =>
    writeCampaign(
      tx,
      account,
      campaignId,
      {
        ...listed,
        soleProprietor: listed.soleProprietor || entityType === "SOLE_PROPRIETOR",
        brandName: brandName ?? brand?.name ?? known?.brandName ?? null,
        resellerName: known?.resellerName ?? null,
        ...liveColumns(facts.live),
        ...provisionalColumns(facts.provisional),
        ...migrationColumns(facts.migration),
        migrationInitiator:
          facts.migration === null
            ? "unknown"
            : facts.migration.createdAt.getTime() === known?.migrationCreatedAt?.getTime() &&
                known.migrationInitiator !== "unknown"
              ? known.migrationInitiator
              : initiatorOf(own, facts.provisional),
        mnoStates: facts.states ?? {},
        mnosBefore: facts.before ?? [],
        mnosBeforeRead: facts.before !== null,
        mnosProvisional: facts.mnosProvisional ?? [],
        mnosProvisionalRead: facts.mnosProvisional !== null,
        ...(facts.terms === null ? {} : { carrierTerms: carrierTerms(facts.terms) }),
        previouslyAccepted: told ?? acceptedBefore(facts),
        factsReadAt: startedAt,
      },
      source,
      startedAt,
    ),
  );
  if (known?.resellerName === null || known === null)
    await nameReseller(account.id, campaignId, campaign.resellerId);
  return true;
};

/** Without an event that says so: this account answers now what it accepted in the live chain (overview, Appendix C). */
export const acceptedBefore = ({
  live,
  provisional,
}: {
  live: AdjacentHops;
  provisional: AdjacentHops;
}): boolean => provisional.downstream !== null && live.downstream?.status === "ACCEPTED";

const nameReseller = async (
  accountId: string,
  campaignId: string,
  resellerId: string | null,
): Promise<void> => {
  const resellerName = await resellerNameOf(accountId, resellerId);
  if (resellerName === null) return;
  await db().campaign.updateMany({ where: { accountId, campaignId }, data: { resellerName } });
};

/** Ported out, or declined by us and shared elsewhere: the registry no longer shows it, so neither do we. */
const forget = async (account: Account, known: Campaign, now: Date): Promise<void> => {
  const { campaignId } = known;
  await inTransaction(async (tx) => {
    await closeMigration(tx, account, known, now);
    await tx.campaign.deleteMany({ where: { accountId: account.id, campaignId } });
    await publish(tx, { accountId: account.id, kind: "campaign", campaignId });
  });
};
