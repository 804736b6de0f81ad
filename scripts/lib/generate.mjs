import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { root } from "./config.mjs";
import { hashFiles } from "./files.mjs";
import { Problem } from "./problem.mjs";

const output = path.join(root, "lib/db/generated");
const stamp = path.join(output, ".stamp");

/** Writes the Prisma client into lib/db/generated, unless the schema is the one it was written from. */
export const generate = ({ force = false } = {}) => {
  const wanted = hashFiles(["prisma/schema.prisma", "node_modules/prisma/package.json"]);
  if (!force && fs.existsSync(stamp) && fs.readFileSync(stamp, "utf8") === wanted) return false;
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [path.join(root, "node_modules/prisma/build/index.js"), "generate"],
    {
      cwd: root,
      encoding: "utf8",
      env: {
        ...process.env,
        // Generating needs no engine, but the command line fetches one unless it is told that it has it.
        PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
        PRISMA_HIDE_UPDATE_MESSAGE: "1",
        CHECKPOINT_DISABLE: "1",
      },
    },
  );
  if (status !== 0) throw new Problem(`prisma/schema.prisma was refused:\n${stdout}${stderr}`);
  fs.writeFileSync(stamp, wanted);
  return true;
};
