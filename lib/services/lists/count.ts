import { Prisma, type Tx } from "@/lib/db";
import { countAtMost } from "@/lib/domain/list-limits";
import { every } from "./conditions";
import type { Total } from "./page";
import { type Tally, tallied } from "./tally";

/**
 * A list's filter in two parts: what the tallies know, and what they cannot, such as a part of a name. `tally` and `table`
 * have columns of the same names, so that the same condition holds for both.
 */
export type Counted = {
  table: Prisma.Sql;
  tally: Tally;
  /** What the conditions of the list are about. */
  columns: Prisma.Sql;
  /** The list as a whole: account and side. */
  scope: Prisma.Sql;
  /** The column whose weeks the tallies know. */
  weeks: string;
  /** Null: the tallies can answer. */
  uncounted: Prisma.Sql | null;
};

export const uncountedPart = (parts: (Prisma.Sql | undefined)[]): Prisma.Sql | null =>
  parts.every((part) => part === undefined) ? null : every(parts);

const sum = async (tx: Tx, from: Prisma.Sql): Promise<number> => {
  const [row] = await tx.$queryRaw<{ n: bigint | null }[]>`select ${from}`;
  return Number(row?.n ?? 0);
};

/** Exactly, where the tallies know it; else counted no further than `atLeast`, or to the cap. */
export const totalOf = async (
  tx: Tx,
  { table, tally, uncounted }: Counted,
  where: Prisma.Sql,
  atLeast: number,
): Promise<Total> => {
  if (uncounted === null)
    return {
      count: await sum(tx, Prisma.sql`sum(n) as n from ${tallied(tally, where)} where ${where}`),
      more: false,
    };
  const limit = Math.max(countAtMost, atLeast);
  const counted = await sum(
    tx,
    Prisma.sql`count(*) as n from (select 1 from ${table} where ${where} limit ${limit + 1}) counted`,
  );
  return { count: Math.min(counted, limit), more: counted > limit };
};

/** However long the list is: by the tallies, or row by row. */
export const exactTotal = (
  tx: Tx,
  { table, tally, uncounted }: Counted,
  where: Prisma.Sql,
): Promise<number> =>
  sum(
    tx,
    uncounted === null
      ? Prisma.sql`sum(n) as n from ${tallied(tally, where)} where ${where}`
      : Prisma.sql`count(*) as n from ${table} where ${where}`,
  );
