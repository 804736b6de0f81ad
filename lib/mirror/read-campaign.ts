import { provisionalColumns, liveColumns } from "@/lib/db/campaign-facts";
import { db, inTransaction } from "@/lib/db";
import type { Account, Campaign } from "@/lib/db/generated/client";
import { publish } from "@/lib/db/live";
import type { AdjacentHops, MigrationRecord } from "@/lib/domain/campaign";
import type { TcrClient } from "@/lib/registries/tcr/client";
import type { TcrMigration } from "@/lib/registries/tcr/types";
import { carrierTerms } from "./carrier-terms";
import { listedColumns } from "./columns";
import { brandOf, resellerNameOf } from "./names";
import { readAsCsp } from "./read-as-csp";
import { readAsDca } from "./read-as-dca";
import { closeMigration } from "./record-migration";
import { writeCampaign } from "./write-campaign";

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
  const reading =
    account.kind === "DCA"
      ? await readAsDca(client, campaignId)
      : await readAsCsp(client, campaignId, known?.own ?? null);
  if (reading === null) {
    if (known !== null) await forget(account, known, startedAt);
    return false;
  }
  const { own, campaign, facts } = reading;
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
        previouslyAccepted: told ?? reading.acceptedBefore,
        ...reading.more,
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
