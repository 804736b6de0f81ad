import { inTransaction, type Tx } from "@/lib/db";

/**
 * Writes one page of a registry's list: new rows in one statement, known ones one by one. A second writer of the same
 * rows (an event that arrives during a sync) is no conflict, whoever comes first.
 */
export const writePage = async <Row extends object>({
  rows,
  known,
  idOf,
  create,
  update,
}: {
  rows: Row[];
  known: (rows: Row[]) => Promise<{ [key in keyof Row]?: unknown }[]>;
  idOf: (row: Row) => string;
  create: (tx: Tx, rows: Row[]) => Promise<unknown>;
  update: (tx: Tx, row: Row) => Promise<unknown>;
}): Promise<void> => {
  if (rows.length === 0) return;
  const existing = new Set((await known(rows)).map((row) => idOf(row as Row)));
  const fresh = rows.filter((row) => !existing.has(idOf(row)));
  await inTransaction(async (tx) => {
    if (fresh.length > 0) await create(tx, fresh);
    for (const row of rows) if (existing.has(idOf(row))) await update(tx, row);
  });
};
