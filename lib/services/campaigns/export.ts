import type { Campaign } from "@/lib/db/generated/client";
import { authorize } from "@/lib/services/authorize";
import type { ServiceContext } from "@/lib/services/context";
import { readAll } from "@/lib/services/lists/read-all";
import type { Rows } from "@/lib/services/lists/walk";
import { accountFacts } from "./account-facts";
import type { CampaignListQuery, InboxQuery } from "./dto";
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

/** Every campaign that matches the filter, with no cap. */
export async function* exportCampaigns(
  ctx: ServiceContext,
  query: CampaignListQuery,
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
  const { sort, page: _page, size: _size, from: _from, ...filter } = query;
  const scope = await exportScope(ctx);
  const list = {
    counted: inboxCounted(ctx, filter),
    where: inboxWhere(ctx, filter),
    order: inboxOrder[sort],
  };
  for await (const each of campaignsOf(ctx, list)) {
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
