import type { Client } from "pg";
import { percentile } from "../row";
import { inDatabase, type Measured } from "./measure";
import type { Explained } from "./plans";

const ms = (value: number): string => value.toFixed(1).padStart(8);

/** Nothing is said of what was not read. */
const lines = (figures: [string, number[]][]): string[] =>
  figures.filter(([, values]) => values.length > 0).map(([label, values]) => line(label, values));

const line = (label: string, values: number[]): string =>
  `${label.padEnd(58)} p50 ${ms(percentile(values, 50))} ms   p95 ${ms(percentile(values, 95))} ms`;

const listOf = ({ name }: Measured): string => name.replace(/:.*/, "");

/** What there was before, on the same rows in the same minute. */
const comparators = async (client: Client, accountId: string): Promise<string[]> => {
  const timed = async (label: string, sql: string): Promise<string> => {
    const took: number[] = [];
    for (let run = 0; run < 3; run += 1) {
      const start = performance.now();
      await client.query(sql, [accountId]);
      took.push(performance.now() - start);
    }
    return line(label, took);
  };
  const from = `from "Campaign" where "accountId" = $1 and own`;
  const order = `order by "registeredOn" desc, "campaignId"`;
  return [
    await timed(
      "compare: rows by OFFSET, in the middle",
      `select * ${from} ${order} offset (select count(*) / 2 ${from}) limit 50`,
    ),
    await timed("compare: count(*) of the list", `select count(*) ${from}`),
    await timed("compare: counts by use case", `select "useCase", count(*) ${from} group by 1`),
  ];
};

/** Figures by list, and what the check would not accept. */
export const report = async (client: Client, accountId: string, measured: Measured[]): Promise<string[]> => {
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
  const searches = measured.filter(({ name }) => /brand name|reference/.test(name));
  figures.push(
    ["Search: a page, in the database", searches.map((each) => inDatabase(each, "page"))],
    ["Search: its capped total, in the database", searches.map((each) => inDatabase(each, "total"))],
  );
  return [...lines(figures), ...(await comparators(client, accountId))];
};

export const slowest = (measured: Measured[], count: number): string[] =>
  measured
    .flatMap((each) =>
      each.explained.map((one) => ({ label: `${each.name}, ${each.where} page: ${one.kind}`, took: one.ms })),
    )
    .sort((a, b) => b.took - a.took)
    .slice(0, count)
    .map(({ label, took }) => `${ms(took)} ms   ${label}`);

/** Statements that read a large table from end to end. */
export const scans = (measured: Measured[]): string[] =>
  measured.flatMap((each) =>
    each.explained.flatMap((one) =>
      one.scanned.map((table) => `${each.name}, ${each.where} page: scans ${table}\n${one.text}`),
    ),
  );
