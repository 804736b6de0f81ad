"use client";

import { X } from "lucide-react";
import { type ReactNode, useEffect } from "react";
import { Button } from "@/components/ui/button";
import { announce } from "@/components/ui/status-region";
import type { RowSelection } from "./use-row-selection";

type BulkBarProps = {
  selection: RowSelection;
  /** "47 of 50 can be migrated" */
  summary?: ReactNode;
  /** How many of the selected the present filters hide. */
  outside: number;
  onShowSelected: () => void;
  /** The buttons. */
  children: ReactNode;
};

const format = new Intl.NumberFormat("en-US");

const textButton = "h-6 rounded-sm font-medium text-link underline-offset-2 hover:underline";

/** Appears with the first selection and stays while paging (S7). */
export const BulkBar = ({ selection, summary, outside, onShowSelected, children }: BulkBarProps) => {
  const { count, query, offer, uncounted, selectAll, clear } = selection;
  useEffect(() => {
    const timer = setTimeout(() => {
      if (count > 0) announce(`${format.format(count)} selected`);
    }, 500);
    return () => {
      clearTimeout(timer);
    };
  }, [count]);

  if (count === 0) return null;
  return (
    <div
      role="region"
      aria-label="Bulk actions"
      data-chrome
      className="sticky bottom-3 z-30 flex animate-appear flex-wrap items-center gap-x-4 gap-y-2 rounded-lg border border-border bg-raised px-3 py-2 shadow-popover"
    >
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
        <span className="font-medium tabular-nums">
          {query !== null && query.except.size === 0 && "All "}
          {format.format(count)} selected
          {outside > 0 && `, ${format.format(outside)} outside the current filters.`}
        </span>
        {outside > 0 && (
          <button type="button" className={textButton} onClick={onShowSelected}>
            Show selected
          </button>
        )}
        {offer !== null && (
          <button
            type="button"
            className={textButton}
            onClick={() => {
              selectAll(offer);
            }}
          >
            Select all {format.format(offer)} that match
          </button>
        )}
        {uncounted && <span className="text-muted">Count exactly to select all that match.</span>}
        {summary && <span className="text-muted">{summary}</span>}
      </div>
      <div className="ms-auto flex flex-wrap items-center gap-2">
        {children}
        <Button variant="ghost" size="sm" onClick={clear}>
          <X size={14} aria-hidden />
          Clear
        </Button>
      </div>
    </div>
  );
};
