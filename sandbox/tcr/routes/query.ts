import { invalid } from "../errors";
import type { TcrContext } from "./context";

type Page = { page: number; recordsPerPage: number };

const wholeNumber = (c: TcrContext, name: string, range: { min: number; max: number; otherwise: number }) => {
  const text = c.req.query(name);
  if (text === undefined || text === "") return range.otherwise;
  const value = Number(text);
  if (!Number.isInteger(value) || value < range.min || value > range.max)
    throw invalid(name, `has to be a whole number from ${String(range.min)} to ${String(range.max)}`);
  return value;
};

export const pageOf = (c: TcrContext, max: number): Page => ({
  page: wholeNumber(c, "page", { min: 1, max: 1_000_000, otherwise: 1 }),
  recordsPerPage: wholeNumber(c, "recordsPerPage", { min: 1, max, otherwise: Math.min(10, max) }),
});

export function flag(c: TcrContext, name: string): boolean | undefined {
  const text = c.req.query(name);
  if (text === undefined || text === "") return undefined;
  if (text !== "true" && text !== "false") throw invalid(name, "has to be true or false");
  return text === "true";
}

export function choices<T extends string>(c: TcrContext, name: string, allowed: readonly T[]): T[] {
  return (c.req.queries(name) ?? [])
    .filter((text) => text !== "")
    .map((text) => {
      const choice = allowed.find((candidate) => candidate === text);
      if (!choice) throw invalid(name, `has to be one of ${allowed.join(", ")}`);
      return choice;
    });
}

/** Start of a day in UTC. */
export function day(c: TcrContext, name: string): number | undefined {
  const text = c.req.query(name);
  if (text === undefined || text === "") return undefined;
  const at = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  if (Number.isNaN(at)) throw invalid(name, "has to be a day in the form YYYY-MM-DD");
  return at;
}

export function upTo(c: TcrContext, name: string, length: number): string | undefined {
  const text = c.req.query(name);
  if (text !== undefined && text.length > length)
    throw invalid(name, `is longer than ${String(length)} characters`);
  return text;
}

const IDENTIFIER = /^[A-Za-z0-9]{1,16}$/;

export function identifier(c: TcrContext, name: string): string {
  const text = c.req.param(name) ?? "";
  if (!IDENTIFIER.test(text)) throw invalid(name, "is not an identifier");
  return text.toUpperCase();
}

/** The envelope of every list. A page beyond the end is empty, not wrong. */
export function envelope<T>(list: T[], { page, recordsPerPage }: Page, format: (item: T) => object): object {
  const start = (page - 1) * recordsPerPage;
  return {
    records: list.slice(start, start + recordsPerPage).map(format),
    page,
    totalRecords: list.length,
  };
}

export const SEARCH_CAP = 10_000;
