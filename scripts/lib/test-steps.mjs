import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { beginBuild, isBuilt, next } from "./build.mjs";
import { findBrowser } from "./browser.mjs";
import { checkDocs } from "./check-docs.mjs";
import { root } from "./config.mjs";
import { filesBelow } from "./files.mjs";
import { runProgram } from "./run-program.mjs";

/** @typedef {{ passed: number, failed: number, skipped: number, output: string }} Outcome */

const bin = (/** @type {string} */ file) => path.join(root, "node_modules", file);
const minutes = (/** @type {number} */ count) => count * 60_000;

/** @param {boolean} ok @param {string} output @returns {Outcome} */
const check = (ok, output) => ({ passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0, output });

/** @param {Parameters<typeof runProgram>[0]} program */
const programCheck = async (program) => {
  const { ok, output } = await runProgram(program);
  return check(ok, output);
};

/** Reads a runner's report. No report, no tests, or a bad end without a failed test is a failure too.
 * @param {{ ok: boolean, output: string }} result
 * @param {string} file
 * @param {(report: any) => { passed: number, failed: number, skipped: number }} count
 * @returns {Outcome} */
const fromReport = ({ ok, output }, file, count) => {
  if (!fs.existsSync(file)) return check(false, `${output}\nThe runner left no report.`);
  const counts = count(JSON.parse(fs.readFileSync(file, "utf8")));
  if (counts.passed + counts.failed === 0) return check(false, `${output}\nNo test was run.`);
  return { ...counts, failed: counts.failed + (ok || counts.failed > 0 ? 0 : 1), output };
};

const temporary = fs.mkdtempSync(path.join(os.tmpdir(), "portage-reports-"));
process.once("exit", () => fs.rmSync(temporary, { recursive: true, force: true }));

const format = () =>
  programCheck({
    args: [bin("prettier/bin/prettier.cjs"), "--check", "--log-level=warn", "."],
    timeoutMs: minutes(2),
  });

const types = async () => {
  const routes = await runProgram({ args: [next, "typegen"], timeoutMs: minutes(2) });
  if (!routes.ok) return check(false, routes.output);
  return programCheck({ args: [bin("typescript/bin/tsc"), "--noEmit"], timeoutMs: minutes(8) });
};

const lint = () => programCheck({ args: [bin("eslint/bin/eslint.js"), "."], timeoutMs: minutes(12) });

const arrows = async () => {
  const folders = ["app", "bench", "components", "e2e", "lib", "sandbox", "scripts"];
  const { output, stdout } = await runProgram({
    args: [bin("dependency-cruiser/bin/dependency-cruise.mjs"), "--output-type=json", ...folders, "proxy.ts"],
    timeoutMs: minutes(3),
  });
  let summary;
  try {
    summary = JSON.parse(stdout).summary;
  } catch {
    return check(false, output);
  }
  const violations = summary.violations.map(
    (/** @type {any} */ { rule, from, to, comment }) =>
      `${rule.name}: ${from} -> ${to}${comment ? ` (${comment})` : ""}`,
  );
  // A checker that cannot read our files finds nothing wrong with them.
  const written = folders.flatMap(filesBelow).filter((file) => /\.(ts|tsx|mjs)$/.test(file)).length;
  if (summary.totalCruised < written)
    violations.push(`Only ${summary.totalCruised} of ${written} modules were seen.`);
  return check(violations.length === 0, violations.join("\n"));
};

const deadCode = () =>
  programCheck({ args: [bin("knip/bin/knip.js"), "--no-config-hints"], timeoutMs: minutes(2) });

const docs = async () => {
  const problems = checkDocs();
  return check(problems.length === 0, problems.join("\n"));
};

const migrations = () =>
  programCheck({ args: ["--import", "tsx", "scripts/migrate.ts", "--check"], timeoutMs: minutes(2) });

const unit = async () => {
  const file = path.join(temporary, "unit.json");
  const result = await runProgram({
    args: [
      bin("vitest/vitest.mjs"),
      "run",
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${file}`,
    ],
    timeoutMs: minutes(20),
  });
  return fromReport(result, file, (report) => {
    // A file that cannot be loaded has no tests to fail.
    const broken = report.testResults.filter(
      (/** @type {any} */ { status, assertionResults }) =>
        status === "failed" && !assertionResults.some((/** @type {any} */ each) => each.status === "failed"),
    ).length;
    return {
      passed: report.numPassedTests,
      failed: report.numFailedTests + broken,
      skipped: report.numPendingTests + report.numTodoTests,
    };
  });
};

const build = async () => {
  if (isBuilt()) return check(true, "");
  const finish = beginBuild();
  const outcome = await programCheck({ args: [next, "build"], timeoutMs: minutes(12) });
  if (outcome.failed === 0) finish();
  return outcome;
};

const e2e = async () => {
  if (!isBuilt()) return check(false, "Not run: there is no build to run them on.");
  const browser = await findBrowser();
  console.log(`  ${browser.path} (${browser.from})`);
  const file = path.join(temporary, "e2e.json");
  const result = await runProgram({
    args: [bin("@playwright/test/cli.js"), "test", "--reporter=list,json"],
    env: {
      CHROMIUM_PATH: browser.path,
      ...(browser.libraryPath === undefined ? {} : { CHROMIUM_LIBRARY_PATH: browser.libraryPath }),
      PLAYWRIGHT_JSON_OUTPUT_FILE: file,
    },
    timeoutMs: minutes(25),
  });
  return fromReport(result, file, ({ stats }) => ({
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky,
    skipped: stats.skipped,
  }));
};

/** These use every core by themselves. The others run two at a time. */
export const oneByOne = ["unit", "build", "e2e"];

/** In the order in which they are begun: the two long ones first, so that the lanes end together. @type {Record<string, () => Promise<Outcome>>} */
export const steps = {
  lint,
  types,
  format,
  arrows,
  "dead-code": deadCode,
  migrations,
  docs,
  unit,
  build,
  e2e,
};
