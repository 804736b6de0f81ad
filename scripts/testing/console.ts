import { format } from "node:util";
import { afterEach, beforeEach } from "vitest";

/** Nothing may complain unseen: what a test writes to console.error or console.warn fails it, unless it was expected. */
let expected: RegExp[] = [];
let written: string[] = [];

/** Allows, in the running test only, console output that matches. */
export const expectConsole = (pattern: RegExp): void => {
  expected.push(pattern);
};

const record =
  (name: "error" | "warn") =>
  (...parts: unknown[]): void => {
    written.push(`console.${name}: ${format(...parts)}`);
  };

beforeEach(() => {
  expected = [];
  written = [];
  console.error = record("error");
  console.warn = record("warn");
});

afterEach(() => {
  const unexpected = written.filter((text) => !expected.some((pattern) => pattern.test(text)));
  if (unexpected.length > 0) throw new Error(`Unexpected console output:\n${unexpected.join("\n")}`);
});
