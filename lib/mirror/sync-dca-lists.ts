import { db } from "@/lib/db";
import { dcaRoles, type DcaRole, type SharingStatus } from "@/lib/domain/campaign";
import type { TcrPartnerCampaign } from "@/lib/registries/tcr/types";
import { dcaListedColumns } from "./columns";
import { eachOf, eachPage } from "./list-pages";
import { dropUnlisted, pageSize, type ListScope } from "./sync-lists";
import { writePage } from "./write-page";

/** Statuses that need no answer: of these the lists tell enough. */
const settled = ["ACCEPTED", "DECLINED"] as const satisfies readonly SharingStatus[];

const writeListed = async (
  { account, now }: ListScope,
  campaigns: TcrPartnerCampaign[],
  roles: { liveRole: DcaRole } | { provRole: DcaRole },
): Promise<void> => {
  const accountId = account.id;
  await writePage({
    rows: campaigns.map((campaign) => ({
      accountId,
      campaignId: campaign.campaignId,
      ...dcaListedColumns(campaign, now),
      ...roles,
    })),
    known: (rows) =>
      db().campaign.findMany({ where: { accountId, campaignId: { in: rows.map((row) => row.campaignId) } } }),
    idOf: (row) => row.campaignId,
    create: (tx, data) => tx.campaign.createMany({ data, skipDuplicates: true }),
    update: (tx, { campaignId, ...data }) =>
      tx.campaign.update({ where: { accountId_campaignId: { accountId, campaignId } }, data }),
  });
};

/** No record names the party that shared: one list for each says so, a fraction of the reads of a call per campaign. */
const nameDownstream = async (
  { client, account, progress }: ListScope,
  share: { role: DcaRole; status: SharingStatus; from: string },
): Promise<void> => {
  const query = { recordsPerPage: pageSize, sharingStatus: [share.status], downstreamCnpId: share.from };
  const known = { liveRole: share.role, liveDownId: share.from, liveDownStatus: share.status };
  await eachPage(
    (page) => client.listDcaCampaigns(share.role, { page, ...query }),
    pageSize,
    progress,
    async (campaigns) => {
      await db().campaign.updateMany({
        where: {
          accountId: account.id,
          campaignId: { in: campaigns.map((each) => each.campaignId) },
          // A reading of the share itself knows more than the list: keep it.
          OR: [{ liveDownId: null }, { NOT: known }],
        },
        data: { ...known, liveDownAt: null, liveDownStatusAt: null, liveDownExplanation: null },
      });
    },
  );
};

/**
 * What was shared with this DCA in either role, in the live and in the provisional chain. Answers the ids of those that
 * are worth a full reading now: what waits for this DCA, and what is migrating.
 */
export const syncDcaLists = async (scope: ListScope): Promise<Set<string>> => {
  const { client, account, progress } = scope;
  const urgent = new Set<string>();
  const note = (campaigns: TcrPartnerCampaign[]): void => {
    for (const { campaignId } of campaigns) urgent.add(campaignId);
  };
  for (const role of dcaRoles) {
    const list = (
      query: { cnpMigration?: boolean; sharingStatus?: string[] },
      take: (found: TcrPartnerCampaign[]) => Promise<void>,
    ) =>
      eachPage(
        (page) => client.listDcaCampaigns(role, { page, recordsPerPage: pageSize, ...query }),
        pageSize,
        progress,
        take,
      );
    await list({ cnpMigration: true }, async (campaigns) => {
      await writeListed(scope, campaigns, { provRole: role });
      note(campaigns);
    });
    await list({ cnpMigration: false }, (campaigns) => writeListed(scope, campaigns, { liveRole: role }));
    await list({ sharingStatus: ["PENDING"] }, (campaigns) => {
      note(campaigns);
      return Promise.resolve();
    });
  }
  const partners = await db().partner.findMany({ where: { accountId: account.id } });
  // CNPs share with a primary DCA, primary DCAs with a secondary one.
  const shares = partners.flatMap(({ id, kind }) =>
    settled.map((status) => ({ role: kind === "DCA" ? dcaRoles[1] : dcaRoles[0], status, from: id })),
  );
  await eachOf(shares, 4, (share) => nameDownstream(scope, share));
  await dropUnlisted(scope);
  return urgent;
};
