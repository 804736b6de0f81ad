import { parse } from "csv-parse/browser/esm/sync";
import { isCampaignId } from "@/lib/domain/ids";

/** Spreadsheets mark text that looks like a formula with an apostrophe. */
const cleaned = (cell: string | undefined): string => (cell ?? "").trim().replace(/^'/, "").toUpperCase();

const isIdTitle = (cell: string): boolean => /^CAMPAIGN[ _-]?ID$/.test(cell);

/**
 * The campaign ids of a CSV file: of the column titled "Campaign ID", or else of the first one. Each once, in the file's
 * order; `unreadable` counts filled cells that are no id.
 */
export const idsOfCsv = (text: string): { ids: string[]; unreadable: number } => {
  const rows: string[][] = parse(text, {
    bom: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    delimiter: [",", ";", "\t"],
  });
  const titles = (rows[0] ?? []).map(cleaned);
  const titled = titles.findIndex(isIdTitle);
  const column = Math.max(titled, 0);
  const hasTitles = titled >= 0 || !isCampaignId(titles[0] ?? "");
  const cells = rows
    .slice(hasTitles ? 1 : 0)
    .map((row) => cleaned(row[column]))
    .filter((cell) => cell !== "");
  const ids = [...new Set(cells.filter(isCampaignId))];
  return { ids, unreadable: cells.filter((cell) => !isCampaignId(cell)).length };
};
