import { spawn } from "node:child_process";
import { root } from "./config.mjs";

/** @type {Set<number>} */
const groups = new Set();

/** @param {number} group @param {NodeJS.Signals} signal */
const signalGroup = (group, signal) => {
  try {
    process.kill(-group, signal);
  } catch {
    // It has ended.
  }
};

/** Ends what is running now, for when we are told to stop. */
export const endPrograms = () => {
  for (const group of groups) signalGroup(group, "SIGTERM");
};

/**
 * Runs one of our Node programs in a process group of its own. At the time limit the whole group is ended: first asked,
 * so that it can stop what it started, then made to.
 * @param {{ args: string[], env?: Record<string, string>, timeoutMs: number }} program
 * @returns {Promise<{ ok: boolean, output: string, stdout: string }>}
 */
export const runProgram = ({ args, env = {}, timeoutMs }) =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      detached: true,
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, NO_COLOR: "1", NEXT_TELEMETRY_DISABLED: "1", ...env },
    });
    const group = child.pid ?? 0;
    groups.add(group);
    let output = "";
    let stdout = "";
    let late = false;
    child.stdout.setEncoding("utf8").on("data", (chunk) => {
      stdout += chunk;
      output += chunk;
    });
    child.stderr.setEncoding("utf8").on("data", (chunk) => (output += chunk));
    const limit = setTimeout(() => {
      late = true;
      signalGroup(group, "SIGTERM");
      setTimeout(() => signalGroup(group, "SIGKILL"), 15_000).unref();
    }, timeoutMs);
    const finish = (/** @type {boolean} */ ok) => {
      clearTimeout(limit);
      groups.delete(group);
      if (late) output += `\nStopped: it took longer than ${timeoutMs / 1000} s.`;
      resolve({ ok: ok && !late, output, stdout });
    };
    child.once("error", (error) => {
      output += error.message;
      finish(false);
    });
    child.once("close", (code) => finish(code === 0));
  });
