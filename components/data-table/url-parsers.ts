import { createParser, parseAsArrayOf, parseAsNumberLiteral, parseAsString } from "nuqs/server";
import { pageSizes } from "@/lib/domain/page-sizes";

/** Exactly `true` or `false`; anything else is an invalid value that the page mentions. */
export const parseAsFlag = createParser({
  parse: (text) => (text === "true" ? true : text === "false" ? false : null),
  serialize: (flag: boolean) => String(flag),
});

const parseAsPage = createParser({
  parse: (text) => (/^[1-9]\d{0,6}$/.test(text) ? Number(text) : null),
  serialize: (page: number) => String(page),
});

const parseAsAnchor = createParser({
  parse: (text) => (/^(after|before)~\d~[^\s~]{1,40}(~[^\s~]{1,40}){0,3}$/.test(text) ? text : null),
  serialize: (anchor: string) => anchor,
});

/**
 * Page and page size of any list. A page that is reached from its neighbour also names the row beside it, so that nothing
 * is repeated or left out where the list has changed in between; the number alone is an address too.
 */
export const pageParsers = {
  page: parseAsPage.withDefault(1),
  from: parseAsAnchor,
  size: parseAsNumberLiteral(pageSizes).withDefault(50),
};

/** Column ids as the lists have them; one that a list does not know is passed over. */
const parseAsColumns = createParser({
  parse: (text) => {
    const ids = [...new Set(text.split(","))];
    return ids.every((id) => /^[a-zA-Z]{1,40}$/.test(id)) ? ids : null;
  },
  serialize: (ids: string[]) => ids.join(","),
  eq: (a, b) => a.join(",") === b.join(","),
});

const parseAsViewId = createParser({
  parse: (text) => (/^[0-9a-z-]{1,40}$/.test(text) ? text : null),
  serialize: (id: string) => id,
});

/**
 * By which saved view a list is seen, and its columns. The address holds all that the view does, so that it shows the same to
 * somebody who may not open the view.
 */
export const viewParsers = { saved: parseAsViewId, columns: parseAsColumns };

const isDay = (text: string): boolean => {
  const at = new Date(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
};

/** A calendar day in UTC, as `2026-11-28`. */
export const parseAsDay = createParser({
  parse: (text) => (isDay(text) ? text : null),
  serialize: (day: string) => day,
});

export const parseAsList = parseAsArrayOf(parseAsString);

type RawParams = Record<string, string | string[] | undefined>;
type AnyParser = { parse: (text: string) => unknown };

/** Names of parameters whose value means nothing; the page falls back and says so (F1). */
export const invalidParams = (raw: RawParams, parsers: Record<string, AnyParser>): string[] =>
  Object.entries(parsers)
    .filter(([name, parser]) => {
      const value = raw[name];
      const text = Array.isArray(value) ? value[0] : value;
      return text !== undefined && text !== "" && parser.parse(text) === null;
    })
    .map(([name]) => name);

type Present<T> = { [K in keyof T]?: NonNullable<T[K]> };

/** Leaves out what filters nothing: null, empty text and empty lists. */
export const present = <T extends object>(values: T): Present<T> =>
  // Dropping entries of T leaves a subset of T's entries, which fromEntries cannot express.
  Object.fromEntries(
    Object.entries(values).filter(
      ([, value]) => value !== null && value !== "" && !(Array.isArray(value) && value.length === 0),
    ),
  ) as Present<T>;

/** The id of a row, as cursor or as the open side panel. */
export const parseAsRowId = createParser({
  parse: (text) => (/^\d{1,18}$/.test(text) ? text : null),
  serialize: (id: string) => id,
});
