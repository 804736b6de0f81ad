import { authorize } from "@/lib/services/authorize";
import { campaignsOf, exportScope } from "@/lib/services/campaigns/export";
import type { ServiceContext } from "@/lib/services/context";
import { type CellsByColumn, csvRow } from "@/lib/services/lists/csv-row";
import type { HistoryQuery, HistoryRow } from "./dto";
import { historyOrder } from "./list";
import { historyRow } from "./row";
import { historyCounted, historyWhere } from "./where";

const historyCells = (row: HistoryRow): CellsByColumn => ({
  campaignId: { "Campaign ID": row.campaignId, "Brand ID": row.brandId },
  useCase: { "Use-Case": row.useCase },
  downstream: { "Downstream CNP": row.downstream?.name ?? "" },
  sharedWithMeOn: { "Shared With Me On (UTC)": row.sharedWithMeOn ?? "" },
  upstream: { "Upstream CNP": row.upstream?.name ?? "" },
  sharedToOn: { "Shared To On (UTC)": row.sharedToOn ?? "" },
  carrierTerms: { "Carrier Terms": row.carrierTerms ?? "" },
  tcrStatus: { "TCR Status": row.tcrStatus },
  upstreamSharingStatus: { "Upstream Sharing Status": row.upstream?.status ?? "" },
  migration: {
    "CNP Migration": row.migration.open ? "True" : "False",
    Migration: row.migration.label,
    "Migration Expires (UTC)": row.migration.expiresAt ?? "",
  },
});

export async function* exportHistory(
  ctx: ServiceContext,
  query: HistoryQuery,
  columns: readonly string[] | null = null,
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
    yield csvRow(historyCells(historyRow(each, scope)), columns);
  }
}
