import { spawn } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import { root } from "./config.mjs";
import { lastLines } from "./database.mjs";
import { Problem } from "./problem.mjs";

/**
 * @typedef {{ name: string, args: string[], env: NodeJS.ProcessEnv, logFile: string, echo?: boolean }} Program
 * @typedef {{ name: string, exited: Promise<string>, stop: (graceMs: number) => Promise<void>, lastLines: () => string }} Running
 */

// A terminal sends Ctrl-C to its whole process group: children get groups of their own, so that they end in order.
// Without a terminal they stay in ours, so that whoever kills the group kills all of it.
const ownGroup = process.stdin.isTTY === true;

/** @param {string} file */
const openLog = (file) => {
  const tooLarge = fs.existsSync(file) && fs.statSync(file).size > 5_000_000;
  if (tooLarge) fs.renameSync(file, `${file}.1`);
  return fs.createWriteStream(file, { flags: "a" });
};

/** Starts one of our Node programs.
 * @param {Program} program
 * @returns {Running} */
export const startProcess = ({ name, args, env, logFile, echo = false }) => {
  const child = spawn(
    process.execPath,
    ["--import", path.join(import.meta.dirname, "leave-with-parent.mjs"), ...args],
    {
      cwd: root,
      detached: ownGroup,
      stdio: ["pipe", "pipe", "pipe"],
      env: { ...env, PORTAGE_PARENT: String(process.pid) },
    },
  );
  const log = openLog(logFile);
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on("line", (line) => {
      log.write(`${line}\n`);
      if (echo) console.log(`${name.padEnd(8)} ${line}`);
    });
  }
  child.stdin.on("error", () => {});
  let running = true;
  /** @type {Promise<string>} */
  const exited = new Promise((resolve) => {
    child.once("error", (error) => resolve(error.message));
    // "close" comes after the last line of output.
    child.once("close", (code, signal) => resolve(code === null ? `signal ${signal}` : `code ${code}`));
  });
  void exited.then(() => {
    running = false;
    log.end();
  });
  /** @param {NodeJS.Signals} signal */
  const send = (signal) => {
    try {
      process.kill(ownGroup ? -(child.pid ?? 0) : (child.pid ?? 0), signal);
    } catch {
      // It has just ended.
    }
  };
  const stop = async (/** @type {number} */ graceMs) => {
    if (!running) return;
    send("SIGTERM");
    await Promise.race([exited, sleep(graceMs, undefined, { ref: false })]);
    if (!running) return;
    send("SIGKILL");
    await exited;
  };
  return { name, exited, stop, lastLines: () => lastLines(logFile, 25) };
};

/** @param {Running} running */
export const completed = async ({ name, exited, lastLines: last }) => {
  const outcome = await exited;
  if (outcome !== "code 0") throw new Problem(`The ${name} failed (${outcome}). Its last lines:\n${last()}`);
};

/**
 * Waits until an address answers with success.
 * @param {string} url
 * @param {{ timeoutMs: number, signal: AbortSignal }} options
 */
export const answers = async (url, { timeoutMs, signal }) => {
  const deadline = Date.now() + timeoutMs;
  while (Date.now() < deadline) {
    signal.throwIfAborted();
    try {
      const response = await fetch(url, { redirect: "manual", signal: AbortSignal.timeout(timeoutMs) });
      await response.arrayBuffer();
      if (response.ok) return;
      if (response.status >= 500) throw new Problem(`${url} answered ${response.status}.`);
    } catch (error) {
      if (error instanceof Problem) throw error;
    }
    await sleep(100);
  }
  throw new Problem(`${url} did not answer within ${timeoutMs / 1000} s.`);
};
