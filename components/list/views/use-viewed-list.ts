"use client";

import type { DataColumnMeta } from "@/components/data-table/columns";
import type { ViewedList } from "@/lib/domain/saved-views";
import type { ListViews } from "@/lib/services/views/dto";
import type { ListHeadProps } from "./list-head";
import { listView } from "./list-view";
import { useListColumns } from "./use-list-columns";

type Options = { list: ViewedList } & Parameters<typeof listView>[0];

/** A list that is seen by saved views and chosen columns: the columns to show, and what its head needs. */
export const useViewedList = <C extends { id?: string; meta?: DataColumnMeta }>(
  columns: readonly C[],
  { list, ...options }: Options,
): { columns: C[]; head: Omit<ListHeadProps, "title"> } => {
  const views: ListViews | null = options.views;
  const view = listView(options);
  const { columns: arranged, state } = useListColumns(columns, { list, views, view });
  return { columns: arranged, head: { list, views, view, columns: state } };
};
