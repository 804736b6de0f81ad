import type { Client } from "pg";
import { type Measured, inDatabase, percentile } from "./measure";

const ms = (value: number): string => value.toFixed(1).padStart(8);

const line = (label: string, values: number[]): string =>
  `${label.padEnd(58)} p50 ${ms(percentile(values, 0.5))} ms   p95 ${ms(percentile(values, 0.95))} ms`;

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
    await timed("compare: rows by OFFSET, in the middle", `select * ${from} ${order} offset 499950 limit 50`),
    await timed("compare: count(*) of the list", `select count(*) ${from}`),
    await timed("compare: counts by use case", `select "useCase", count(*) ${from} group by 1`),
  ];
};

/** Figures by list, and what the check would not accept. */
export const report = async (client: Client, accountId: string, measured: Measured[]): Promise<string[]> => {
  const lines: string[] = [];
  for (const list of new Set(measured.map(listOf))) {
    const of = measured.filter((each) => listOf(each) === list);
    const near = of.filter(({ where }) => where !== "middle");
    lines.push(
      line(
        `${list}: a page, in the database`,
        near.map((each) => inDatabase(each, "page")),
      ),
      line(
        `${list}: the middle page by number, in the database`,
        of.filter(({ where }) => where === "middle").map((each) => inDatabase(each, "page")),
      ),
      line(
        `${list}: its total, in the database`,
        of.map((each) => inDatabase(each, "total")),
      ),
      line(
        `${list}: its filter counts, in the database`,
        of.map((each) => inDatabase(each, "facets")),
      ),
      line(
        `${list}: the whole verb`,
        near.map((each) => each.ms),
      ),
    );
  }
  const searches = measured.filter(({ name }) => /brand name|reference/.test(name));
  lines.push(
    line(
      "Search: a page, in the database",
      searches.map((each) => inDatabase(each, "page")),
    ),
    line(
      "Search: its capped total, in the database",
      searches.map((each) => inDatabase(each, "total")),
    ),
  );
  return [...lines, ...(await comparators(client, accountId))];
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
