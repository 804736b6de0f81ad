import path from "node:path";
import { defineConfig } from "vitest/config";

const at = (file: string) => path.resolve(import.meta.dirname, file);

export default defineConfig({
  // `server-only` throws outside a server component; tests of server code are neither.
  resolve: { alias: { "@": at("."), "server-only": at("scripts/testing/empty.ts") } },
  test: {
    include: ["{app,bench,components,lib,sandbox,scripts}/**/*.test.{ts,tsx}"],
    globalSetup: ["scripts/testing/postgres.ts"],
    setupFiles: ["scripts/testing/console.ts"],
    pool: "forks",
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    env: {
      LOG_LEVEL: "silent",
      NEXTAUTH_SECRET: "a secret that only the tests know of",
      PORTAGE_ENVIRONMENT: "sandbox",
      PORTAGE_KEY: Buffer.alloc(32, 7).toString("base64"),
      PORTAGE_URL: "http://localhost:3000",
      TZ: "UTC",
    },
  },
});
