import { execFileSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import type { Row } from "./row";

/** `bench/RESULTS.md`: what was measured, where and when. Each kind of run owns a section between two marks. */
const file = path.join(import.meta.dirname, "RESULTS.md");

const marks = (section: string) => ({ begin: `<!-- ${section} -->`, end: `<!-- /${section} -->` });

const sectionOf = (text: string, section: string): string => {
  const { begin, end } = marks(section);
  const from = text.indexOf(begin);
  return from === -1 ? "" : text.slice(from + begin.length, text.indexOf(end)).trim();
};

const withSection = (text: string, section: string, content: string): string => {
  const { begin, end } = marks(section);
  const block = `${begin}\n\n${content.trim()}\n\n${end}`;
  const from = text.indexOf(begin);
  if (from === -1) return `${text.trimEnd()}\n\n${block}\n`;
  return text.slice(0, from) + block + text.slice(text.indexOf(end) + end.length);
};

const title = "# Results\n";

const read = (): string => (fs.existsSync(file) ? fs.readFileSync(file, "utf8") : title);

const writeSection = (section: string, content: string): void => {
  fs.writeFileSync(file, withSection(read(), section, content));
};

/** The machine and the version, for whoever compares. */
const circumstances = (): string => {
  const commit = execFileSync("git", ["rev-parse", "--short", "HEAD"], { encoding: "utf8" }).trim();
  const cpu = os.cpus()[0]?.model ?? "unknown processor";
  return `${new Date().toISOString().slice(0, 10)}, commit ${commit}, Node ${process.versions.node}, ${String(os.cpus().length)} × ${cpu}`;
};

const line = ({ area, comparator, ours, ratio, mark, met }: Row): string =>
  `| ${[area, comparator, ours, ratio === null ? "–" : ratio.toFixed(2), mark, met ? "met" : "**missed**"].join(" | ")} |`;

export const table = (rows: readonly Row[]): string =>
  [
    "| what | comparator, same run | Portage | ratio | mark | |",
    "| --- | --- | --- | --- | --- | --- |",
    ...rows.map(line),
  ].join("\n");

/** What a measure found takes the place of what it found before. */
export const writeRows = (name: string, command: string, rows: readonly Row[]): void => {
  writeSection(name, `## ${name} (\`${command}\`)\n\n${circumstances()}\n\n${table(rows)}`);
};

type KillRun = {
  operations: number;
  kills: number;
  databaseKills: number;
  lost: number;
  doubled: number;
  unsettled: number;
  events: number;
  missing: number;
  seconds: number;
  queue: string;
};

const killHead = `## Kill suite (\`npm run test:kill\`)

| when | queue | operations | kills (of the database) | lost | doubled | unsettled | events answered for | missing | seconds |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |`;

/** Adds a line; the earlier ones stay. */
export const appendKillRun = (run: KillRun): void => {
  const { operations, kills, databaseKills, lost, doubled, unsettled, events, missing, seconds, queue } = run;
  const cells = [
    circumstances(),
    queue,
    operations,
    `${String(kills)} (${String(databaseKills)})`,
    lost,
    doubled,
    unsettled,
    events,
    missing,
    seconds,
  ];
  const before = sectionOf(read(), "kill") || killHead;
  writeSection("kill", `${before}\n| ${cells.join(" | ")} |`);
};
