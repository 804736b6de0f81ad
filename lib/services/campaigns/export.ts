import { db } from "@/lib/db";
import type { Campaign } from "@/lib/db/generated/client";
import { authorize } from "@/lib/services/authorize";
import type { ServiceContext } from "@/lib/services/context";
import { accountFacts } from "./account-facts";
import type { CampaignListQuery, InboxQuery } from "./dto";
import { campaignOrder, inboxOrder } from "./list";
import { partnerNames } from "./names";
import { campaignRow, inboxRow, type RowScope } from "./row";
import { campaignWhere, inboxWhere } from "./where";

/** Rows read at a time, so that a download of any length needs the same memory. */
const chunk = 500;

const noOperations = () => ({ shown: null, open: [] });

export const exportScope = async (ctx: ServiceContext): Promise<RowScope> => ({
  ctx,
  account: await accountFacts(ctx),
  partnerName: await partnerNames(ctx),
  operations: noOperations,
});

export async function* chunks(
  read: (skip: number, take: number) => Promise<Campaign[]>,
): AsyncGenerator<Campaign> {
  for (let skip = 0; ; skip += chunk) {
    const rows = await read(skip, chunk);
    yield* rows;
    if (rows.length < chunk) return;
  }
}

/** Every campaign that matches the filter, with no cap. */
export async function* exportCampaigns(
  ctx: ServiceContext,
  query: CampaignListQuery,
): AsyncGenerator<Record<string, string>> {
  authorize(ctx, "campaigns:read");
  const { sort, page: _page, size: _size, ...filter } = query;
  const where = campaignWhere(ctx, filter);
  const scope = await exportScope(ctx);
  const read = (skip: number, take: number) =>
    db().campaign.findMany({ where, orderBy: campaignOrder[sort], skip, take });
  for await (const each of chunks(read)) {
    const row = campaignRow(each, scope);
    yield {
      "Campaign ID": row.campaignId,
      "Brand ID": row.brandId,
      "Brand Name": row.brandName ?? "",
      "Use-Case": row.useCase,
      "Registered On (UTC)": row.registeredOn,
      "Upstream CNP": row.upstream === null || row.upstream.status === "DECLINED" ? "N/A" : row.upstream.name,
      "Upstream CNP ID": row.upstream?.id ?? "",
      "Reseller Name": row.reseller?.name ?? "N/A",
      "Reference ID": row.referenceId ?? "",
      "TCR Status": row.tcrStatus,
      Migration: row.migration.label,
      "Migration Expires (UTC)": row.migration.expiresAt ?? "",
      Eligible:
        row.eligible === null
          ? "not read yet"
          : row.eligible
            ? "yes"
            : row.commands.initiate.reasons.join("; "),
    };
  }
}

export async function* exportInbox(
  ctx: ServiceContext,
  query: InboxQuery,
): AsyncGenerator<Record<string, string>> {
  authorize(ctx, "campaigns:read");
  const { sort, page: _page, size: _size, ...filter } = query;
  const where = inboxWhere(ctx, filter);
  const scope = await exportScope(ctx);
  const read = (skip: number, take: number) =>
    db().campaign.findMany({ where, orderBy: inboxOrder[sort], skip, take });
  for await (const each of chunks(read)) {
    const row = inboxRow(each, scope);
    yield {
      "Campaign ID": row.campaignId,
      "Use-Case": row.useCase,
      "Registered On (UTC)": row.registeredOn,
      "Downstream CNP": row.downstream.name,
      "Shared With Me On (UTC)": row.sharedWithMeOn ?? "",
      "CNP Migration": row.cnpMigration ? "True" : "False",
      "Previously Accepted": row.previouslyAccepted ? "yes" : "no",
      "Expires (UTC)": row.expiresAt ?? "",
      "Carrier Terms": row.carrierTerms ?? "",
      "TCR Status": row.tcrStatus,
      "Sharing Status": row.sharingStatus,
    };
  }
}
