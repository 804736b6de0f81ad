import { execFileSync, spawn, spawnSync } from "node:child_process";
import { createHash, randomBytes } from "node:crypto";
import fs from "node:fs";
import net from "node:net";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { databasePassword } from "./config.mjs";
import { isReachable, postgresBinaries, serverIds, temporaryRoot } from "./postgres-binaries.mjs";
import { Problem } from "./problem.mjs";

const user = "portage";
const majorVersion = "18";

/** @typedef {{ port: number, url: (database: string) => string, pid: number, exited: Promise<void>, stop: () => Promise<void> }} Database */

/** @param {number} port */
export const portIsFree = (port, host = "127.0.0.1") =>
  new Promise((resolve) => {
    const server = net.createServer();
    server.once("error", () => resolve(false));
    server.listen(port, host, () => server.close(() => resolve(true)));
  });

/** @returns {Promise<number>} */
export const freePort = () =>
  new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = /** @type {net.AddressInfo} */ (server.address());
      server.close(() => resolve(port));
    });
  });

/** @param {string} file */
export const lastLines = (file, count = 15) => {
  if (!fs.existsSync(file)) return "";
  return fs.readFileSync(file, "utf8").trimEnd().split("\n").slice(-count).join("\n");
};

/** @param {number} pid */
const commandOf = (pid) => {
  try {
    return fs.existsSync("/proc/self")
      ? fs.readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ")
      : execFileSync("ps", ["-p", String(pid), "-o", "command="], { encoding: "utf8" });
  } catch {
    return "";
  }
};

/** @param {string} dir */
const readPidFile = (dir) => {
  try {
    return fs.readFileSync(path.join(dir, "postmaster.pid"), "utf8").split("\n");
  } catch {
    return [];
  }
};

/**
 * After a hard kill the pid file may name nobody, a stranger who got the same number, or a server that lives on.
 * Only the last is ours to end; the caller holds the lock on the data folder.
 * @param {string} dir
 */
const settleFormerServer = async (dir) => {
  const pid = Number(readPidFile(dir)[0]);
  if (!Number.isInteger(pid) || pid <= 0) return;
  const isOurs = () => commandOf(pid).includes(dir);
  if (isOurs()) process.kill(pid, "SIGINT");
  for (let tries = 0; isOurs() && tries < 100; tries += 1) await sleep(100);
  if (isOurs()) process.kill(pid, "SIGQUIT");
  for (let tries = 0; isOurs() && tries < 50; tries += 1) await sleep(100);
  if (!isOurs()) fs.rmSync(path.join(dir, "postmaster.pid"), { force: true });
};

/**
 * @param {string} dir
 * @param {import("./postgres-binaries.mjs").Ids | undefined} ids
 */
const placeFor = (dir, ids) => {
  const exists = fs.existsSync(dir);
  const real = exists ? fs.realpathSync(dir) : dir;
  if (isReachable(path.dirname(real), ids)) return real;
  // The server's user cannot enter, for instance, a clone below /root. Keep the files where it can, and leave a link.
  const name = createHash("sha256").update(dir).digest("hex").slice(0, 12);
  const place = path.join("/var/lib/portage", name, "postgres");
  // Without a link to it, what is there belongs to a data folder that was deleted.
  fs.rmSync(place, { recursive: true, force: true });
  fs.mkdirSync(path.dirname(place), { recursive: true, mode: 0o755 });
  if (exists) fs.renameSync(real, place);
  fs.rmSync(dir, { force: true });
  fs.symlinkSync(place, dir);
  return place;
};

/**
 * @param {{ dir: string, password: string, initdb: string, ids: import("./postgres-binaries.mjs").Ids | undefined }} options
 */
const initialise = ({ dir, password, initdb, ids }) => {
  const draft = `${dir}.new`;
  const passwordFile = path.join(temporaryRoot(ids), `portage-${randomBytes(6).toString("hex")}`);
  fs.rmSync(draft, { recursive: true, force: true });
  fs.mkdirSync(draft, { mode: 0o700 });
  fs.writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  if (ids !== undefined) for (const file of [draft, passwordFile]) fs.chownSync(file, ids.uid, ids.gid);
  try {
    const { status, stderr, error } = spawnSync(
      initdb,
      [
        `--pgdata=${draft}`,
        `--username=${user}`,
        `--pwfile=${passwordFile}`,
        "--auth=scram-sha-256",
        "--encoding=UTF8",
        "--locale=C",
        "--locale-provider=builtin",
        "--builtin-locale=C.UTF-8",
        "--no-instructions",
        "--no-sync",
      ],
      { ...ids, cwd: "/", encoding: "utf8", env: { PATH: process.env.PATH, LC_ALL: "C" } },
    );
    if (status !== 0)
      throw new Problem(`The database could not be created in ${dir}:\n${error?.message ?? stderr}`);
  } finally {
    fs.rmSync(passwordFile, { force: true });
  }
  fs.rmSync(dir, { recursive: true, force: true });
  fs.renameSync(draft, dir);
};

/** @param {string} dir */
const checkVersion = (dir) => {
  const version = fs.readFileSync(path.join(dir, "PG_VERSION"), "utf8").trim();
  if (version === majorVersion) return;
  throw new Problem(
    `The data in ${dir} were written by PostgreSQL ${version}; Portage now brings ${majorVersion}.\n` +
      "Move the folder away to start afresh, or serve it with its own version and set DATABASE_URL.",
  );
};

/**
 * Answers what the body does.
 * @template T
 * @param {string} url
 * @param {(client: import("pg").Client) => Promise<T>} body
 */
export const withClient = async (url, body) => {
  const { default: pg } = await import("pg");
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  await client.connect();
  try {
    return await body(client);
  } finally {
    await client.end();
  }
};

/**
 * @param {Pick<Database, "url">} server
 * @param {string} name
 */
const ensureDatabase = (server, name) =>
  withClient(server.url("postgres"), async (client) => {
    const { rowCount } = await client.query("select 1 from pg_database where datname = $1", [name]);
    if (rowCount === 0) await client.query(`create database ${client.escapeIdentifier(name)}`);
  });

/**
 * Starts the embedded server on a folder, creating it at the first start.
 * @param {{ dir: string, port: number, password: string, logFile: string, throwaway?: boolean, ownGroup?: boolean }} options
 * @returns {Promise<Database>}
 */
const startServer = async ({ dir: wanted, port, password, logFile, throwaway = false, ownGroup = false }) => {
  const ids = serverIds();
  const { postgres, initdb } = postgresBinaries(ids);
  const dir = placeFor(wanted, ids);
  if (fs.existsSync(path.join(dir, "PG_VERSION"))) checkVersion(dir);
  else initialise({ dir, password, initdb, ids });
  await settleFormerServer(dir);

  const settings = {
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    max_connections: 200,
    timezone: "UTC",
    log_timezone: "UTC",
    ...(throwaway ? { fsync: "off", synchronous_commit: "off", full_page_writes: "off" } : {}),
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const log = fs.openSync(logFile, "a");
  const child = spawn(postgres, ["-D", dir, "-p", String(port), ...flags], {
    ...ids,
    cwd: "/",
    detached: ownGroup,
    stdio: ["ignore", log, log],
    env: { PATH: process.env.PATH, LC_ALL: "C" },
  });
  fs.closeSync(log);
  /** @type {Promise<void>} */
  const exited = new Promise((resolve) => {
    child.once("error", () => resolve());
    child.once("exit", () => resolve());
  });
  let running = true;
  // A crash of this process must not leave a server behind.
  const onExit = () => child.kill(throwaway ? "SIGQUIT" : "SIGINT");
  process.once("exit", onExit);
  void exited.then(() => {
    running = false;
    process.off("exit", onExit);
  });

  const isReady = () => {
    const lines = readPidFile(dir);
    return lines[0] === String(child.pid) && lines[7]?.trim() === "ready";
  };
  const deadline = Date.now() + 120_000;
  while (running && !isReady() && Date.now() < deadline) await sleep(25);
  const stop = async () => {
    if (!running) return;
    child.kill("SIGINT");
    await Promise.race([exited, sleep(6000, undefined, { ref: false })]);
    if (!running) return;
    child.kill("SIGQUIT");
    await exited;
  };
  if (!running || !isReady()) {
    await stop();
    throw new Problem(`The database did not start. The last lines of ${logFile}:\n${lastLines(logFile)}`);
  }
  const url = (/** @type {string} */ database) =>
    `postgresql://${user}:${password}@127.0.0.1:${port}/${encodeURIComponent(database)}`;
  return { port, url, pid: child.pid ?? 0, exited, stop };
};

/** @param {{ dataDir: string, databasePort: number }} config */
export const embeddedUrl = ({ dataDir, databasePort }) =>
  `postgresql://${user}:${databasePassword(dataDir)}@127.0.0.1:${databasePort}/portage`;

/** Ends a server that outlived a hard kill of the Portage that started it. The caller holds the lock on the data folder.
 * @param {string} dataDir */
export const settleFormerDatabase = async (dataDir) => {
  const dir = path.join(dataDir, "postgres");
  if (fs.existsSync(dir)) await settleFormerServer(fs.realpathSync(dir));
};

/**
 * The database of an installation: kept in the data folder, durable, on a known port.
 * @param {{ dataDir: string, databasePort: number }} config
 */
export const startDatabase = async ({ dataDir, databasePort }) => {
  const dir = path.join(dataDir, "postgres");
  const server = await startServer({
    dir,
    port: databasePort,
    password: databasePassword(dataDir),
    logFile: path.join(dataDir, "logs/database.log"),
    // A terminal sends Ctrl-C to its whole process group; the database must outlive the others by a moment.
    ownGroup: process.stdin.isTTY === true,
  });
  await ensureDatabase(server, "portage");
  return server;
};

/** A server in a temporary folder, as fast as it can be and gone when stopped. */
export const startThrowawayDatabase = async () => {
  const ids = serverIds();
  const folder = fs.mkdtempSync(path.join(temporaryRoot(ids), "portage-database-"));
  fs.chmodSync(folder, 0o711);
  const remove = () => fs.rmSync(folder, { recursive: true, force: true });
  process.once("exit", remove);
  try {
    const server = await startServer({
      dir: path.join(folder, "postgres"),
      port: await freePort(),
      password: randomBytes(12).toString("hex"),
      logFile: path.join(folder, "database.log"),
      throwaway: true,
    });
    return { ...server, stop: () => server.stop().finally(remove) };
  } catch (error) {
    remove();
    throw error;
  }
};
