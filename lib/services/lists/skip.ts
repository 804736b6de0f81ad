import { Prisma, type Tx } from "@/lib/db";
import type { Counted } from "./count";
import type { Key, Segment } from "./order";
import { grainOf, tallied } from "./tally";

/** Fewer rows than this are passed over one by one. */
const worthIt = 2_000;

const weekMs = 7 * 86_400_000;

export type Skipped = { passed: number; from: Prisma.Sql };

/** The tallies know the week of one column only: the one that most orders of a list end with. */
const hasWeeks = (counted: Counted, where: Prisma.Sql, key: Key | undefined): boolean =>
  counted.uncounted === null &&
  key?.column === counted.weeks &&
  grainOf(counted.tally, [where, Prisma.sql`"week"`]) === "week";

/**
 * Passes over whole weeks of a long stretch without looking at their rows: how many rows those are, and where the next week
 * begins. Null where the tallies cannot tell; the index is then read from the stretch's beginning.
 */
export const skipWeeks = async (
  tx: Tx,
  counted: Counted,
  { where, segment, offset }: { where: Prisma.Sql; segment: Segment; offset: number },
): Promise<Skipped | null> => {
  const [key] = segment.keys;
  const both = Prisma.sql`${where} and ${segment.where}`;
  if (offset < worthIt || key === undefined || !hasWeeks(counted, both, key)) return null;
  const rows = await tx.$queryRaw<{ week: Date; n: bigint }[]>`
    select week, sum(n) as n from ${tallied(counted.tally, both, Prisma.sql`"week"`)}
    where ${both} and week is not null
    group by week order by week ${Prisma.raw(key.descending ? "desc" : "asc")}`;
  let passed = 0;
  for (const { week, n } of rows) {
    if (passed + Number(n) > offset) {
      const [bound, side] = key.descending ? [week.getTime() + weekMs, "<"] : [week.getTime(), ">="];
      const at = new Date(bound).toISOString();
      const column = Prisma.raw(`"${key.column}"`);
      return { passed, from: Prisma.sql`${column} ${Prisma.raw(side)} ${at}::timestamptz` };
    }
    passed += Number(n);
  }
  return null;
};
