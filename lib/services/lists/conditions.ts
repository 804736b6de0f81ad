import { Prisma } from "@/lib/db";

/** The words that the conditions of all lists are made of. Columns are bare, so that tables and tallies take the same. */

type Maybe = Prisma.Sql | undefined;

const isSet = (part: Maybe): part is Prisma.Sql => part !== undefined;

const column = (name: string): Prisma.Sql => Prisma.raw(`"${name}"`);

export const every = (parts: Maybe[]): Prisma.Sql => Prisma.join(parts.filter(isSet), " and ");

/** One of these; none of them never. */
export const either = (parts: Maybe[]): Prisma.Sql => {
  const [only, ...more] = parts.filter(isSet);
  if (only === undefined) return Prisma.sql`false`;
  return more.length === 0 ? only : Prisma.sql`(${Prisma.join([only, ...more], " or ")})`;
};

export const is = (name: string, value: string | boolean): Prisma.Sql =>
  Prisma.sql`${column(name)} = ${value}`;

/** A single value as an equation: then an index on the column keeps the order of what follows it. */
export const isIn = (name: string, values: string[]): Prisma.Sql => {
  const [only, ...more] = values;
  return only !== undefined && more.length === 0
    ? is(name, only)
    : Prisma.sql`${column(name)} = any(${values}::text[])`;
};

/** If the filter is set. */
export const when = <T>(value: T | undefined, condition: (value: T) => Prisma.Sql): Maybe =>
  value === undefined ? undefined : condition(value);

const escaped = (text: string): string => text.replaceAll(/[\\%_]/g, String.raw`\$&`);

/** Three letters in a row can be searched for anywhere in a name; fewer only at its beginning. */
export const partOf = (name: string, text: string): Prisma.Sql =>
  /[\p{L}\p{N}]{3}/u.test(text)
    ? Prisma.sql`${column(name)} ilike ${`%${escaped(text)}%`}`
    : Prisma.sql`lower(${column(name)}) like ${`${escaped(text.toLowerCase())}%`}`;

const dayStart = (day: string): string => `${day}T00:00:00Z`;

/** On these calendar days in UTC, the last one included. */
export const between = (name: string, from: string | undefined, to: string | undefined): Prisma.Sql =>
  every([
    Prisma.sql`${column(name)} is not null`,
    when(from, (day) => Prisma.sql`${column(name)} >= ${dayStart(day)}::timestamptz`),
    when(to, (day) => Prisma.sql`${column(name)} < ${dayStart(day)}::timestamptz + interval '1 day'`),
  ]);

export const isMigrating = (yes: boolean): Prisma.Sql =>
  yes ? Prisma.sql`"migrationStatus" = 'ACTIVE'` : Prisma.sql`"migrationStatus" is distinct from 'ACTIVE'`;

/** The filter without one of its parts: what the options of that part are counted under. */
export const without = <F extends object, K extends keyof F>(filter: F, part: K): Omit<F, K> => {
  const { [part]: _part, ...others } = filter;
  return others;
};
