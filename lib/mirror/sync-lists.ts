import { db, inTransaction } from "@/lib/db";
import type { Account } from "@/lib/db/generated/client";
import type { TcrClient } from "@/lib/registries/tcr/client";
import type { TcrCampaign } from "@/lib/registries/tcr/types";
import { listedColumns } from "./columns";
import { eachOf, eachPage } from "./list-pages";
import type { Progress } from "./sync-progress";
import { closeMigration } from "./record-migration";
import { writePage } from "./write-page";

/** Both revisions of the registry's lists take 50 a page. */
export const pageSize = 50;

export type ListScope = { client: TcrClient; account: Account; progress: Progress; now: Date };

const names = async ({ client, account, progress, now }: ListScope): Promise<void> => {
  const accountId = account.id;
  await eachPage(
    (page) => client.listBrands({ page, recordsPerPage: pageSize }),
    pageSize,
    progress,
    (brands) =>
      writePage({
        rows: brands.map((brand) => ({
          accountId,
          brandId: brand.brandId,
          name: brand.displayName ?? brand.companyName ?? brand.brandId,
          entityType: brand.entityType,
          readAt: now,
        })),
        known: (rows) =>
          db().brand.findMany({ where: { accountId, brandId: { in: rows.map((row) => row.brandId) } } }),
        idOf: (row) => row.brandId,
        create: (tx, data) => tx.brand.createMany({ data, skipDuplicates: true }),
        update: (tx, { brandId, ...data }) =>
          tx.brand.update({ where: { accountId_brandId: { accountId, brandId } }, data }),
      }),
  );
  await eachPage(
    (page) => client.listResellers({ page, recordsPerPage: pageSize }),
    pageSize,
    progress,
    (resellers) =>
      writePage({
        rows: resellers.map(({ resellerId, companyName }) => ({
          accountId,
          resellerId,
          name: companyName ?? resellerId,
          readAt: now,
        })),
        known: (rows) =>
          db().reseller.findMany({
            where: { accountId, resellerId: { in: rows.map((row) => row.resellerId) } },
          }),
        idOf: (row) => row.resellerId,
        create: (tx, data) => tx.reseller.createMany({ data, skipDuplicates: true }),
        update: (tx, { resellerId, ...data }) =>
          tx.reseller.update({ where: { accountId_resellerId: { accountId, resellerId } }, data }),
      }),
  );
};

const writeListed = async (
  { account, now }: ListScope,
  campaigns: TcrCampaign[],
  own: boolean,
): Promise<void> => {
  const accountId = account.id;
  const [brands, resellers] = await Promise.all([
    db().brand.findMany({ where: { accountId, brandId: { in: campaigns.map((each) => each.brandId) } } }),
    db().reseller.findMany({ where: { accountId } }),
  ]);
  const brandOf = new Map(brands.map((brand) => [brand.brandId, brand]));
  const resellerOf = new Map(resellers.map((reseller) => [reseller.resellerId, reseller.name]));
  await writePage({
    rows: campaigns.map((campaign) => {
      const columns = listedColumns(campaign, own, now);
      const brand = brandOf.get(campaign.brandId);
      return {
        accountId,
        campaignId: campaign.campaignId,
        ...columns,
        ...(brand === undefined ? {} : { brandName: brand.name }),
        soleProprietor: columns.soleProprietor || brand?.entityType === "SOLE_PROPRIETOR",
        resellerName: campaign.resellerId === null ? null : (resellerOf.get(campaign.resellerId) ?? null),
      };
    }),
    known: (rows) =>
      db().campaign.findMany({ where: { accountId, campaignId: { in: rows.map((row) => row.campaignId) } } }),
    idOf: (row) => row.campaignId,
    create: (tx, data) => tx.campaign.createMany({ data, skipDuplicates: true }),
    update: (tx, { campaignId, ...data }) =>
      tx.campaign.update({ where: { accountId_campaignId: { accountId, campaignId } }, data }),
  });
};

/** Own campaigns, then one list per partner: a fraction of the reads that one sharing call each would cost. */
const ownCampaigns = async (scope: ListScope): Promise<void> => {
  const { client, account, progress } = scope;
  await eachPage(
    (page) => client.listCampaigns({ page, recordsPerPage: pageSize }),
    pageSize,
    progress,
    (campaigns) => writeListed(scope, campaigns, true),
  );
  const partners = await db().partner.findMany({ where: { accountId: account.id } });
  progress.expect(partners.length);
  await eachOf(partners, 4, async ({ id }) => {
    await eachPage(
      (page) => client.listCampaigns({ page, recordsPerPage: pageSize, upstreamCnpId: id }),
      pageSize,
      progress,
      async (campaigns) => {
        await db().campaign.updateMany({
          where: {
            accountId: account.id,
            campaignId: { in: campaigns.map((each) => each.campaignId) },
            // A reading of the share itself knows more than the list: keep it.
            OR: [{ liveUpId: null }, { liveUpId: { not: id } }],
          },
          data: {
            liveUpId: id,
            liveUpStatus: "ACCEPTED",
            liveUpAt: null,
            liveUpStatusAt: null,
            liveUpExplanation: null,
          },
        });
      },
    );
    await progress.step();
  });
};

/**
 * Campaigns of others that pass through this account, in the live and in the provisional chain. Answers the ids of
 * those that are worth a full reading now: what waits for this account, and what is migrating.
 */
const partnerCampaigns = async (scope: ListScope): Promise<Set<string>> => {
  const { client, progress } = scope;
  const urgent = new Set<string>();
  const note = (campaigns: TcrCampaign[]): void => {
    for (const { campaignId } of campaigns) urgent.add(campaignId);
  };
  for (const cnpMigration of [true, false]) {
    const query = { recordsPerPage: pageSize, cnpMigration };
    await eachPage(
      (page) => client.listSharedWithMe({ page, ...query }),
      pageSize,
      progress,
      async (campaigns) => {
        await writeListed(scope, campaigns, false);
        if (cnpMigration) note(campaigns);
      },
    );
  }
  // A migration that this account started as a middle hop: nothing was shared with it, only by it.
  await eachPage(
    (page) => client.listSharedByMe({ page, recordsPerPage: pageSize, cnpMigration: true }),
    pageSize,
    progress,
    (campaigns) => {
      note(campaigns);
      return Promise.resolve();
    },
  );
  const pending = { recordsPerPage: pageSize, sharingStatus: ["PENDING"] };
  await eachPage(
    (page) => client.listSharedWithMe({ page, ...pending }),
    pageSize,
    progress,
    (campaigns) => {
      note(campaigns);
      return Promise.resolve();
    },
  );
  return urgent;
};

/** What is in no list any more goes; what it was migrating to stays known. */
export const dropUnlisted = async ({ account, now }: ListScope): Promise<void> => {
  const accountId = account.id;
  const gone = await db().campaign.findMany({
    where: { accountId, listedAt: { lt: now }, OR: [{ migrationStatus: "ACTIVE" }, { own: false }] },
  });
  for (const row of gone) await inTransaction((tx) => closeMigration(tx, account, row, now));
  await db().campaign.deleteMany({ where: { accountId, listedAt: { lt: now } } });
};

/** Every list of the account; what is no longer in any of them goes. Answers what to read in full next. */
export const syncLists = async (scope: ListScope): Promise<Set<string>> => {
  await names(scope);
  await ownCampaigns(scope);
  const urgent = await partnerCampaigns(scope);
  await dropUnlisted(scope);
  return urgent;
};
