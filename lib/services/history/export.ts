import { authorize } from "@/lib/services/authorize";
import { campaignsOf, exportScope } from "@/lib/services/campaigns/export";
import type { ServiceContext } from "@/lib/services/context";
import type { HistoryQuery } from "./dto";
import { historyOrder } from "./list";
import { historyRow } from "./row";
import { historyCounted, historyWhere } from "./where";

export async function* exportHistory(
  ctx: ServiceContext,
  query: HistoryQuery,
): AsyncGenerator<Record<string, string>> {
  authorize(ctx, "campaigns:read");
  const { sort, page: _page, size: _size, from: _from, ...filter } = query;
  const scope = await exportScope(ctx);
  const list = {
    counted: historyCounted(ctx, filter),
    where: historyWhere(ctx, filter),
    order: historyOrder[sort],
  };
  for await (const each of campaignsOf(ctx, list)) {
    const row = historyRow(each, scope);
    yield {
      "Campaign ID": row.campaignId,
      "Brand ID": row.brandId,
      "Use-Case": row.useCase,
      "Downstream CNP": row.downstream?.name ?? "",
      "Shared With Me On (UTC)": row.sharedWithMeOn ?? "",
      "Upstream CNP": row.upstream?.name ?? "",
      "Shared To On (UTC)": row.sharedToOn ?? "",
      "Carrier Terms": row.carrierTerms ?? "",
      "TCR Status": row.tcrStatus,
      "Upstream Sharing Status": row.upstream?.status ?? "",
      "CNP Migration": row.migration.open ? "True" : "False",
      Migration: row.migration.label,
      "Migration Expires (UTC)": row.migration.expiresAt ?? "",
    };
  }
}
