import { spawn } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import type { FullConfig } from "@playwright/test";
import { findBrowser } from "../../scripts/lib/browser.mjs";
import { freePort } from "../../scripts/lib/database.mjs";
import type { World } from "./worlds";

const readyWithinMs = 240_000;

export const chooseBrowser = async (): Promise<void> => {
  if (process.env.CHROMIUM_PATH !== undefined) return;
  const browser = await findBrowser();
  process.env.CHROMIUM_PATH = browser.path;
  if (browser.libraryPath !== undefined) process.env.CHROMIUM_LIBRARY_PATH = browser.libraryPath;
};

/**
 * Ten times the registries' pace, so that nobody waits: their limits have tests of their own. TCR's writes keep theirs,
 * for a batch that is over in a second cannot be stopped.
 */
const paces = {
  TCR_READ_LIMIT: "200/1000",
  INFOBIP_READ_LIMIT: "100/1000",
  INFOBIP_WRITE_LIMIT: "10/1000",
  BANDWIDTH_IMPORT_LIMIT: "10/1000",
  BANDWIDTH_ORDER_LIMIT: "10/1000",
};

/** What the registries allow: above the portal's own pace, so that two clocks do not disagree. */
const allowed = [
  { system: "tcr", class: "read", count: 400 },
  { system: "infobip", class: "read", count: 200 },
  { system: "infobip", class: "write", count: 20 },
  { system: "bandwidth", class: "read", count: 20 },
  { system: "bandwidth", class: "write", count: 20 },
];

const quicken = async (sandbox: string): Promise<void> => {
  for (const limit of allowed)
    await fetch(`${sandbox}/_control/limits`, {
      method: "POST",
      body: JSON.stringify({ ...limit, windowMs: 1_000 }),
      headers: { "content-type": "application/json" },
    });
};

type Stack = World & { stop: () => Promise<void> };

/** Starts the whole product, as `npm start` would, in a world of its own. `settings` go over those of the journeys. */
export const startStack = async (settings: Record<string, string> = {}): Promise<Stack> => {
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), "portage-e2e-"));
  fs.chmodSync(dataDir, 0o755);
  const [port, sandboxPort, databasePort] = [await freePort(), await freePort(), await freePort()];
  const { DATABASE_URL, REDIS_URL, PORTAGE_URL, ...inherited } = process.env;
  const child = spawn(process.execPath, ["scripts/start.mjs"], {
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      ...inherited,
      DATA_DIR: dataDir,
      PORT: String(port),
      SANDBOX_PORT: String(sandboxPort),
      DATABASE_PORT: String(databasePort),
      PORTAGE_ENVIRONMENT: "sandbox",
      SANDBOX_SCENARIO: "test",
      SANDBOX_AUTOPILOT: "off",
      // So that a write of unknown fate is settled while somebody watches.
      TCR_TIMEOUT_MS: "3000",
      SETTLE_MS: "4000",
      BANDWIDTH_POLL_MS: "1000",
      // Long enough for a hand that stops a start.
      BATCH_HOLD_MS: "4000",
      // So that a test can send an event from an address of the registry: through a proxy that is believed.
      TRUSTED_PROXIES: "10.0.0.1",
      ...paces,
      ...settings,
    },
  });
  const ended = new Promise<void>((resolve) => {
    child.once("exit", () => {
      resolve();
    });
  });
  let output = "";
  const ready = new Promise<boolean>((resolve) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8").on("data", (text: string) => {
        output += text;
        if (output.includes("Portage is ready at")) resolve(true);
      });
    }
    void ended.then(() => {
      resolve(false);
    });
    setTimeout(() => {
      resolve(false);
    }, readyWithinMs).unref();
  });
  const stop = async (): Promise<void> => {
    child.kill("SIGTERM");
    await ended;
    fs.rmSync(dataDir, { recursive: true, force: true });
  };
  if (!(await ready)) {
    await stop();
    throw new Error(`Portage did not start:\n${output}`);
  }
  const sandbox = `http://127.0.0.1:${sandboxPort}`;
  await quicken(sandbox);
  return { url: `http://localhost:${port}`, sandbox, stop };
};

/**
 * A stack for each worker, so that journeys run side by side and neither sees the other's migrations, faults or limits;
 * all stop after the last test. To use one that runs already, set PORTAGE_E2E_WORLDS to `[{ "url", "sandbox" }]`.
 */
export default async ({ workers }: FullConfig): Promise<(() => Promise<void>) | undefined> => {
  await chooseBrowser();
  if (process.env.PORTAGE_E2E_WORLDS !== undefined) return undefined;
  const starts = await Promise.allSettled(Array.from({ length: workers }, () => startStack()));
  const stacks = starts.flatMap((each) => (each.status === "fulfilled" ? [each.value] : []));
  const stop = async () => {
    await Promise.all(stacks.map((stack) => stack.stop()));
  };
  const failed = starts.find((each) => each.status === "rejected");
  if (failed !== undefined) {
    await stop();
    throw failed.reason;
  }
  process.env.PORTAGE_E2E_WORLDS = JSON.stringify(stacks.map(({ url, sandbox }) => ({ url, sandbox })));
  return stop;
};
