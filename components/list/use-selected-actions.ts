"use client";

import { useEffect, useMemo, useRef } from "react";
import { announce } from "@/components/ui/status-region";
import { type BatchSelection, useBatchStart } from "./use-batch-start";
import type { RowActions } from "./row-actions";
import type { List } from "./use-list";

type QueryOf<Selection> = Selection extends { mode: "query" } ? Omit<Selection, "mode" | "except"> : never;

/** A list and its filters, as the server reads them. */
export type BatchSource = QueryOf<BatchSelection>;

/** More rows are looked through on a page of their own (ux.md 6.3, D2). */
const mostInDialog = 50;

/** What lists offer for a row and for the selection. One row or a few: a dialog. More: a batch. */
export const useSelectedActions = <Row extends { campaignId: string }>(
  list: List<Row>,
  source: BatchSource | undefined,
) => {
  const { startBatch, preparing, error } = useBatchStart();
  const { open, warm } = list.dialogs;
  const { query, clear } = list.selection;

  // A new object with each render, so it is compared and kept as text.
  const filters = source === undefined ? null : JSON.stringify(source);
  const filtersBefore = useRef(filters);
  useEffect(() => {
    if (filtersBefore.current === filters) return;
    filtersBefore.current = filters;
    if (query === null) return;
    clear();
    announce("Selection cleared because the filters changed.");
  }, [filters, query, clear]);

  const actions = useMemo<RowActions>(
    () => ({
      open,
      warm,
      openSelected: (action, rows, opener) => {
        if (query !== null && filters !== null)
          startBatch(action, {
            mode: "query",
            ...(JSON.parse(filters) as BatchSource),
            except: [...query.except],
          });
        else if (rows.length > mostInDialog)
          startBatch(action, { mode: "ids", ids: rows.map((row) => row.campaignId) });
        else open(action, rows, opener);
      },
    }),
    [open, warm, query, filters, startBatch],
  );
  return { actions, preparing, error };
};
