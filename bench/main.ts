import { spawn } from "node:child_process";
import { parseArgs } from "node:util";
import { circumstances, writeSection } from "./results";
import type { Row } from "./row";

/**
 * Measures the pass marks one after the other, each in a process of its own, beside its comparator in the same run; prints
 * the table and keeps it in `bench/RESULTS.md`. A figure that misses its mark is told as missed.
 *
 *     npm run bench -- [--only=limiter,batch]
 */
const measures = ["limiter", "ledger", "batch", "webhooks", "sync", "imports", "screens"] as const;
const { values } = parseArgs({ options: { only: { type: "string" } } });
const wanted = values.only?.split(",") ?? [...measures];
const unknown = wanted.filter((name) => !measures.some((each) => each === name));
if (unknown.length > 0)
  throw new Error(`There is no ${unknown.join(", ")}. Choose from ${measures.join(", ")}.`);

const measure = (name: string): Promise<Row[]> =>
  new Promise((resolve, reject) => {
    const child = spawn(
      process.execPath,
      ["--conditions=react-server", "--import", "tsx", `bench/measures/${name}.ts`],
      { stdio: ["ignore", "pipe", "inherit"] },
    );
    let output = "";
    child.stdout.on("data", (chunk: Buffer) => {
      output += chunk.toString();
    });
    child.on("exit", (code) => {
      const last = output.trim().split("\n").at(-1) ?? "";
      if (code === 0 && last.startsWith("[")) resolve(JSON.parse(last) as Row[]);
      else reject(new Error(`${name} ended with ${String(code)}:\n${output}`));
    });
  });

const line = ({ area, comparator, ours, ratio, mark, met }: Row): string =>
  `| ${[area, comparator, ours, ratio === null ? "–" : ratio.toFixed(2), mark, met ? "met" : "**missed**"].join(" | ")} |`;

const began = Date.now();
const rows: Row[] = [];
for (const name of wanted) {
  process.stdout.write(`${name} ...\n`);
  const measured = await measure(name);
  rows.push(...measured);
  for (const row of measured) process.stdout.write(`  ${line(row)}\n`);
}
const table = [
  "| what | comparator, same run | Portage | ratio | mark | |",
  "| --- | --- | --- | --- | --- | --- |",
  ...rows.map(line),
].join("\n");
const minutes = ((Date.now() - began) / 60_000).toFixed(1);
if (values.only === undefined)
  writeSection(
    "bench",
    `## Benchmarks (\`npm run bench\`)\n\n${circumstances()}; ${minutes} min.\n\n${table}`,
  );
process.stdout.write(`\n${table}\n\n${minutes} min\n`);
process.exit(rows.every((row) => row.met) ? 0 : 1);
