import { Prisma, type Tx } from "@/lib/db";
import { type Counted, exactTotal } from "./count";
import { beyond, columnOf, type Order, orderBy, type Position, type Segment } from "./order";
import { skipWeeks } from "./skip";

/** The rows of a list, as conditions on one table, and what tells two of them apart. */
export type Rows = { counted: Counted; where: Prisma.Sql; order: Order; ids: string[] };

type Found = Record<string, string | Date>;
export type Place = { ids: Found; position: Position };

const asText = (value: string | Date | undefined): string =>
  value instanceof Date ? value.toISOString() : (value ?? "");

/** Leaves out the first so many rows after a position, or after the beginning. */
export type Stretch = { from: Position | null; offset: number; limit: number };

/** Ids and sort keys only, so that the index answers alone wherever it holds what the filters ask. */
const stretch = async (
  tx: Tx,
  { counted, where, order, ids }: Rows,
  segment: Segment,
  { from, offset, limit }: Stretch,
): Promise<Place[]> => {
  const names = [...new Set([...ids, ...segment.keys.map((key) => key.column)])];
  const columns = Prisma.join(names.map((column) => columnOf({ column })));
  const skipped = from === null ? await skipWeeks(tx, counted, { where, segment, offset }) : null;
  const start = from === null ? skipped?.from : beyond(segment.keys, from.values);
  const rows = await tx.$queryRaw<Found[]>`
    select ${columns} from ${counted.table}
    where ${where} and ${segment.where} ${start === undefined ? Prisma.empty : Prisma.sql`and ${start}`}
    order by ${orderBy(segment.keys)} limit ${limit} offset ${offset - (skipped?.passed ?? 0)}`;
  const place = order.indexOf(segment);
  return rows.map((row) => ({
    ids: row,
    position: { segment: place, values: segment.keys.map((key) => asText(row[key.column])) },
  }));
};

const sizeOf = (tx: Tx, { counted, where }: Rows, segment: Segment): Promise<number> =>
  exactTotal(tx, counted, Prisma.sql`${where} and ${segment.where}`);

/** So many rows of the list. */
export const walk = async (tx: Tx, rows: Rows, { from, offset, limit }: Stretch): Promise<Place[]> => {
  const found: Place[] = [];
  let left = offset;
  for (const [index, segment] of rows.order.entries()) {
    if (from !== null && index < from.segment) continue;
    // A segment that is empty, or lies before what is wanted as a whole, is not read where the tallies know its size.
    if (rows.order.length > 1 && rows.counted.uncounted === null) {
      const size = await sizeOf(tx, rows, segment);
      if (size <= left) {
        left -= size;
        continue;
      }
    }
    const some = await stretch(tx, rows, segment, {
      from: from !== null && from.segment === index ? from : null,
      offset: left,
      limit: limit - found.length,
    });
    found.push(...some);
    if (found.length === limit) break;
    if (some.length > 0) left = 0;
    // All of this segment comes before what is wanted.
    else if (left > 0) left -= await sizeOf(tx, rows, segment);
  }
  return found;
};
