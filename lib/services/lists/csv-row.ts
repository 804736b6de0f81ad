/** The cells of one row of a file, each with its heading, by the column of the list that shows the same. */
export type CellsByColumn = Record<string, Record<string, string>>;

/**
 * One row of a download (`ux.md` T9): the cells of the chosen columns in their order, after those of the column that names
 * the row, which comes first and cannot be left out. Null: all. An id that the list does not have brings nothing.
 */
export const csvRow = (cells: CellsByColumn, columns: readonly string[] | null): Record<string, string> => {
  const [naming = "", ...others] = Object.keys(cells);
  const wanted = [naming, ...(columns ?? others)];
  return Object.fromEntries(wanted.flatMap((id) => Object.entries(cells[id] ?? {})));
};
