import fs from "node:fs";
import path from "node:path";
import { root } from "./config.mjs";

const documents = ["README.md", "lib/README.md"];
const maxReadmeLines = 150;

/** What looks like a path of this repository: a folder or file name in code quotes, or the target of a link or picture.
 * @param {string} text */
const pathsNamedIn = (text) => [
  ...[...text.matchAll(/`((?:[\w.@()[\]-]+\/)+[\w.()[\]-]*)`/g)]
    .map(([, name]) => name ?? "")
    .filter((name) => !/^\d/.test(name)),
  ...[...text.matchAll(/\]\((?!https?:|#|mailto:)([^)\s]+)\)/g)].map(([, name]) => name?.split("#")[0] ?? ""),
];

/** Answers the sentences that are wrong with the documents. */
export const checkDocs = () => {
  const problems = [];
  for (const document of documents.filter((name) => fs.existsSync(path.join(root, name)))) {
    const text = fs.readFileSync(path.join(root, document), "utf8");
    for (const name of new Set(pathsNamedIn(text))) {
      const places = [path.join(root, name), path.join(root, path.dirname(document), name)];
      const isOutput = name.startsWith(".data/") || name.startsWith("node_modules/");
      if (!isOutput && !places.some((place) => fs.existsSync(place))) {
        problems.push(`${document} names ${name}, which does not exist.`);
      }
    }
  }
  const readme = path.join(root, "README.md");
  if (!fs.existsSync(readme)) return [...problems, "There is no README.md."];
  const lines = fs.readFileSync(readme, "utf8").trimEnd().split("\n").length;
  if (lines >= maxReadmeLines)
    problems.push(`README.md has ${lines} lines; keep it under ${maxReadmeLines}.`);
  return problems;
};
