import { defineConfig, devices } from "@playwright/test";
import { launchOptions } from "./scripts/lib/browser.mjs";

const { CHROMIUM_PATH, CHROMIUM_LIBRARY_PATH, PORTAGE_E2E_URL } = process.env;

export default defineConfig({
  testDir: "e2e",
  globalSetup: "./e2e/support/stack.ts",
  // The tests share one world, and start their own companies and campaigns in it.
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
    trace: "retain-on-failure",
    screenshot: "only-on-failure",
    ...(PORTAGE_E2E_URL === undefined ? {} : { baseURL: PORTAGE_E2E_URL }),
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
