import { Prisma } from "@/lib/db";

/** A column that a list is sorted by; within its segment it is never null. */
export type Key = { column: string; type: "time" | "text"; descending: boolean };

/**
 * A stretch of a list with one sort key. Nulls are a stretch of their own, so that each is a plain range of an index; the
 * last key tells any two rows apart.
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

/** Rows that come after the position, in the order of the keys. The first condition alone bounds the range of the index. */
export const beyond = (keys: Key[], values: string[]): Prisma.Sql => {
  const value = (index: number): Prisma.Sql =>
    keys[index]?.type === "time"
      ? Prisma.sql`${values[index]}::timestamptz`
      : Prisma.sql`${values[index]}::text`;
  const past = (key: Key, or: "" | "="): Prisma.Sql => Prisma.raw(`${key.descending ? "<" : ">"}${or}`);
  const alternatives = keys.map((key, index) => {
    const same = keys.slice(0, index).map((each, at) => Prisma.sql`${columnOf(each)} = ${value(at)}`);
    return Prisma.sql`(${Prisma.join([...same, Prisma.sql`${columnOf(key)} ${past(key, "")} ${value(index)}`], " and ")})`;
  });
  const bounds = keys
    .slice(0, 1)
    .map((key) => Prisma.sql`${columnOf(key)} ${past(key, "=")} ${value(0)} and`);
  return Prisma.sql`${Prisma.join(bounds, " ")} (${Prisma.join(alternatives, " or ")})`;
};
