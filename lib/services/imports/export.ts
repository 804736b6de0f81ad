import { authorize } from "@/lib/services/authorize";
import type { ServiceContext } from "@/lib/services/context";
import { type CellsByColumn, csvRow } from "@/lib/services/lists/csv-row";
import { timed } from "@/lib/services/lists/timed";
import type { ImportQuery, ImportRow } from "./dto";
import { importIds } from "./list";
import { importRows } from "./row";

const chunk = 500;

const cellsOf = (row: ImportRow): CellsByColumn => ({
  campaignId: { "Campaign ID": row.campaignId, Description: row.description ?? "" },
  brand: { "Brand Name": row.campaign?.brandName ?? "", "Use-Case": row.campaign?.useCase ?? "" },
  state: { State: row.standing.word, "Gone Since (UTC)": row.goneAt ?? "" },
  tcrStatus: { "TCR Status at Bandwidth": row.tcrStatus ?? "not read yet" },
  carriers: { Carriers: row.networks.map(({ name, word }) => `${name}: ${word}`).join("; ") },
  secondaryDca: {
    "Secondary DCA": row.secondaryDca?.word ?? "Not asked",
    "Decline Reason": row.declineReason ?? "",
  },
  numbers: { Numbers: row.numberCount === null ? "not counted yet" : String(row.numberCount) },
  importedOn: { "Imported On (UTC)": row.importedOn ?? "" },
  readAt: { "Last Read (UTC)": row.readAt ?? "" },
});

/**
 * Every imported campaign that matches the filter. The ids are read once and the rows a few hundred at a time: what the
 * mirror reads meanwhile moves nothing from one chunk to another.
 */
export async function* exportImports(
  ctx: ServiceContext,
  query: ImportQuery,
  columns: readonly string[] | null = null,
): AsyncGenerator<Record<string, string>> {
  authorize(ctx, "campaigns:read");
  const { sort, page: _page, size: _size, ...filter } = query;
  const ids = await timed((tx) => importIds(tx, ctx, { filter, sort }));
  for (let start = 0; start < ids.length; start += chunk)
    yield* (await importRows(ctx, ids.slice(start, start + chunk))).map((row) =>
      csvRow(cellsOf(row), columns),
    );
}
