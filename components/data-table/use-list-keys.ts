"use client";

import type { KeyboardEvent } from "react";
import { useSingleKeys } from "./single-keys";

export type ListKeyHandlers = {
  onToggle: (id: string, range: boolean) => void;
  onOpen: (id: string) => void;
  /** Further single keys, such as `m` to initiate, with the id of the focused row. */
  keys?: Record<string, (id: string) => void>;
  onSearch?: (() => void) | undefined;
};

const typing = "input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable]";

const rowsOf = (region: Element) => [...region.querySelectorAll<HTMLElement>("tr[data-row]")];

const step = (region: Element, row: HTMLElement | null, by: number) => {
  const rows = rowsOf(region);
  const at = row ? rows.indexOf(row) : -1;
  const next = at < 0 ? rows[0] : rows[Math.min(Math.max(at + by, 0), rows.length - 1)];
  next?.focus();
};

/** `j k x Shift+x Enter . /` while the list has the focus; none of them when switched off (D3). */
export const useListKeys = ({ onToggle, onOpen, keys = {}, onSearch }: ListKeyHandlers) => {
  const enabled = useSingleKeys();
  return (event: KeyboardEvent<HTMLElement>) => {
    const region = event.currentTarget;
    const target = event.target;
    if (!(target instanceof HTMLElement) || !region.contains(target) || target.matches(typing)) return;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const row = target.closest<HTMLElement>("tr[data-row]");
    const id = row?.dataset.row;
    if (event.key === "Enter") {
      if (id && target === row) onOpen(id);
      return;
    }
    if (!enabled) return;
    const act = (): boolean => {
      if (event.key === "j" || event.key === "k") step(region, row, event.key === "j" ? 1 : -1);
      else if (event.key === "/" && onSearch) onSearch();
      else if (!id) return false;
      else if (event.key.toLowerCase() === "x") onToggle(id, event.shiftKey);
      else if (event.key === ".") row.querySelector<HTMLElement>("[data-row-menu]")?.click();
      else if (keys[event.key]) keys[event.key]?.(id);
      else return false;
      return true;
    };
    if (act()) event.preventDefault();
  };
};
