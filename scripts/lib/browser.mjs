import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { root } from "./config.mjs";
import { Problem } from "./problem.mjs";

/** @typedef {{ path: string, libraryPath?: string }} Browser */

export const browserFlags = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-dev-shm-usage",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-quic",
];

const systemNames = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/** @param {string} name */
const onPath = (name) =>
  (process.env.PATH ?? "")
    .split(path.delimiter)
    .map((folder) => path.join(folder, name))
    .find((file) => fs.existsSync(file));

/** What the tests start a browser with; the libraries only where the machine lacks them.
 * @param {Browser} browser */
export const launchOptions = ({ path: executablePath, libraryPath }) => ({
  executablePath,
  args: browserFlags,
  ...(libraryPath === undefined ? {} : { env: { ...process.env, LD_LIBRARY_PATH: libraryPath } }),
});

/** Believes in a browser only after it has drawn a page. Answers why not, or nothing.
 * @param {Browser} browser */
const refusal = async (browser) => {
  if (!fs.existsSync(browser.path)) return "there is no such file";
  const { chromium } = await import("@playwright/test");
  /** @type {import("@playwright/test").Browser | undefined} */
  let running;
  try {
    running = await chromium.launch({ ...launchOptions(browser), timeout: 30_000 });
    const page = await running.newPage();
    await page.goto("data:text/html,<p>it draws</p>", { timeout: 30_000 });
    await page.getByText("it draws").waitFor({ timeout: 30_000 });
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message.split("\n").slice(0, 3).join(" ") : String(error);
  } finally {
    await running?.close();
  }
};

const playwrightBrowser = async () => {
  const { chromium } = await import("@playwright/test");
  return chromium.executablePath();
};

/** The browser that comes as an npm package is compressed, and brings the few libraries that a bare machine may lack. */
const packagedBrowser = () => {
  const manifest = path.join(root, "node_modules/@sparticuz/chromium/package.json");
  if (!fs.existsSync(manifest)) return undefined;
  const { version } = JSON.parse(fs.readFileSync(manifest, "utf8"));
  const folder = path.join(os.tmpdir(), `portage-chromium-${version}-${process.getuid?.() ?? "user"}`);
  if (!fs.existsSync(path.join(folder, "chromium"))) {
    const draft = fs.mkdtempSync(path.join(os.tmpdir(), "portage-chromium-"));
    const unpack = 'import("@sparticuz/chromium").then(({ default: chromium }) => chromium.executablePath())';
    spawnSync(process.execPath, ["-e", unpack], {
      cwd: root,
      stdio: "ignore",
      timeout: 120_000,
      // It unpacks into the temporary folder, and the libraries only where it believes to be in the place it was made for.
      env: { ...process.env, TMPDIR: draft, AWS_EXECUTION_ENV: "AWS_Lambda_nodejs20.x" },
    });
    fs.rmSync(folder, { recursive: true, force: true });
    fs.renameSync(draft, folder);
  }
  return folder;
};

/** @param {string[]} packages */
const aptInstall = (packages) => {
  if (process.getuid?.() !== 0 || onPath("apt-get") === undefined) return;
  const options = {
    stdio: /** @type {const} */ ("ignore"),
    timeout: 300_000,
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  };
  spawnSync("apt-get", ["update"], options);
  spawnSync("apt-get", ["install", "-y", "--no-install-recommends", ...packages], options);
};

/**
 * The packaged one before the system's: it is a headless shell, which takes half the time of a whole browser, and the same
 * version everywhere.
 * @returns {AsyncGenerator<{ from: string, browser: Browser | undefined }>} */
async function* candidates() {
  const given = process.env.CHROMIUM_PATH;
  if (given) yield { from: "CHROMIUM_PATH", browser: { path: given } };
  yield { from: "Playwright", browser: { path: await playwrightBrowser() } };
  const folder = packagedBrowser();
  if (folder !== undefined) {
    const packaged = path.join(folder, "chromium");
    yield { from: "@sparticuz/chromium", browser: { path: packaged } };
    yield {
      from: "@sparticuz/chromium with its own libraries",
      browser: { path: packaged, libraryPath: path.join(folder, "al2023/lib") },
    };
  }
  for (const name of systemNames) {
    const found = onPath(name);
    if (found !== undefined) yield { from: "the system", browser: { path: found } };
  }
  if (folder !== undefined) {
    aptInstall(["libnss3", "libnspr4", "libexpat1"]);
    yield {
      from: "@sparticuz/chromium with the system's libraries",
      browser: { path: path.join(folder, "chromium") },
    };
  }
  aptInstall(["chromium"]);
  const installed = onPath("chromium");
  if (installed !== undefined) yield { from: "the system's package manager", browser: { path: installed } };
}

/** The first Chromium that really starts.
 * @returns {Promise<Browser & { from: string }>} */
export const findBrowser = async () => {
  const refusals = [];
  for await (const { from, browser } of candidates()) {
    if (browser === undefined) continue;
    const reason = await refusal(browser);
    if (reason === undefined) return { ...browser, from };
    refusals.push(`  ${from}: ${browser.path}: ${reason}`);
  }
  throw new Problem(
    `No Chromium could be started:\n${refusals.join("\n")}\nInstall one, or name it: CHROMIUM_PATH=/path/to/chromium npm test`,
  );
};
