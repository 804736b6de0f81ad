import { Prisma } from "@/lib/db";

/** A column that a list is sorted by; within its segment it is never null. */
export type Key = { column: string; type: "time" | "text"; descending: boolean };

/**
 * A stretch of a list with one sort key. Nulls are a stretch of their own, so that each is a plain range of an index; the
 * last key tells any two rows apart. All of them go the same way.
 */
export type Segment = { where: Prisma.Sql; keys: Key[] };
export type Order = Segment[];

export const time = (column: string, descending = false): Key => ({ column, type: "time", descending });
export const text = (column: string, descending = false): Key => ({ column, type: "text", descending });

export const reversed = (order: Order): Order =>
  order
    .map(({ where, keys }) => ({
      where,
      keys: keys.map((key) => ({ ...key, descending: !key.descending })),
    }))
    .reverse();

export const columnOf = ({ column }: Pick<Key, "column">): Prisma.Sql => Prisma.raw(`"${column}"`);

export const orderBy = (keys: Key[]): Prisma.Sql =>
  Prisma.join(keys.map((key) => Prisma.sql`${columnOf(key)} ${Prisma.raw(key.descending ? "desc" : "asc")}`));

/** Where a page begins or ends: the segment, and the values of its keys there. */
export type Position = { segment: number; values: string[] };

/**
 * Rows that come after the position. All keys of a segment go the same way, so that this is one range of an index; compared
 * key by key it would be several, which the planner collects and sorts.
 */
export const beyond = (keys: Key[], values: string[]): Prisma.Sql => {
  const columns = Prisma.join(keys.map(columnOf));
  const position = Prisma.join(
    keys.map(({ type }, index) =>
      type === "time" ? Prisma.sql`${values[index]}::timestamptz` : Prisma.sql`${values[index]}::text`,
    ),
  );
  return Prisma.sql`(${columns}) ${Prisma.raw(keys[0]?.descending === true ? "<" : ">")} (${position})`;
};
