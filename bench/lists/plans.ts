import type { Client } from "pg";
import type { Statement } from "./statements";

type Node = {
  "Node Type": string;
  "Relation Name"?: string;
  "Rows Removed by Filter"?: number;
  "Actual Rows"?: number;
  Plans?: Node[];
};

export type Explained = Statement & {
  kind: "page" | "total" | "facets" | "rows" | "other";
  ms: number;
  /** Large tables that were read from end to end. */
  scanned: string[];
};

/** Tables that grow with the number of campaigns. */
const large = new Set(["Campaign", "Migration", "Operation", "Brand", "BatchItem"]);

const nodes = (node: Node): Node[] => [node, ...(node.Plans ?? []).flatMap(nodes)];

const kindOf = (text: string): Explained["kind"] => {
  if (/as facet/.test(text)) return "facets";
  if (/set_config|from "Account"|"public"\."(Account|Operation|Partner|Reseller)"/i.test(text))
    return "other";
  if (/^\s*select (sum|count)\(/i.test(text)) return "total";
  if (/order by[\s\S]*limit/i.test(text)) return "page";
  return "rows";
};

/** Runs a statement as a list's transaction would, and reads its plan. */
export const explain = async (client: Client, statement: Statement): Promise<Explained> => {
  const { rows } = await client.query<{ "QUERY PLAN": { Plan: Node; "Execution Time": number }[] }>(
    `explain (analyze, timing off, format json) ${statement.text}`,
    statement.values,
  );
  const [plan] = rows[0]?.["QUERY PLAN"] ?? [];
  if (plan === undefined) throw new Error(`No plan for ${statement.text}`);
  return {
    ...statement,
    kind: kindOf(statement.text),
    ms: plan["Execution Time"],
    scanned: nodes(plan.Plan)
      .filter((node) => node["Node Type"] === "Seq Scan" && large.has(node["Relation Name"] ?? ""))
      .map((node) => node["Relation Name"] ?? ""),
  };
};

/** The settings of lib/services/lists/timed. */
export const asLists = async (client: Client): Promise<void> => {
  await client.query("set jit = off");
  await client.query("set random_page_cost = 1.1");
  await client.query("set max_parallel_workers_per_gather = 0");
  await client.query("set work_mem = '32MB'");
};
