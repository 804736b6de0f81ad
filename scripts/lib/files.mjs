import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { root } from "./config.mjs";

/** @param {string} file @returns {string[]} */
export const filesBelow = (file) => {
  const full = path.join(root, file);
  if (!fs.existsSync(full)) return [];
  if (!fs.statSync(full).isDirectory()) return [file];
  return fs
    .readdirSync(full)
    .sort()
    .flatMap((name) => filesBelow(path.join(file, name)));
};

/** One hash over the names and contents of files and folders of the repository; missing ones count as absent.
 * @param {string[]} files
 * @param {(file: string) => boolean} counts */
export const hashFiles = (files, counts = () => true) => {
  const hash = createHash("sha256");
  for (const file of files.flatMap(filesBelow).filter(counts)) {
    hash
      .update(file)
      .update("\0")
      .update(fs.readFileSync(path.join(root, file)))
      .update("\0");
  }
  return hash.digest("hex");
};
