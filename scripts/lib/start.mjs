import fs from "node:fs";
import path from "node:path";
import { beginBuild, isBuilt, next } from "./build.mjs";
import { ensureDataDir, processEnvironment, readConfig, root } from "./config.mjs";
import { embeddedUrl, lastLines, settleFormerDatabase, startDatabase } from "./database.mjs";
import { generate } from "./generate.mjs";
import { install } from "./install.mjs";
import { lockDataDir } from "./lock.mjs";
import { checkDatabase, checkPorts, checkRedis } from "./preflight.mjs";
import { describe, Problem } from "./problem.mjs";
import { answers, completed, startProcess } from "./processes.mjs";

/** @typedef {ReturnType<typeof readConfig>} Config */

const tsx = ["--conditions=react-server", "--import", "tsx"];
const tsxWatch = [path.join(root, "node_modules/tsx/dist/cli.mjs"), "watch", "--clear-screen=false"];

const beganAt = performance.now();
const say = (/** @type {string} */ text) => console.log(text);
const done = (/** @type {string} */ what) =>
  say(`  ${what} (${((performance.now() - beganAt) / 1000).toFixed(1)} s)`);

/** Everything that runs, in the order in which it is to be stopped, and how long each may take over it. */
const stopOrder = /** @type {const} */ ([
  ["web", 2000],
  ["build", 500],
  ["seed", 500],
  ["worker", 3500],
  ["sandbox", 1000],
  ["migrate", 500],
  ["database", 3000],
]);

class Stack {
  /** @type {Map<string, { stop: (graceMs: number) => Promise<void> }>} */
  #running = new Map();
  #stopping = new AbortController();
  signal = this.#stopping.signal;
  /** @type {() => void} */
  onStopped = () => {};

  /** @param {string} name @param {{ stop: (graceMs: number) => Promise<void> }} running */
  add(name, running) {
    this.#running.set(name, running);
  }

  /** Runs at most once; a second call joins nothing and returns.
   * @param {number} exitCode */
  async stop(exitCode) {
    if (this.signal.aborted) return;
    this.#stopping.abort(new Error("Portage is stopping."));
    for (const [name, graceMs] of stopOrder) await this.#running.get(name)?.stop(graceMs);
    this.onStopped();
    process.exit(exitCode);
  }

  /** @param {string} message */
  fail(message) {
    if (this.signal.aborted) return;
    console.error(`\n${message}`);
    void this.stop(1);
  }
}

/**
 * One line a company: who is there, and what it is, in the words of its first person.
 * @param {{ email: string, what: string }[]} signIns
 */
export const signInLines = (signIns) => {
  /** @type {Map<string, { names: string[], company: string }>} */
  const companies = new Map();
  for (const { email, what } of signIns) {
    const [name = "", domain = ""] = email.split("@");
    const known = companies.get(domain) ?? { names: [], company: what.replace(/^\w+ at /, "") };
    known.names.push(`${name}@`);
    companies.set(domain, known);
  }
  const width = Math.max(...[...companies.keys()].map((domain) => domain.length));
  const wide = Math.max(...[...companies.values()].map(({ names }) => names.join(" ").length));
  return [...companies].map(
    ([domain, { names, company }]) => `${domain.padEnd(width)}  ${names.join(" ").padEnd(wide)}  ${company}`,
  );
};

/** @param {Config} config */
const printWelcome = (config, /** @type {boolean} */ dev) => {
  say(`\nPortage is ready at ${config.url}`);
  if (config.environment === "sandbox") {
    const file = path.join(root, "scripts/demo-sign-ins.json");
    /** @type {{ email: string, password: string, what: string }[]} */
    const signIns = JSON.parse(fs.readFileSync(file, "utf8"));
    const [first] = signIns;
    say(`\nSign in as ${first?.email} or anyone below; every password is ${first?.password}.`);
    for (const line of signInLines(signIns)) say(`  ${line}`);
    say(`\nThe simulated registries: http://localhost:${config.sandboxPort}`);
  }
  say(`${dev ? "" : `Logs: ${path.join(config.dataDir, "logs")}\n`}Press Ctrl-C to stop.`);
};

/**
 * @param {Stack} stack
 * @param {Config} config
 * @param {boolean} dev
 */
const bringUp = async (stack, config, dev) => {
  const logFile = (/** @type {string} */ name) => path.join(config.dataDir, `logs/${name}.log`);
  if (config.databaseUrl !== undefined) await checkDatabase(config.databaseUrl);
  if (process.env.REDIS_URL) await checkRedis(process.env.REDIS_URL);
  if (generate()) done("database client written");

  const databaseUrl = config.databaseUrl ?? embeddedUrl(config);
  const production = processEnvironment(config, process.env, databaseUrl);
  const env = dev ? { ...production, NODE_ENV: "development" } : production;

  /** A process that ends by itself. */
  const runToEnd = async (/** @type {string} */ name, /** @type {string[]} */ args) => {
    const running = startProcess({ name, args, env, logFile: logFile(name) });
    stack.add(name, running);
    await completed(running);
  };
  /** A process whose end, unless we asked for it, is the end of all. */
  const keepRunning = (/** @type {string} */ name, /** @type {string[]} */ args, extra = {}) => {
    const running = startProcess({
      name,
      args,
      env: { ...env, ...extra },
      logFile: logFile(name),
      echo: dev,
    });
    stack.add(name, running);
    void running.exited.then((outcome) => {
      stack.fail(`The ${name} ended unexpectedly (${outcome}). Its last lines:\n${running.lastLines()}`);
    });
  };

  const build = async () => {
    if (dev || isBuilt()) return;
    say("  building the website, which takes about a minute the first time ...");
    const finish = beginBuild();
    await runToEnd("build", [next, "build"]);
    finish();
    done("website built");
  };
  const database = async () => {
    if (config.databaseUrl !== undefined) return;
    const server = await startDatabase(config);
    stack.add("database", server);
    void server.exited.then(() => {
      stack.fail(`The database ended unexpectedly. Its last lines:\n${lastLines(logFile("database"))}`);
    });
    done("database started");
  };
  const sandbox = async () => {
    if (config.environment !== "sandbox") return;
    keepRunning("sandbox", [...(dev ? tsxWatch : tsx), "sandbox/main.ts"], { SANDBOX_ALLOWED: "1" });
    const health = `http://127.0.0.1:${config.sandboxPort}/_control/health`;
    await answers(health, { timeoutMs: 60_000, signal: stack.signal });
    done("sandbox started");
  };
  const web = async () => {
    keepRunning("web", [next, dev ? "dev" : "start", "-p", String(config.port), "-H", config.host]);
    const host = config.host === "0.0.0.0" || config.host === "::" ? "127.0.0.1" : config.host;
    await answers(`http://${host}:${config.port}/sign-in`, { timeoutMs: 120_000, signal: stack.signal });
    done("website started");
  };
  const migrate = async () => {
    await database();
    await runToEnd("migrate", [...tsx, "scripts/migrate.ts"]);
    done("database migrated");
  };
  const seed = async () => {
    if (config.environment !== "sandbox") return;
    await runToEnd("seed", [...tsx, "scripts/seed.ts"]);
    done("demo data in place");
  };
  const worker = () => {
    keepRunning("worker", [
      ...(dev ? [...tsxWatch, "--conditions=react-server"] : tsx),
      "lib/worker/main.ts",
    ]);
    done("worker started");
  };
  // The worker reads the registries for the first time while the website is being built.
  const migrated = migrate();
  await Promise.all([
    Promise.all([migrated, build()]).then(web),
    Promise.all([migrated, sandbox()]).then(seed).then(worker),
  ]);
  printWelcome(config, dev);
};

export const start = async ({ dev = false } = {}) => {
  const stack = new Stack();
  for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"])) {
    process.on(signal, () => {
      if (!stack.signal.aborted) say("\nStopping ...");
      void stack.stop(0);
    });
  }
  try {
    const config = readConfig(process.env);
    ensureDataDir(config.dataDir);
    stack.onStopped = lockDataDir(config.dataDir);
    say(`Portage, ${config.environment} environment`);
    await settleFormerDatabase(config.dataDir);
    await checkPorts(config);
    if (install({ onBegin: () => say("  installing packages ...") })) done("packages installed");
    await bringUp(stack, config, dev);
  } catch (error) {
    if (stack.signal.aborted) return;
    stack.fail(error instanceof Problem ? error.message : describe(error));
  }
};
