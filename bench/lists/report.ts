import type { Client } from "pg";
import { ms, percentile, type Row } from "../row";
import { inDatabase, type Measured } from "./measure";
import type { Explained } from "./plans";

const padded = (value: number): string => value.toFixed(1).padStart(8);

/** Nothing is said of what was not read. */
const lines = (figures: [string, number[]][]): string[] =>
  figures.filter(([, values]) => values.length > 0).map(([label, values]) => line(label, values));

const line = (label: string, values: number[]): string =>
  `${label.padEnd(58)} p50 ${padded(percentile(values, 50))} ms   p95 ${padded(percentile(values, 95))} ms`;

const listOf = ({ name }: Measured): string => name.replace(/:.*/, "");

/** What there was before, on the same rows in the same minute. */
export const comparators = async (client: Client, accountId: string) => {
  const timed = async (sql: string): Promise<number[]> => {
    const took: number[] = [];
    for (let run = 0; run < 3; run += 1) {
      const start = performance.now();
      await client.query(sql, [accountId]);
      took.push(performance.now() - start);
    }
    return took;
  };
  const from = `from "Campaign" where "accountId" = $1 and own`;
  const order = `order by "registeredOn" desc, "campaignId"`;
  return {
    offset: await timed(`select * ${from} ${order} offset (select count(*) / 2 ${from}) limit 50`),
    count: await timed(`select count(*) ${from}`),
    facets: await timed(`select "useCase", count(*) ${from} group by 1`),
    /** Each row is looked at: the order's index is of no help to a word that is rare. */
    search: await timed(`select * ${from} and "brandName" || '' ilike '%motors 4711%' ${order} limit 50`),
  };
};

export type Comparators = Awaited<ReturnType<typeof comparators>>;

const isSearch = ({ name }: Measured): boolean => /brand name|reference/.test(name);

/** The pass marks of lists at a million. */
export const markRows = (measured: Measured[], compare: Comparators, campaigns: number): Row[] => {
  const row = (area: string, took: number[], comparator: string, other: number[], most: number): Row => {
    const p95 = percentile(took, 95);
    const before = percentile(other, 50);
    return {
      area: `${area} (p95 of ${String(took.length)})`,
      comparator: `${ms(before)} (${comparator})`,
      ours: ms(p95),
      ratio: before / p95,
      mark: `≤ ${String(most)} ms at 1,000,000`,
      met: p95 <= most && campaigns >= 1_000_000,
    };
  };
  const near = measured.filter(({ where }) => where !== "middle");
  const searches = measured.filter(isSearch);
  const inPage = (among: Measured[]) => among.map((each) => inDatabase(each, "page"));
  const whole = (among: Measured[]) => among.map((each) => each.ms);
  const million = `of ${campaigns.toLocaleString("en-US")} campaigns`;
  return [
    row(`a page ${million}, in the database`, inPage(near), "OFFSET", compare.offset, 10),
    row(`a page ${million}, with its counts`, whole(near), "OFFSET", compare.offset, 50),
    row(`a search ${million}, in the database`, inPage(searches), "every row", compare.search, 50),
  ];
};

/** Figures by list, and what the check would not accept. */
export const report = (measured: Measured[], compare: Comparators): string[] => {
  const figures: [string, number[]][] = [];
  for (const list of new Set(measured.map(listOf))) {
    const of = measured.filter((each) => listOf(each) === list);
    const near = of.filter(({ where }) => where !== "middle");
    const middle = of.filter(({ where }) => where === "middle");
    const spent = (among: Measured[], kind: Explained["kind"]) => among.map((each) => inDatabase(each, kind));
    figures.push(
      [`${list}: a page, in the database`, spent(near, "page")],
      [`${list}: the middle page by number, in the database`, spent(middle, "page")],
      [`${list}: its total, in the database`, spent(of, "total")],
      [`${list}: its filter counts, in the database`, spent(of, "facets")],
      [`${list}: the whole verb`, near.map((each) => each.ms)],
    );
  }
  const searches = measured.filter(isSearch);
  figures.push(
    ["Search: a page, in the database", searches.map((each) => inDatabase(each, "page"))],
    ["Search: its capped total, in the database", searches.map((each) => inDatabase(each, "total"))],
  );
  figures.push(
    ["compare: rows by OFFSET, in the middle", compare.offset],
    ["compare: count(*) of the list", compare.count],
    ["compare: counts by use case", compare.facets],
    ["compare: a rare word, every row looked at", compare.search],
  );
  return lines(figures);
};

export const slowest = (measured: Measured[], count: number): string[] =>
  measured
    .flatMap((each) =>
      each.explained.map((one) => ({ label: `${each.name}, ${each.where} page: ${one.kind}`, took: one.ms })),
    )
    .sort((a, b) => b.took - a.took)
    .slice(0, count)
    .map(({ label, took }) => `${padded(took)} ms   ${label}`);

/** Statements that read a large table from end to end. */
export const scans = (measured: Measured[]): string[] =>
  measured.flatMap((each) =>
    each.explained.flatMap((one) =>
      one.scanned.map((table) => `${each.name}, ${each.where} page: scans ${table}\n${one.text}`),
    ),
  );
