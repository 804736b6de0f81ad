import { parseArgs } from "node:util";
import { generate } from "./generate.mjs";
import { install } from "./install.mjs";
import { describe } from "./problem.mjs";

const total = { passed: 0, failed: 0, skipped: 0 };

/** Ends with the counts alone on the last line of standard output. */
const finish = () => {
  console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
  process.exit(total.failed === 0 ? 0 : 1);
};

/** @param {unknown} error @returns {never} */
const giveUp = (error) => {
  console.log(describe(error));
  total.failed += 1;
  finish();
  throw error;
};

/** @param {string} output */
const shortened = (output, max = 120) => {
  const lines = output.trim().split("\n");
  return lines.length <= max ? lines.join("\n") : ["...", ...lines.slice(-max)].join("\n");
};

/** @param {number} began */
const secondsSince = (began) => `${((performance.now() - began) / 1000).toFixed(1)} s`;

/** @param {string[]} args */
const chosen = (args, /** @type {string[]} */ known) => {
  const { values } = parseArgs({ args, options: { only: { type: "string" } } });
  const names = values.only?.split(",") ?? known;
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length > 0)
    throw new Error(`There is no step ${unknown.join(", ")}. The steps are: ${known.join(", ")}`);
  return known.filter((name) => names.includes(name));
};

/** Counts a step, and prints how it ended.
 * @param {string} name @param {import("./test-steps.mjs").Outcome} outcome @param {number} began */
const report = (name, outcome, began) => {
  const { passed, failed, skipped, output } = outcome;
  total.passed += passed;
  total.failed += failed;
  total.skipped += skipped;
  if (failed > 0) console.log(shortened(output));
  const counts =
    passed + failed + skipped > 1 ? `, ${passed} passed, ${failed} failed, ${skipped} skipped` : "";
  console.log(`${name}: ${failed === 0 ? "passed" : "FAILED"}${counts} (${secondsSince(began)})`);
};

/** Works through the names in two lanes: the checks that only read files use one core each.
 * @param {string[]} names @param {(name: string) => Promise<void>} run */
const sideBySide = async (names, run) => {
  const left = [...names];
  const lane = async () => {
    for (let name = left.shift(); name !== undefined; name = left.shift()) await run(name);
  };
  await Promise.all([lane(), lane()]);
};

/** Installs what is missing, runs the steps, all of them even when one fails, and counts.
 * @param {string[]} args */
export const testEverything = async (args) => {
  const began = performance.now();
  try {
    if (install({ onBegin: () => console.log("Installing packages ...") }))
      console.log(`Installed (${secondsSince(began)})`);
    generate();
  } catch (error) {
    giveUp(error);
  }
  // These need the packages.
  const { oneByOne, steps } = await import("./test-steps.mjs");
  const { endPrograms } = await import("./run-program.mjs");
  for (const signal of ["SIGINT", "SIGTERM"]) {
    process.on(signal, () => {
      endPrograms();
      giveUp(new Error(`Stopped by ${signal}.`));
    });
  }
  let names = Object.keys(steps);
  try {
    names = chosen(args, names);
  } catch (error) {
    giveUp(error);
  }
  const run = async (/** @type {string} */ name) => {
    const stepBegan = performance.now();
    console.log(`${name} ...`);
    const step = /** @type {() => Promise<import("./test-steps.mjs").Outcome>} */ (steps[name]);
    const outcome = await step().catch((error) => ({
      passed: 0,
      failed: 1,
      skipped: 0,
      output: describe(error),
    }));
    report(name, outcome, stepBegan);
  };
  await sideBySide(
    names.filter((name) => !oneByOne.includes(name)),
    run,
  );
  for (const name of names.filter((each) => oneByOne.includes(each))) await run(name);
  console.log(`All steps took ${secondsSince(began)}.`);
  finish();
};
