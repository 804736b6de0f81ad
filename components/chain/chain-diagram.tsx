"use client";

import { type CSSProperties, type KeyboardEvent, useState } from "react";
import { cx } from "@/components/ui/cx";
import { useNow } from "@/components/ui/time";
import type { CampaignDetail, ChainNode } from "@/lib/services/campaigns/dto";
import { alignLanes } from "./align-lanes";
import { ChainLane } from "./chain-lane";
import { ChainTable } from "./chain-table";

const titles = { existing: "Existing (carries traffic now)", provisional: "Provisional (waiting)" };
const views = ["Diagram", "Table"] as const;

/** A share that nobody accepted yet carries nothing. */
const existingTitle = (nodes: ChainNode[]): string =>
  nodes.some((node) => node.state === "ACCEPTED") ? titles.existing : "Existing";

/** Arrows walk along a lane and jump to the other one. */
const walk = (event: KeyboardEvent<HTMLElement>) => {
  const here = event.target;
  if (!(here instanceof HTMLElement) || !here.matches("[data-node]")) return;
  const lanes = [...event.currentTarget.querySelectorAll("ol")].map((lane) => [
    ...lane.querySelectorAll<HTMLElement>("[data-node]"),
  ]);
  const row = lanes.findIndex((lane) => lane.includes(here));
  const column = lanes[row]?.indexOf(here) ?? 0;
  const other = (by: number) => lanes[row + by]?.[Math.min(column, (lanes[row + by]?.length ?? 1) - 1)];
  const next = {
    ArrowRight: lanes[row]?.[column + 1],
    ArrowLeft: lanes[row]?.[column - 1],
    ArrowDown: other(1),
    ArrowUp: other(-1),
  }[event.key];
  if (!next) return;
  event.preventDefault();
  next.focus();
};

const Ties = ({ ties, columns }: { ties: number[]; columns: number }) => (
  <div
    aria-hidden
    className="-mb-6 grid h-14 gap-x-10 max-md:hidden md:grid-cols-[repeat(var(--columns),minmax(0,15rem))]"
    style={{ "--columns": columns } as CSSProperties}
  >
    {ties.map((column) => (
      <span
        key={column}
        className="row-start-1 flex gap-2 ps-6 text-xs text-muted"
        style={{ gridColumnStart: column + 1 }}
      >
        <span className="h-full border-s-2 border-dotted border-control print:border-black" />
        <span className="pt-2">kept</span>
      </span>
    ))}
  </div>
);

/** The picture of Portage: what carries traffic now, and what is to replace it (V9). */
export const ChainDiagram = ({ chain }: { chain: CampaignDetail["chain"] }) => {
  const now = useNow();
  const [view, setView] = useState<(typeof views)[number]>("Diagram");
  const { existing, provisional, sentence } = chain;
  if (!existing && !provisional) {
    return <p className="text-sm text-muted">No part of the chain is visible to you.</p>;
  }
  const lanes = alignLanes(existing ?? [], provisional ?? []);
  const listed = [
    ...(existing ? [{ title: existingTitle(existing), nodes: existing }] : []),
    ...(provisional ? [{ title: titles.provisional, nodes: provisional }] : []),
  ];
  return (
    <div className="grid gap-3">
      <div
        role="group"
        aria-label="Show the chain as"
        className="flex w-fit gap-0.5 rounded-md border border-border bg-sunken p-0.5"
        data-chrome
      >
        {views.map((each) => (
          <button
            key={each}
            type="button"
            aria-pressed={view === each}
            className={cx(
              "h-7 rounded-sm px-2.5 text-sm font-medium",
              view === each ? "bg-surface text-link outline outline-border" : "text-muted hover:text-text",
            )}
            onClick={() => {
              setView(each);
            }}
          >
            {each}
          </button>
        ))}
      </div>
      {view === "Table" ? (
        <ChainTable lanes={listed} now={now} />
      ) : (
        <div className="grid max-md:gap-6" onKeyDown={walk}>
          {existing && (
            <ChainLane
              title={existingTitle(existing)}
              nodes={lanes.existing}
              columns={lanes.columns}
              waiting={false}
              now={now}
              tabStop
            />
          )}
          {existing && provisional && <Ties ties={lanes.ties} columns={lanes.columns} />}
          {provisional && (
            <ChainLane
              title={titles.provisional}
              nodes={lanes.provisional}
              columns={lanes.columns}
              waiting
              now={now}
              tabStop={!existing}
              shifted={lanes.ties.includes(0)}
            />
          )}
        </div>
      )}
      {sentence && <p className="text-sm">{sentence}</p>}
      {!existing && <p className="text-xs text-muted">The existing chain is not visible to you.</p>}
      {existing && provisional && (
        <p className="text-xs text-muted">
          Of the existing chain you see the partners that you had yourself; further hops are not visible to
          you.
        </p>
      )}
    </div>
  );
};
