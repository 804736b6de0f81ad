import type { CSSProperties } from "react";
import { cx } from "@/components/ui/cx";
import type { PlacedNode } from "./align-lanes";
import { ChainNodeBox } from "./chain-node";

type ChainLaneProps = {
  title: string;
  nodes: PlacedNode[];
  columns: number;
  waiting: boolean;
  now: number | null;
  /** The node of the diagram that Tab reaches; arrows reach the others. */
  tabStop: boolean;
  /** Makes room for a tie that passes left of the title. */
  shifted?: boolean;
};

/** The line from the node before to this one: down on a narrow screen, across otherwise. */
const connector = (waiting: boolean) =>
  cx(
    "before:absolute before:border-control before:content-[''] print:before:border-black",
    waiting ? "before:border-dashed" : "before:border-solid",
    "max-md:before:start-6 max-md:before:bottom-full max-md:before:h-5 max-md:before:border-s-2",
    "md:before:end-full md:before:top-1/2 md:before:w-(--reach) md:before:border-t-2",
  );

const place = (nodes: PlacedNode[], index: number): CSSProperties => {
  const here = nodes[index]?.column ?? 0;
  const span = here - (nodes[index - 1]?.column ?? here);
  return {
    "--column": here + 1,
    "--reach": `calc(2.5rem + ${String(Math.max(0, span - 1))} * (100% + 2.5rem))`,
  } as CSSProperties;
};

export const ChainLane = ({
  title,
  nodes,
  columns,
  waiting,
  now,
  tabStop,
  shifted = false,
}: ChainLaneProps) => (
  <section>
    <h4 className={cx("mb-2 text-xs font-medium text-muted print:text-black", shifted && "md:ps-9")}>
      {title}
    </h4>
    <ol
      aria-label={title}
      className="grid gap-5 md:grid-cols-[repeat(var(--columns),minmax(0,15rem))] md:gap-x-10 md:gap-y-0"
      style={{ "--columns": columns } as CSSProperties}
    >
      {nodes.map(({ node }, index) => (
        <li
          key={`${node.role}-${node.id ?? String(index)}`}
          data-node
          tabIndex={tabStop && index === 0 ? 0 : -1}
          style={place(nodes, index)}
          className={cx(
            "relative rounded-lg md:col-start-(--column) md:row-start-1",
            index > 0 && connector(waiting),
          )}
        >
          <ChainNodeBox node={node} now={now} />
        </li>
      ))}
    </ol>
  </section>
);
