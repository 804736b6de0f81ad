import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { root } from "./config.mjs";
import { hashFiles } from "./files.mjs";
import { Problem } from "./problem.mjs";

const modules = path.join(root, "node_modules");
const stamp = path.join(modules, ".portage-install");

const stampFor = () => hashFiles(["package-lock.json"]);

/** @param {string} file @returns {Record<string, { version?: string, optional?: boolean, os?: string[] }>} */
const packagesIn = (file) => JSON.parse(fs.readFileSync(file, "utf8")).packages;

/** npm keeps a list of what it installed; a person who ran npm by hand is not made to wait again. */
const matchesLock = () => {
  const installed = path.join(modules, ".package-lock.json");
  if (!fs.existsSync(installed)) return false;
  const have = packagesIn(installed);
  return Object.entries(packagesIn(path.join(root, "package-lock.json"))).every(
    ([name, { version, optional }]) => name === "" || optional === true || have[name]?.version === version,
  );
};

const isInstalled = () => {
  if (fs.existsSync(stamp) && fs.readFileSync(stamp, "utf8") === stampFor()) return true;
  return matchesLock();
};

/** @param {string} command */
const npm = (command) =>
  spawnSync(
    "npm",
    // Nothing we use needs its install script; some of them download, which not every network allows.
    [command, "--ignore-scripts", "--include=dev", "--include=optional", "--no-audit", "--no-fund"],
    { cwd: root, encoding: "utf8", env: { ...process.env, NODE_ENV: "development" } },
  );

/** Installs the packages of package-lock.json unless they are there. Answers whether there was anything to do.
 * @param {{ onBegin?: () => void }} [options] */
export const install = ({ onBegin } = {}) => {
  if (isInstalled()) return false;
  onBegin?.();
  const first = npm(fs.existsSync(modules) ? "install" : "ci");
  const result = first.status === 0 ? first : npm("install");
  if (result.status !== 0) {
    throw new Problem(
      `The packages could not be installed. npm said:\n${result.stderr ?? ""}\n` +
        "Check the network, or the registry that npm is set to use, and start again.",
    );
  }
  fs.writeFileSync(stamp, stampFor());
  return true;
};
