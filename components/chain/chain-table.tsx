import type { ChainNode } from "@/lib/services/campaigns/dto";
import { markWord, stateOf } from "./chain-words";

type ChainTableProps = { lanes: { title: string; nodes: ChainNode[] }[]; now: number | null };

const cell = "border-b border-border px-3 py-1.5 text-start align-top";

/** The same content as the diagram, for those who read tables more easily. */
export const ChainTable = ({ lanes, now }: ChainTableProps) => (
  <div
    role="region"
    aria-label="Chain as a table"
    tabIndex={0}
    className="overflow-x-auto rounded-lg border border-border"
  >
    <table className="w-full border-separate border-spacing-0 text-sm">
      <caption className="sr-only">Chain, hop by hop</caption>
      <thead className="bg-sunken text-xs text-muted">
        <tr>
          {["Chain", "Hop", "Role", "Party", "ID", "State", "On completion"].map((label) => (
            <th key={label} scope="col" className={`${cell} font-medium whitespace-nowrap`}>
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lanes.flatMap(({ title, nodes }) =>
          nodes.map((node, index) => (
            <tr key={`${title}-${node.id ?? String(index)}`}>
              <td className={cell}>{title}</td>
              <td className={cell}>{index + 1}</td>
              <td className={cell}>{node.role === "HIDDEN" ? "–" : node.role}</td>
              <th scope="row" className={`${cell} font-medium`}>
                {node.name}
                {node.me && <span className="font-normal text-muted"> (you)</span>}
              </th>
              <td className={`${cell} font-mono text-xs`}>{node.id ?? "–"}</td>
              <td className={cell}>{stateOf(node, now)?.word ?? "–"}</td>
              <td className={cell}>{node.mark ? markWord[node.mark] : "–"}</td>
            </tr>
          )),
        )}
      </tbody>
    </table>
  </div>
);
