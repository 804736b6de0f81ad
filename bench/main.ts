import { spawn } from "node:child_process";
import { parseArgs } from "node:util";
import { table, writeRows } from "./results";
import type { Row } from "./row";

/**
 * Measures the pass marks one after the other, each in a process of its own, beside its comparator in the same run; prints
 * the table and keeps each measure's part in `bench/RESULTS.md`. A figure that misses its mark is told as missed.
 *
 *     npm run bench -- [--only=limiter,batch]
 */
const files = {
  limiter: "measures/limiter.ts",
  ledger: "measures/ledger.ts",
  takeover: "measures/takeover.ts",
  batch: "measures/batch.ts",
  webhooks: "measures/webhooks.ts",
  events: "measures/events.ts",
  sync: "measures/sync.ts",
  imports: "measures/imports.ts",
  lists: "lists/main.ts",
  screens: "measures/screens.ts",
};
type Measure = keyof typeof files;
const measures = Object.keys(files) as Measure[];
const isMeasure = (name: string): name is Measure => Object.hasOwn(files, name);
const { values } = parseArgs({ options: { only: { type: "string" } } });
const wanted = values.only?.split(",") ?? measures;
const unknown = wanted.filter((name) => !isMeasure(name));
if (unknown.length > 0)
  throw new Error(`There is no ${unknown.join(", ")}. Choose from ${measures.join(", ")}.`);

const measure = (name: Measure): Promise<Row[]> =>
  new Promise((resolve, reject) => {
    const child = spawn(
      process.execPath,
      ["--conditions=react-server", "--import", "tsx", `bench/${files[name]}`],
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

/** A measure that ends early is a mark that was missed; the others go on. */
const failed = (name: string, error: unknown): Row[] => {
  process.stderr.write(`${String(error)}\n`);
  return [
    { area: name, comparator: "–", ours: "could not be measured", ratio: null, mark: "measured", met: false },
  ];
};

const began = Date.now();
const rows: Row[] = [];
for (const name of wanted.filter(isMeasure)) {
  process.stdout.write(`${name} ...\n`);
  const measured = await measure(name).catch((error: unknown) => failed(name, error));
  rows.push(...measured);
  process.stdout.write(`${table(measured)}\n`);
  writeRows(name, `npm run bench -- --only=${name}`, measured);
}
const minutes = ((Date.now() - began) / 60_000).toFixed(1);
process.stdout.write(`\n${table(rows)}\n\n${minutes} min\n`);
process.exit(rows.every((row) => row.met) ? 0 : 1);
