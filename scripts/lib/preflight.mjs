import net from "node:net";
import { portIsFree, withClient } from "./database.mjs";
import { Problem } from "./problem.mjs";

/** @typedef {ReturnType<typeof import("./config.mjs").readConfig>} Config */

/** Finds out early, and says in one sentence, what would stop Portage from starting.
 * @param {Config} config */
export const checkPorts = async (config) => {
  const ports = [
    { name: "PORT", port: config.port, host: config.host, use: "the website" },
    ...(config.environment === "sandbox"
      ? [{ name: "SANDBOX_PORT", port: config.sandboxPort, host: "127.0.0.1", use: "the sandbox" }]
      : []),
    ...(config.databaseUrl === undefined
      ? [{ name: "DATABASE_PORT", port: config.databasePort, host: "127.0.0.1", use: "the database" }]
      : []),
  ];
  for (const { name, port, host, use } of ports) {
    const twin = ports.find((other) => other.name !== name && other.port === port);
    if (twin !== undefined)
      throw new Problem(`${name} and ${twin.name} are both ${port}. Give each its own port.`);
    if (await portIsFree(port, host)) continue;
    throw new Problem(
      `Port ${port}, meant for ${use}, is in use by another program.\n` +
        `Stop that program, or choose another port: ${name}=${port + 1} npm start`,
    );
  }
};

/** @param {string} text */
const withoutPassword = (text) => {
  try {
    const url = new URL(text);
    return `${url.hostname}:${url.port || "the default port"}${url.pathname}`;
  } catch {
    return "(not a URL)";
  }
};

/** @param {string} url */
export const checkDatabase = async (url) => {
  let version = 0;
  try {
    await withClient(url, async (client) => {
      const { rows } = await client.query("select current_setting('server_version_num')::int as version");
      version = rows[0].version;
    });
  } catch (error) {
    const reason =
      error instanceof Error ? error.message || /** @type {NodeJS.ErrnoException} */ (error).code : error;
    throw new Problem(
      `Portage cannot reach the database that DATABASE_URL names, ${withoutPassword(url)}: ${reason}.\n` +
        "Start that server or correct DATABASE_URL; without DATABASE_URL Portage brings its own database.",
    );
  }
  if (version < 150_000)
    throw new Problem("DATABASE_URL names a PostgreSQL older than 15. Portage needs 15 or later.");
};

/** @param {string} url */
export const checkRedis = (url) =>
  new Promise((resolve, reject) => {
    const fail = (/** @type {string} */ reason) =>
      reject(
        new Problem(
          `Portage cannot reach the Redis that REDIS_URL names, ${withoutPassword(url)}: ${reason}.\n` +
            "Start that server or correct REDIS_URL; without REDIS_URL the queue lives in the database.",
        ),
      );
    if (!URL.canParse(url)) return fail("not a URL");
    const { hostname, port } = new URL(url);
    const socket = net.connect({ host: hostname, port: Number(port || 6379), timeout: 5000 });
    socket.once("connect", () => {
      socket.destroy();
      resolve(undefined);
    });
    socket.once("timeout", () => fail("no answer within 5 s"));
    socket.once("error", (error) => fail(error.message || "no connection"));
  });
