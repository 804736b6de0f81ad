import fs from "node:fs";
import path from "node:path";
import { root } from "./config.mjs";
import { hashFiles } from "./files.mjs";

const stamp = path.join(root, ".next/portage-build");

const sources = [
  "app",
  "components",
  "lib",
  "public",
  "next.config.ts",
  "package-lock.json",
  "postcss.config.mjs",
  "proxy.ts",
  "scripts/demo-sign-ins.json",
  "tsconfig.json",
];

/** @param {string} file */
const counts = (file) => !/\.test\.tsx?$|(^|\/)\.[^/]*$|^lib\/(worker|db\/generated)\//.test(file);

const stampFor = () => hashFiles([...sources, "prisma/schema.prisma"], counts);

export const next = path.join(root, "node_modules/next/dist/bin/next");

export const isBuilt = () => fs.existsSync(stamp) && fs.readFileSync(stamp, "utf8") === stampFor();

/** Call before building; call the answer when the build has succeeded, so that a change made meanwhile counts as one. */
export const beginBuild = () => {
  const wanted = stampFor();
  fs.rmSync(stamp, { force: true });
  return () => fs.writeFileSync(stamp, wanted);
};
