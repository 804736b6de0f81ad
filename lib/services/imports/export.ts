import { authorize } from "@/lib/services/authorize";
import type { ServiceContext } from "@/lib/services/context";
import { timed } from "@/lib/services/lists/timed";
import type { ImportQuery, ImportRow } from "./dto";
import { importIds } from "./list";
import { importRows } from "./row";

const chunk = 500;

const cellsOf = (row: ImportRow): Record<string, string> => ({
  "Campaign ID": row.campaignId,
  Description: row.description ?? "",
  "Brand Name": row.campaign?.brandName ?? "",
  "Use-Case": row.campaign?.useCase ?? "",
  State: row.standing.word,
  "TCR Status at Bandwidth": row.tcrStatus ?? "not read yet",
  Carriers: row.networks.map(({ name, word }) => `${name}: ${word}`).join("; "),
  "Secondary DCA": row.secondaryDca?.word ?? "Not asked",
  "Decline Reason": row.declineReason ?? "",
  Numbers: row.numberCount === null ? "not counted yet" : String(row.numberCount),
  "Imported On (UTC)": row.importedOn ?? "",
  "Last Read (UTC)": row.readAt ?? "",
  "Gone Since (UTC)": row.goneAt ?? "",
});

/**
 * Every imported campaign that matches the filter. The ids are read once and the rows a few hundred at a time: what the
 * mirror reads meanwhile moves nothing from one chunk to another.
 */
export async function* exportImports(
  ctx: ServiceContext,
  query: ImportQuery,
): AsyncGenerator<Record<string, string>> {
  authorize(ctx, "campaigns:read");
  const { sort, page: _page, size: _size, ...filter } = query;
  const ids = await timed((tx) => importIds(tx, ctx, { filter, sort }));
  for (let start = 0; start < ids.length; start += chunk)
    yield* (await importRows(ctx, ids.slice(start, start + chunk))).map(cellsOf);
}
