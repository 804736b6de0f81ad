import { ensureDataDir, processEnvironment, readConfig } from "./config.mjs";
import { embeddedUrl } from "./database.mjs";

/** Gives a command run by hand the settings that `npm start` gives to its processes. */
export const useOwnEnvironment = () => {
  const config = readConfig(process.env);
  ensureDataDir(config.dataDir);
  Object.assign(
    process.env,
    processEnvironment(config, process.env, config.databaseUrl ?? embeddedUrl(config)),
  );
  return config;
};
