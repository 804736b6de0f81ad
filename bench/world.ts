import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { isBuilt } from "@/scripts/lib/build.mjs";
import { freePort, startDatabase } from "@/scripts/lib/database.mjs";
import { applyMigrations } from "@/scripts/lib/schema-engine";
import { type RunningSandbox, startSandbox } from "@/scripts/testing/sandbox-process";
import { pause } from "@/scripts/testing/world";

/** Everything that a run needs and can be taken away from it. */
export type BenchWorld = {
  sandbox: RunningSandbox;
  database: Killable;
  web: Killable;
  /** Where the website answers. */
  url: string;
  close: () => Promise<void>;
};

export type Killable = { kill: () => Promise<void>; start: () => Promise<void> };

export type QueueKind = "postgres" | "redis";

/** `everyMs`: longer where the question costs what it asks about some of its speed. */
export const until = async (
  what: string,
  seconds: number,
  check: () => Promise<boolean>,
  { everyMs = 50 } = {},
): Promise<void> => {
  const deadline = Date.now() + seconds * 1_000;
  while (!(await check().catch(() => false))) {
    if (Date.now() > deadline) throw new Error(`${what} within ${String(seconds)} s`);
    await pause(everyMs);
  }
};

const ended = (child: ChildProcess): Promise<void> =>
  child.exitCode !== null || child.signalCode !== null
    ? Promise.resolve()
    : new Promise((resolve) => {
        child.once("exit", () => {
          resolve();
        });
      });

/** A durable server, as an installation has: with fsync, so that a kill loses nothing that was answered for. */
const durableDatabase = async (dataDir: string): Promise<Killable & { stop: () => Promise<void> }> => {
  const config = { dataDir, databasePort: await freePort() };
  let server = await startDatabase(config);
  process.env.DATABASE_URL = server.url("portage");
  await applyMigrations(server.url("portage"));
  return {
    kill: async () => {
      process.kill(server.pid, "SIGKILL");
      await server.exited;
    },
    start: async () => {
      server = await startDatabase(config);
    },
    stop: () => server.stop(),
  };
};

const startRedis = async (dataDir: string): Promise<() => Promise<void>> => {
  if (spawnSync("redis-server", ["--version"]).status !== 0)
    throw new Error("redis-server is not here. On Debian: apt-get install redis-server");
  const port = String(await freePort());
  const child = spawn(
    "redis-server",
    ["--port", port, "--save", "", "--appendonly", "no", "--dir", dataDir],
    {
      stdio: "ignore",
    },
  );
  process.env.REDIS_URL = `redis://127.0.0.1:${port}`;
  return async () => {
    child.kill("SIGTERM");
    await ended(child);
  };
};

/** What is built already stays. Standard output belongs to what is measured. */
export const buildWebsite = (): void => {
  if (isBuilt()) return;
  const { status } = spawnSync(process.execPath, ["scripts/build.mjs"], { stdio: ["ignore", 2, 2] });
  if (status !== 0) throw new Error("The website could not be built; see above.");
};

/** The built website: it takes the registry's events in, and answers for them. */
const website = (port: number): Killable => {
  let child: ChildProcess | undefined;
  return {
    start: async () => {
      child = spawn(process.execPath, ["node_modules/next/dist/bin/next", "start", "-p", String(port)], {
        env: { ...process.env, NODE_ENV: "production", LOG_LEVEL: "silent" },
        stdio: "ignore",
      });
      await until("the website answers", 60, async () => {
        const answer = await fetch(`http://127.0.0.1:${String(port)}/sign-in`);
        return answer.ok;
      });
    },
    kill: async () => {
      if (child === undefined) return;
      child.kill("SIGKILL");
      await ended(child);
    },
  };
};

type Options = {
  queue?: QueueKind;
  /** The built website too. */
  web?: boolean;
  scenario?: string;
  campaigns?: number;
  /** Over the defaults; workers that are started later inherit them. */
  settings?: Record<string, string>;
};

const defaults = {
  PORTAGE_KEY: Buffer.alloc(32, 7).toString("base64"),
  NEXTAUTH_SECRET: randomBytes(32).toString("hex"),
  PORTAGE_ENVIRONMENT: "sandbox",
  BATCH_HOLD_MS: "300",
  LOG_LEVEL: "silent",
  TCR_READ_LIMIT: "3000/1000",
  TCR_WRITE_LIMIT: "200/1000",
  TCR_TIMEOUT_MS: "3000",
};

/** Brings up what is asked for. Sets the environment of this process, so call it before anything reads a setting. */
export const createBenchWorld = async (options: Options = {}): Promise<BenchWorld> => {
  const { queue = "postgres", scenario = "empty", campaigns, settings = {} } = options;
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), "portage-bench-"));
  fs.chmodSync(dataDir, 0o755);
  fs.mkdirSync(path.join(dataDir, "logs"));
  const port = await freePort();
  const url = `http://127.0.0.1:${String(port)}`;
  Object.assign(process.env, defaults, { PORTAGE_URL: url }, settings);
  const [database, sandbox] = await Promise.all([
    durableDatabase(dataDir),
    startSandbox({ scenario, ...(campaigns === undefined ? {} : { campaigns }) }),
  ]);
  process.env.SANDBOX_URL = sandbox.url;
  const stopRedis = queue === "redis" ? await startRedis(dataDir) : () => Promise.resolve();
  const web = website(port);
  if (options.web === true) {
    buildWebsite();
    await web.start();
  }
  return {
    sandbox,
    database,
    web,
    url,
    close: async () => {
      await web.kill();
      await Promise.all([sandbox.stop(), database.stop(), stopRedis()]);
      fs.rmSync(dataDir, { recursive: true, force: true });
    },
  };
};
