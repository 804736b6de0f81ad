"use client";

import { useCallback, useReducer, useRef } from "react";
import { emptySelection, reduceSelection, type Selection, type SelectionAction } from "./selection";

type WithId = { campaignId: string };

const entryOf = <Row extends WithId>(row: Row) => ({ id: row.campaignId, row });

/** The selection of a list by id, across pages, sorts and filters (S3, S4). */
export const useRowSelection = <Row extends WithId>() => {
  const [selection, dispatch] = useReducer<Selection<Row>, [SelectionAction<Row>]>(
    reduceSelection,
    emptySelection<Row>(),
  );
  const loaded = useRef<Row[]>([]);

  const showRows = useCallback((rows: Row[]) => {
    loaded.current = rows;
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

  const find = useCallback((id: string) => loaded.current.find((row) => row.campaignId === id), []);
  const order = useCallback(() => loaded.current.map((row) => row.campaignId), []);

  return { selected: selection.rows, showRows, toggle, togglePage, clear, drop, find, order };
};
