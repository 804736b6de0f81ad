import { defineConfig, devices } from "@playwright/test";
import { launchOptions } from "./scripts/lib/browser.mjs";

const { CHROMIUM_PATH, CHROMIUM_LIBRARY_PATH } = process.env;

export default defineConfig({
  testDir: "e2e",
  globalSetup: "./e2e/support/stack.ts",
  // Each worker has a world of its own; two cores are busy with one. Its journeys share it, each with its own campaigns.
  workers: 1,
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  forbidOnly: process.env.CI !== undefined,
  reporter: "list",
  use: {
    ...devices["Desktop Chrome"],
    viewport: { width: 1280, height: 800 },
    locale: "en-US",
    timezoneId: "UTC",
    contextOptions: { reducedMotion: "reduce" },
    // Pictures of every step would cost a fifth of the run; `--trace on` takes them.
    trace: { mode: "retain-on-failure", screenshots: false, snapshots: false },
    screenshot: "only-on-failure",
    ...(CHROMIUM_PATH === undefined
      ? {}
      : {
          launchOptions: launchOptions({
            path: CHROMIUM_PATH,
            ...(CHROMIUM_LIBRARY_PATH === undefined ? {} : { libraryPath: CHROMIUM_LIBRARY_PATH }),
          }),
        }),
  },
});
