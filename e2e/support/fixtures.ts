import { test as base, expect } from "@playwright/test";
import { expectNoAxeFindings } from "./axe";
import { type Sandbox, sandboxAt } from "./sandbox";
import { signInOn } from "./sign-in";
import { streamed } from "./streamed";
import { worldOf } from "./worlds";

type Fixtures = {
  /** Signs in through the form and waits until the person is inside. */
  signIn: (email: string, options?: { next?: string }) => Promise<void>;
  sandbox: Sandbox;
  /** Expects no accessibility finding on what the page shows now, in both themes. */
  axe: () => Promise<void>;
  /** Allows console output and page errors that match, in the running test only. */
  expectConsole: (pattern: RegExp) => void;
  complaints: { written: string[]; expected: RegExp[] };
};

export const test = base.extend<Fixtures>({
  baseURL: async ({}, use, { parallelIndex }) => use(worldOf(parallelIndex).url),

  page: async ({ page }, use) => use(streamed(page)),

  complaints: [
    async ({ context }, use) => {
      const complaints = { written: [] as string[], expected: [] as RegExp[] };
      context.on("console", (message) => {
        if (message.type() === "error")
          complaints.written.push(`console: ${message.text()} ${message.location().url}`);
      });
      context.on("weberror", (error) => complaints.written.push(`page: ${String(error.error())}`));
      await use(complaints);
      const unexpected = complaints.written.filter(
        (text) => !complaints.expected.some((each) => each.test(text)),
      );
      expect(unexpected, "what the browser complained of").toEqual([]);
    },
    { auto: true },
  ],

  expectConsole: async ({ complaints }, use) =>
    use((pattern) => {
      complaints.expected.push(pattern);
    }),

  signIn: async ({ page }, use) => use((email, { next = "/campaigns" } = {}) => signInOn(page, email, next)),

  sandbox: async ({}, use, { parallelIndex }) => use(sandboxAt(worldOf(parallelIndex).sandbox)),

  axe: async ({ page }, use) => use(() => expectNoAxeFindings(page)),
});

export { expect };
