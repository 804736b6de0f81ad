import fs from "node:fs";
import path from "node:path";
import { Problem } from "./problem.mjs";

/** @param {number} pid */
const isAlive = (pid) => {
  try {
    process.kill(pid, 0);
    const command = `/proc/${pid}/cmdline`;
    // After a restart of the machine the number may be anybody's.
    return !fs.existsSync("/proc/self") || fs.readFileSync(command, "utf8").includes("start.mjs");
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === "EPERM";
  }
};

/** One Portage per data folder. Answers with the function that lets go.
 * @param {string} dataDir */
export const lockDataDir = (dataDir) => {
  const file = path.join(dataDir, "portage.pid");
  const holder = fs.existsSync(file) ? Number(fs.readFileSync(file, "utf8")) : 0;
  if (holder > 0 && holder !== process.pid && isAlive(holder)) {
    throw new Problem(
      `Portage is already running on ${dataDir} (process ${holder}).\n` +
        "Stop it first, or start this one beside it with other values of DATA_DIR, PORT, SANDBOX_PORT and DATABASE_PORT.",
    );
  }
  fs.writeFileSync(file, String(process.pid));
  return () => fs.rmSync(file, { force: true });
};
