"use client";

import { X } from "lucide-react";
import { useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";

export type FilterChip = { id: string; label: string; onRemove: () => void };

type FilterChipsProps = {
  chips: FilterChip[];
  onClear: () => void;
  /** Takes the focus when the last chip is gone. */
  fallbackFocus: () => HTMLElement | null;
};

/** Active filters as buttons; after removal focus goes to the next chip, else to the filters (F4). */
export const FilterChips = ({ chips, onClear, fallbackFocus }: FilterChipsProps) => {
  const list = useRef<HTMLUListElement>(null);
  const removed = useRef<number | null>(null);
  const key = chips.map(({ id }) => id).join("|");

  useEffect(() => {
    const at = removed.current;
    if (at === null) return;
    removed.current = null;
    const buttons = list.current?.querySelectorAll<HTMLElement>("[data-chip]");
    const next = buttons?.[Math.min(at, buttons.length - 1)] ?? fallbackFocus();
    next?.focus();
  }, [key, fallbackFocus]);

  if (chips.length === 0) return null;
  return (
    <ul ref={list} aria-label="Active filters" className="flex flex-wrap items-center gap-1.5">
      {chips.map(({ id, label, onRemove }, index) => (
        <li key={id} className="max-w-full">
          <button
            type="button"
            data-chip
            aria-label={`Remove filter ${label}`}
            className="inline-flex h-6 max-w-full items-center gap-1 rounded-md border border-border bg-surface ps-2 pe-1 text-xs hover:bg-sunken"
            onClick={() => {
              removed.current = index;
              onRemove();
            }}
          >
            <span className="truncate">{label}</span>
            <X size={12} aria-hidden className="flex-none text-muted" />
          </button>
        </li>
      ))}
      {chips.length > 1 && (
        <li>
          <Button
            variant="ghost"
            size="sm"
            className="h-6 text-xs"
            onClick={() => {
              removed.current = 0;
              onClear();
            }}
          >
            Clear all filters
          </Button>
        </li>
      )}
    </ul>
  );
};
