"use client";

import { X } from "lucide-react";
import { type ReactNode, useEffect } from "react";
import { Button } from "@/components/ui/button";
import { announce } from "@/components/ui/status-region";

type BulkBarProps = {
  count: number;
  /** "47 of 50 can be migrated" */
  summary?: ReactNode;
  /** How many the present filters hide; null when none. */
  outside: number;
  onShowSelected: () => void;
  onClear: () => void;
  /** The buttons. */
  children: ReactNode;
};

const format = new Intl.NumberFormat("en-US");

/** Appears with the first selection and stays while paging (S7). */
export const BulkBar = ({ count, summary, outside, onShowSelected, onClear, children }: BulkBarProps) => {
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
          {format.format(count)} selected
          {outside > 0 && `, ${format.format(outside)} outside the current filters.`}
        </span>
        {outside > 0 && (
          <button
            type="button"
            className="h-6 rounded-sm font-medium text-link underline-offset-2 hover:underline"
            onClick={onShowSelected}
          >
            Show selected
          </button>
        )}
        {summary && <span className="text-muted">{summary}</span>}
      </div>
      <div className="ms-auto flex flex-wrap items-center gap-2">
        {children}
        <Button variant="ghost" size="sm" onClick={onClear}>
          <X size={14} aria-hidden />
          Clear
        </Button>
      </div>
    </div>
  );
};
