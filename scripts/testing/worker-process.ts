import { type ChildProcess, spawn } from "node:child_process";

/** A worker as a process of its own, to be killed without warning. */
export type RunningWorker = { ready: Promise<void>; kill: () => Promise<void>; alive: () => boolean };

export const startWorker = (): RunningWorker => {
  const child: ChildProcess = spawn(
    process.execPath,
    ["--conditions=react-server", "--import", "tsx", "lib/worker/main.ts"],
    { env: { ...process.env, LOG_LEVEL: "silent" }, stdio: ["ignore", "pipe", "pipe"] },
  );
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
  return {
    ready,
    alive: () => child.exitCode === null && child.signalCode === null,
    kill: async () => {
      child.kill("SIGKILL");
      await ended;
    },
  };
};
