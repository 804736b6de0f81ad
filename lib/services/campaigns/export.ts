import type { Campaign } from "@/lib/db/generated/client";
import { authorize } from "@/lib/services/authorize";
import type { ServiceContext } from "@/lib/services/context";
import { type CellsByColumn, csvRow } from "@/lib/services/lists/csv-row";
import { readAll } from "@/lib/services/lists/read-all";
import type { Rows } from "@/lib/services/lists/walk";
import { accountFacts } from "./account-facts";
import type { CampaignListQuery, CampaignRow, InboxQuery, InboxRow } from "./dto";
import { inboxCounted, inboxWhere } from "./inbox-where";
import { campaignsById } from "./list-page";
import { partnerNames } from "./names";
import { campaignOrder, inboxOrder } from "./orders";
import { campaignRow, inboxRow, type RowScope } from "./row";
import { campaignCounted, campaignWhere } from "./where";

const noOperations = () => ({ shown: null, open: [] });

export const exportScope = async (ctx: ServiceContext): Promise<RowScope> => ({
  ctx,
  account: await accountFacts(ctx),
  partnerName: await partnerNames(ctx),
  operations: noOperations,
});

/** The campaigns of a list in its order, a few at a time. */
export const campaignsOf = (ctx: ServiceContext, list: Omit<Rows, "ids">): AsyncGenerator<Campaign> =>
  readAll(list, (tx, ids) => campaignsById(tx, ctx.account.id, ids));

const eligibility = ({ eligible, commands }: CampaignRow): string => {
  if (eligible === null) return "not read yet";
  return eligible ? "yes" : commands.initiate.reasons.join("; ");
};

const campaignCells = (row: CampaignRow): CellsByColumn => ({
  campaignId: { "Campaign ID": row.campaignId, "Reference ID": row.referenceId ?? "" },
  brand: { "Brand ID": row.brandId, "Brand Name": row.brandName ?? "" },
  useCase: { "Use-Case": row.useCase },
  registeredOn: { "Registered On (UTC)": row.registeredOn },
  upstream: {
    "Upstream CNP": row.upstream === null || row.upstream.status === "DECLINED" ? "N/A" : row.upstream.name,
    "Upstream CNP ID": row.upstream?.id ?? "",
  },
  reseller: { "Reseller Name": row.reseller?.name ?? "N/A" },
  tcrStatus: { "TCR Status": row.tcrStatus },
  migration: { Migration: row.migration.label, "Migration Expires (UTC)": row.migration.expiresAt ?? "" },
  eligible: { Eligible: eligibility(row) },
});

const inboxCells = (row: InboxRow): CellsByColumn => ({
  campaignId: { "Campaign ID": row.campaignId },
  useCase: { "Use-Case": row.useCase },
  registeredOn: { "Registered On (UTC)": row.registeredOn },
  downstream: { "Downstream CNP": row.downstream.name },
  sharedWithMeOn: { "Shared With Me On (UTC)": row.sharedWithMeOn ?? "" },
  waiting: { "CNP Migration": row.cnpMigration ? "True" : "False" },
  previouslyAccepted: { "Previously Accepted": row.previouslyAccepted ? "yes" : "no" },
  expires: { "Expires (UTC)": row.expiresAt ?? "" },
  carrierTerms: { "Carrier Terms": row.carrierTerms ?? "" },
  tcrStatus: { "TCR Status": row.tcrStatus },
  sharingStatus: { "Sharing Status": row.sharingStatus },
});

/** Every campaign that matches the filter, with no cap. */
export async function* exportCampaigns(
  ctx: ServiceContext,
  query: CampaignListQuery,
  columns: readonly string[] | null = null,
): AsyncGenerator<Record<string, string>> {
  authorize(ctx, "campaigns:read");
  const { sort, page: _page, size: _size, from: _from, ...filter } = query;
  const scope = await exportScope(ctx);
  const list = {
    counted: campaignCounted(ctx, filter),
    where: campaignWhere(ctx, filter),
    order: campaignOrder[sort],
  };
  for await (const each of campaignsOf(ctx, list)) {
    yield csvRow(campaignCells(campaignRow(each, scope)), columns);
  }
}

export async function* exportInbox(
  ctx: ServiceContext,
  query: InboxQuery,
  columns: readonly string[] | null = null,
): AsyncGenerator<Record<string, string>> {
  authorize(ctx, "campaigns:read");
  const { sort, page: _page, size: _size, from: _from, ...filter } = query;
  const scope = await exportScope(ctx);
  const list = {
    counted: inboxCounted(ctx, filter),
    where: inboxWhere(ctx, filter),
    order: inboxOrder[sort],
  };
  for await (const each of campaignsOf(ctx, list)) {
    yield csvRow(inboxCells(inboxRow(each, scope)), columns);
  }
}
