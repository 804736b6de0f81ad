import { parseArgs } from "node:util";
import { db } from "@/lib/db";
import { chains, checkChain } from "@/lib/services/audit/chain";
import { useOwnEnvironment } from "./lib/own-environment.mjs";
import { Problem, run } from "./lib/problem.mjs";

const usage = `Usage: npm run audit:verify                        walk the history of every company and name the first broken entry
       npm run audit:verify -- --contains <hash>   fail also unless this earlier end is still part of a chain

Keep the last hash of each chain apart from the database: it proves later that nothing was cut off at the end.`;

/** True when an end that was noted earlier is still a link of some chain. */
const contains = async (hash: string): Promise<boolean> =>
  (await db().auditLink.count({ where: { hash } })) > 0;

await run(async () => {
  const { values } = parseArgs({ options: { contains: { type: "string" }, help: { type: "boolean" } } });
  if (values.help === true) {
    console.log(usage);
    return;
  }
  useOwnEnvironment();
  const problems: string[] = [];
  for (const { chainId, name } of await chains()) {
    const { entries, head, broken } = await checkChain(chainId);
    if (broken === null)
      console.log(`${name}: ${entries} entries, intact. Last hash ${head === "" ? "none" : head}`);
    else
      problems.push(
        `${name}: broken at entry ${broken.entryId}, after ${entries} intact ones. ${broken.why}`,
      );
  }
  if (values.contains !== undefined && !(await contains(values.contains)))
    problems.push(`No chain contains ${values.contains} any more: entries were cut off at the end.`);
  await db().$disconnect();
  if (problems.length > 0) throw new Problem(problems.join("\n"));
});
