"use client";

import { useCallback, useReducer, useRef } from "react";
import {
  emptySelection,
  reduceSelection,
  type Selection,
  type SelectionAction,
} from "@/components/data-table/selection";
import type { CampaignRow } from "@/lib/services/campaigns/dto";

type Reducer = (
  selection: Selection<CampaignRow>,
  action: SelectionAction<CampaignRow>,
) => Selection<CampaignRow>;

const entryOf = (row: CampaignRow) => ({ id: row.campaignId, row });

/** The selection of My Campaigns by id, across pages, sorts and filters (S3, S4). */
export const useCampaignSelection = () => {
  const [selection, dispatch] = useReducer<Selection<CampaignRow>, [SelectionAction<CampaignRow>]>(
    reduceSelection satisfies Reducer,
    emptySelection<CampaignRow>(),
  );
  const loaded = useRef<CampaignRow[]>([]);

  const showRows = useCallback((rows: CampaignRow[]) => {
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

  return { selected: selection.rows, showRows, toggle, togglePage, clear, drop, find };
};
