"use client";

import { useRouter } from "next/navigation";
import { useMemo } from "react";
import {
  arrangeColumns,
  choosable,
  type ColumnChoice,
  knownColumns,
} from "@/components/data-table/arrange-columns";
import type { DataColumnMeta } from "@/components/data-table/columns";
import type { Call } from "@/components/dialogs/use-request";
import { setColumns } from "@/lib/actions/views";
import type { ViewedList } from "@/lib/domain/saved-views";
import type { ListViews } from "@/lib/services/views/dto";
import type { ListView } from "./list-view";

export type ListColumns = {
  /** The label of the column that names the row and is always there. */
  first: string;
  choices: ColumnChoice[];
  /** The ids of those that are shown, in their order. */
  shown: string[];
  /** The same where they are not all columns as the list comes with them, else null. */
  chosen: string[] | null;
  /** Shows these; null: those that the list comes with. */
  choose: (ids: string[] | null, send: Send) => Promise<boolean>;
};

type Send = (call: Call<Record<string, never>>) => Promise<{ ok: boolean } | null>;

type Options = { list: ViewedList; views: ListViews | null; view: ListView };

/**
 * The columns of a list: those of its address, else the person's own choice, else all. What is chosen goes where the present
 * choice came from, so that a view that is open changes, and the person's own choice only where none is.
 */
export const useListColumns = <C extends { id?: string; meta?: DataColumnMeta }>(
  columns: readonly C[],
  { list, views, view }: Options,
): { columns: C[]; state: ListColumns } => {
  const router = useRouter();
  const inAddress = view.columns !== null || view.open !== null;
  const shown = knownColumns(columns, view.columns ?? views?.columns ?? null);
  const order = shown.join(",");
  const arranged = useMemo(() => arrangeColumns(columns, order.split(",")), [columns, order]);
  const choose = async (ids: string[] | null, send: Send): Promise<boolean> => {
    if (inAddress) {
      view.setColumns(ids ?? choosable(columns).map(({ id }) => id));
      return true;
    }
    const result = await send(() => setColumns({ list, columns: ids }));
    if (result?.ok === true) router.refresh();
    return result?.ok === true;
  };
  const choices = choosable(columns);
  const chosen = order === choices.map(({ id }) => id).join(",") ? null : shown;
  const first = columns.find(({ meta }) => meta?.rowHeader)?.meta?.label ?? "";
  return { columns: arranged, state: { first, choices, shown, chosen, choose } };
};
