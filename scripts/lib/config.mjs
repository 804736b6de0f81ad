import { createHash, randomBytes } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { Problem } from "./problem.mjs";

export const root = path.resolve(import.meta.dirname, "../..");

const environments = ["sandbox", "staging", "production"];

/**
 * @param {Record<string, string | undefined>} env
 * @param {string} name
 * @param {number} fallback
 */
const portFrom = (env, name, fallback) => {
  const text = env[name];
  if (text === undefined || text === "") return fallback;
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new Problem(`${name} is "${text}", but a port is a whole number from 1 to 65535.`);
};

/** @param {string | undefined} text */
const optional = (text) => (text === undefined || text === "" ? undefined : text);

/** What the person who starts Portage may choose; everything has a default.
 * @param {Record<string, string | undefined>} env */
export const readConfig = (env) => {
  const environment = optional(env.PORTAGE_ENVIRONMENT) ?? "sandbox";
  if (!environments.includes(environment)) {
    throw new Problem(`PORTAGE_ENVIRONMENT is "${environment}". Use one of: ${environments.join(", ")}.`);
  }
  const port = portFrom(env, "PORT", 3000);
  return {
    environment,
    port,
    host: optional(env.HOST) ?? "127.0.0.1",
    sandboxPort: portFrom(env, "SANDBOX_PORT", 4010),
    databasePort: portFrom(env, "DATABASE_PORT", 54_329),
    dataDir: path.resolve(root, optional(env.DATA_DIR) ?? ".data"),
    databaseUrl: optional(env.DATABASE_URL),
    url: optional(env.PORTAGE_URL) ?? `http://localhost:${port}`,
  };
};

/** Step by step: asked to make all of a path where nothing can be made, Node 20 does not come back.
 * @param {string} folder */
const ensureFolder = (folder) => {
  if (fs.existsSync(folder)) return;
  ensureFolder(path.dirname(folder));
  fs.mkdirSync(folder);
};

/** @param {string} dataDir */
export const ensureDataDir = (dataDir) => {
  try {
    ensureFolder(path.join(dataDir, "logs"));
    fs.accessSync(dataDir, fs.constants.W_OK | fs.constants.X_OK);
  } catch (error) {
    throw new Problem(
      `Portage cannot write to its data folder ${dataDir} (${/** @type {NodeJS.ErrnoException} */ (error).code}).\n` +
        "Make it writable, or name another folder: DATA_DIR=/some/folder npm start",
    );
  }
};

/**
 * Reads a secret that is generated once and then kept beside the data it protects.
 * @param {string} dataDir
 * @param {string} name
 */
export const keptSecret = (dataDir, name) => {
  const file = path.join(dataDir, name);
  if (!fs.existsSync(file))
    fs.writeFileSync(file, randomBytes(32).toString("base64"), { mode: 0o600, flag: "wx" });
  return fs.readFileSync(file, "utf8").trim();
};

/** @param {string} dataDir */
export const databasePassword = (dataDir) =>
  createHash("sha256").update(keptSecret(dataDir, "database.key")).digest("hex").slice(0, 32);

/**
 * The variables that every process of Portage is started with.
 * @param {ReturnType<typeof readConfig>} config
 * @param {Record<string, string | undefined>} env
 * @param {string} databaseUrl
 */
export const processEnvironment = (config, env, databaseUrl) => {
  const key = optional(env.PORTAGE_KEY) ?? keptSecret(config.dataDir, "portage.key");
  if (Buffer.from(key, "base64").length !== 32) {
    throw new Problem(
      "PORTAGE_KEY must be 32 bytes in Base64. Make one with:\n" +
        `node -e 'console.log(require("node:crypto").randomBytes(32).toString("base64"))'`,
    );
  }
  return {
    ...env,
    NODE_ENV: "production",
    NEXT_TELEMETRY_DISABLED: "1",
    PORTAGE_ENVIRONMENT: config.environment,
    PORTAGE_URL: config.url,
    PORTAGE_KEY: key,
    NEXTAUTH_URL: config.url,
    NEXTAUTH_SECRET: optional(env.NEXTAUTH_SECRET) ?? keptSecret(config.dataDir, "session.key"),
    DATABASE_URL: databaseUrl,
    DATA_DIR: config.dataDir,
    PORT: String(config.port),
    HOST: config.host,
    SANDBOX_PORT: String(config.sandboxPort),
    SANDBOX_URL: `http://127.0.0.1:${config.sandboxPort}`,
  };
};
