import { db, inTransaction } from "@/lib/db";
import { liveColumns } from "@/lib/db/campaign-facts";
import type { Account } from "@/lib/db/generated/client";
import { log } from "@/lib/log";
import type { TcrClient } from "@/lib/registries/tcr/client";
import { carrierTerms } from "./carrier-terms";
import { eachOf } from "./list-pages";
import { rereadCampaign } from "./read-campaign";
import type { Progress } from "./sync-progress";
import { writeCampaign } from "./write-campaign";

type Scope = {
  client: TcrClient;
  account: Account;
  progress: Progress;
  /** Partner campaigns that wait for this account or are migrating. */
  urgent: Set<string>;
  isStopping: () => boolean;
};

/** Campaigns at a time; the limiter sets the pace. */
const atATime = 6;

const select = { campaignId: true, own: true, liveUpId: true, migrationStatus: true } as const;

/**
 * What no list tells: shares that wait, and who is migrating. Urgent ones and those without a partner are read in full;
 * of the other own ones a call each says whether there is a migration to read about. Partner campaigns that nothing
 * happens to are filled in behind.
 */
export const readMigrations = async ({
  client,
  account,
  progress,
  urgent,
  isStopping,
}: Scope): Promise<void> => {
  const rows = await db().campaign.findMany({
    where: {
      accountId: account.id,
      OR: [{ campaignId: { in: [...urgent] } }, { own: true, mock: false }, { migrationStatus: "ACTIVE" }],
    },
    select,
    orderBy: { registeredOn: "desc" },
  });
  const isFull = (row: (typeof rows)[number]): boolean =>
    !row.own || row.liveUpId === null || row.migrationStatus === "ACTIVE";
  const ordered = [...rows.filter(isFull), ...rows.filter((row) => !isFull(row))];
  progress.expect(rows.length);
  await eachOf(ordered, atATime, async (row) => {
    if (isStopping()) return;
    const worthReading = isFull(row) || (await client.getMigration(row.campaignId)) !== null;
    if (worthReading) await rereadCampaign(client, account, row.campaignId, { job: "sync" });
    await progress.step();
  });
};

/**
 * Networks and shares of campaigns that a sync only listed, so that their eligibility and their partners are known.
 * Runs behind everything else: own ones first, newest first, as the list shows them.
 */
export const fillFacts = async (
  client: TcrClient,
  account: Account,
  isStopping: () => boolean,
): Promise<void> => {
  const rows = await db().campaign.findMany({
    where: { accountId: account.id, status: "ACTIVE", mock: false, factsReadAt: null },
    select: { campaignId: true, own: true },
    orderBy: [{ own: "desc" }, { registeredOn: "desc" }],
  });
  await eachOf(rows, atATime, async ({ campaignId, own }) => {
    if (isStopping()) return;
    const now = new Date();
    const onlyLive = { cnpMigration: false };
    try {
      const [live, networks, mnoStates, terms] = await Promise.all([
        own
          ? client.getCampaignSharing(campaignId, onlyLive)
          : client.getPartnerCampaignSharing(campaignId, onlyLive),
        client.getElectedNetworks(campaignId, onlyLive),
        client.getOperationStatus(campaignId, own ? "own" : "partner"),
        own ? null : client.getMnoMetadata(campaignId, "partner"),
      ]);
      const facts = {
        mnosBefore: networks ?? [],
        mnosBeforeRead: networks !== null,
        mnoStates,
        factsReadAt: now,
        ...(terms === null ? {} : { carrierTerms: carrierTerms(terms) }),
      };
      await inTransaction((tx) =>
        writeCampaign(
          tx,
          account,
          campaignId,
          { known: { ...liveColumns(live), ...facts } },
          { job: "sync" },
          now,
        ),
      );
    } catch (error) {
      log().warn({ campaignId, err: String(error) }, "the facts of a campaign could not be read");
    }
  });
};
