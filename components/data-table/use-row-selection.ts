"use client";

import { useCallback, useMemo, useReducer, useRef, useState } from "react";
import {
  countSelected,
  emptySelection,
  isSelected,
  reduceSelection,
  type Selection,
  type SelectionAction,
} from "./selection";

type WithId = { campaignId: string };

const entryOf = <Row extends WithId>(row: Row) => ({ id: row.campaignId, row });

/** The selection of a list by id, across pages, sorts and filters (S3, S4). */
export const useRowSelection = <Row extends WithId>() => {
  const [selection, dispatch] = useReducer<Selection<Row>, [SelectionAction<Row>]>(
    reduceSelection,
    emptySelection<Row>(),
  );
  const loaded = useRef<Row[]>([]);
  const [page, setPage] = useState<{ rows: Row[]; total: number | null }>({ rows: [], total: 0 });

  /** What is on show, and how many the filters match; null while only a part of those has been counted. */
  const showRows = useCallback((rows: Row[], total: number | null) => {
    loaded.current = rows;
    setPage({ rows, total });
    dispatch({ type: "seen", page: rows.map(entryOf) });
  }, []);

  const toggle = useCallback((id: string, range: boolean) => {
    const row = loaded.current.find((each) => each.campaignId === id);
    if (!row) return;
    if (range) dispatch({ type: "range", id, page: loaded.current.map(entryOf) });
    else dispatch({ type: "toggle", entry: entryOf(row) });
  }, []);

  const togglePage = useCallback((selected: boolean) => {
    dispatch({ type: "page", page: loaded.current.map(entryOf), selected });
  }, []);

  const clear = useCallback(() => {
    dispatch({ type: "clear" });
  }, []);

  const drop = useCallback((ids: string[]) => {
    dispatch({ type: "drop", ids });
  }, []);

  const selectAll = useCallback((total: number) => {
    dispatch({ type: "all", total });
  }, []);

  const find = useCallback((id: string) => loaded.current.find((row) => row.campaignId === id), []);
  const order = useCallback(() => loaded.current.map((row) => row.campaignId), []);
  const has = useCallback((id: string) => isSelected(selection, id), [selection]);

  /** The selected rows that are known: of every page, or, when all that match are selected, of this one. */
  const chosen = useMemo(
    () =>
      selection.query === null
        ? [...selection.rows.values()]
        : page.rows.filter((row) => isSelected(selection, row.campaignId)),
    [selection, page.rows],
  );
  const pageIsSelected = page.rows.length > 0 && page.rows.every((row) => has(row.campaignId));

  return {
    has,
    chosen,
    query: selection.query,
    count: countSelected(selection),
    /** How many "Select all that match" would select; null where this page is not selected whole (S2). */
    offer:
      selection.query === null && pageIsSelected && page.total !== null && page.total > selection.rows.size
        ? page.total
        : null,
    /** This page is selected whole, and how many more match is not known. */
    uncounted: selection.query === null && pageIsSelected && page.total === null,
    showRows,
    toggle,
    togglePage,
    selectAll,
    clear,
    drop,
    find,
    order,
  };
};

export type RowSelection = Pick<
  ReturnType<typeof useRowSelection>,
  "query" | "count" | "offer" | "uncounted" | "selectAll" | "clear"
>;
