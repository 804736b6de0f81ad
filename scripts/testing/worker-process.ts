import { type ChildProcess, spawn } from "node:child_process";
import path from "node:path";
import { build } from "esbuild";

/** Bundled once a run: a worker that is killed every second or two should not spend that time compiling itself. */
const bundle = path.resolve("node_modules/.cache/portage/worker.mjs");

const built = build({
  entryPoints: ["lib/worker/main.ts"],
  outfile: bundle,
  bundle: true,
  platform: "node",
  format: "esm",
  packages: "external",
  conditions: ["react-server"],
  alias: { "server-only": path.resolve("scripts/testing/empty.ts") },
  logLevel: "error",
});

/** A worker as a process of its own, to be killed without warning, or told to stop as at a restart. */
export type RunningWorker = {
  ready: Promise<void>;
  kill: () => Promise<void>;
  stop: () => Promise<void>;
  alive: () => boolean;
};

/** `name`: what it calls itself at the database. */
export const startWorker = async ({ name = "worker" } = {}): Promise<RunningWorker> => {
  await built;
  const child: ChildProcess = spawn(process.execPath, [bundle], {
    env: { ...process.env, LOG_LEVEL: "silent", PGAPPNAME: name },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  const ended = new Promise<void>((resolve) => {
    child.on("exit", () => {
      resolve();
    });
  });
  const ready = new Promise<void>((resolve, reject) => {
    const seen = (chunk: Buffer) => {
      output += chunk.toString();
      if (output.includes("worker ready")) resolve();
    };
    child.stdout?.on("data", seen);
    child.stderr?.on("data", seen);
    child.on("exit", (code, signal) => {
      if (signal === "SIGKILL") resolve();
      else reject(new Error(`the worker ended with ${String(code)}: ${output}`));
    });
  });
  const end = async (signal: "SIGKILL" | "SIGTERM"): Promise<void> => {
    child.kill(signal);
    await ended;
  };
  return {
    ready,
    alive: () => child.exitCode === null && child.signalCode === null,
    kill: () => end("SIGKILL"),
    stop: () => end("SIGTERM"),
  };
};
