import { Prisma, type Tx } from "@/lib/db";
import type { Facet } from "@/lib/services/campaigns/dto";
import { countAtMost } from "@/lib/domain/list-limits";
import type { Counted } from "./count";
import { tallied } from "./tally";

/** One filter's options: what they are called in a row, and the conditions of all the other filters. */
export type Dimension = { name: string; value: Prisma.Sql; where: Prisma.Sql };

type Row = { facet: string; value: string | null; n: bigint };

/** Options by filter; a null in the database stands for the option "none". */
export type Counts = {
  /** Null: more rows match than are counted. */
  of: (facet: string) => Map<string, number> | null;
  /** Options of the rows that were looked at. */
  seen: (facet: string) => string[];
};

const none = "none";

const grouped = (from: Prisma.Sql, { name, value }: Dimension, where: Prisma.Sql): Prisma.Sql =>
  Prisma.sql`select ${name}::text as facet, (${value})::text as value, sum(n) as n
    from ${from} where ${where} group by 2`;

const collect = (rows: Row[]): ((facet: string) => Map<string, number>) => {
  const counts = new Map<string, Map<string, number>>();
  for (const { facet, value, n } of rows) {
    const options = counts.get(facet) ?? new Map<string, number>();
    options.set(value ?? none, (options.get(value ?? none) ?? 0) + Number(n));
    counts.set(facet, options);
  }
  return (facet) => counts.get(facet) ?? new Map<string, number>();
};

const present = (counts: Map<string, number>): string[] =>
  [...counts].flatMap(([value, n]) => (n > 0 ? [value] : []));

const read = async (tx: Tx, parts: Prisma.Sql[], before = Prisma.empty) =>
  collect(await tx.$queryRaw<Row[]>`${before} ${Prisma.join(parts, " union all ")}`);

/** Counts beside filter options, in one statement: from the tallies, or from the few rows that the uncounted part leaves. */
export const countFacets = async (
  tx: Tx,
  { table, tally, columns, scope, uncounted }: Counted,
  dimensions: Dimension[],
): Promise<Counts> => {
  if (uncounted === null) {
    const counts = await read(
      tx,
      dimensions.map((each) => grouped(tallied(tally, each.value, each.where), each, each.where)),
    );
    return { of: counts, seen: (facet) => present(counts(facet)) };
  }
  const some = Prisma.sql`matched`;
  const counts = await read(
    tx,
    [
      ...dimensions.map((each) => grouped(some, each, each.where)),
      Prisma.sql`select '', null, count(*) from matched`,
    ],
    Prisma.sql`with matched as materialized (
      select ${columns}, 1 as n from ${table} where ${scope} and ${uncounted} limit ${countAtMost + 1})`,
  );
  const tooMany = (counts("").get(none) ?? 0) > countAtMost;
  return {
    of: (facet) => (tooMany ? null : counts(facet)),
    seen: (facet) => present(counts(facet)),
  };
};

/** Every option of a list, whatever its filters are. */
export const optionsOf = async (
  tx: Tx,
  { tally, scope }: Counted,
  dimensions: Dimension[],
): Promise<(facet: string) => string[]> => {
  const options = await read(
    tx,
    dimensions.map((each) => grouped(tallied(tally, each.value, scope), each, scope)),
  );
  return (facet) => present(options(facet));
};

/** An option with its count; 0 where nothing matches, null where it is not known. */
export const option = (counts: Map<string, number> | null, value: string, label: string): Facet => ({
  value,
  label,
  count: counts === null ? null : (counts.get(value) ?? 0),
});

export const byLabel = (a: Facet, b: Facet): number => a.label.localeCompare(b.label);

/** The options that match something. */
export const matching = (counts: Counts, facet: string, label: (value: string) => string): Facet[] =>
  counts
    .seen(facet)
    .filter((value) => value !== none)
    .map((value) => option(counts.of(facet), value, label(value)))
    .sort(byLabel);

export const trueFalse = (counts: Map<string, number> | null): Facet[] => [
  option(counts, "true", "True"),
  option(counts, "false", "False"),
];
