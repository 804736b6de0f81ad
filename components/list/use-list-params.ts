"use client";

import { parseAsStringLiteral, useQueryState, useQueryStates, type UseQueryStatesKeysMap } from "nuqs";
import { type TransitionStartFunction, useCallback, useMemo } from "react";
import { pageParsers, viewParsers } from "@/components/data-table/url-parsers";
import type { PageSize } from "@/lib/domain/page-sizes";

type ListAddress<Filters extends UseQueryStatesKeysMap, Sort extends string> = {
  filters: Filters;
  /** The first is the default. */
  sorts: readonly [Sort, ...Sort[]];
};

/** Which columns are shown changes no row, so the server is not asked. */
const viewOptions = { history: "push" as const };

/** Filters, sort and page of a list: they live in its address and nowhere else (F1). */
export const useListParams = <Filters extends UseQueryStatesKeysMap, Sort extends string>(
  { filters, sorts }: ListAddress<Filters, Sort>,
  startTransition: TransitionStartFunction,
) => {
  const options = useMemo(
    () => ({ shallow: false, history: "push" as const, startTransition }),
    [startTransition],
  );
  const sortParser = useMemo(
    () => parseAsStringLiteral<Sort>(sorts).withDefault(sorts[0]).withOptions(options),
    [sorts, options],
  );
  const [filter, patchFilter] = useQueryStates(filters, options);
  const [sort, writeSort] = useQueryState("sort", sortParser);
  const [{ page, size }, patchPage] = useQueryStates(pageParsers, options);

  const [view, patchView] = useQueryStates(viewParsers, viewOptions);

  /** A change of what is listed starts at page 1, in the same change of the address (F2). */
  const fromPageOne = useCallback(() => void patchPage({ page: null, from: null }), [patchPage]);
  const setFilter = useCallback(
    (patch: Parameters<typeof patchFilter>[0]) => {
      void patchFilter(patch);
      fromPageOne();
    },
    [patchFilter, fromPageOne],
  );
  const clearFilter = useCallback(() => {
    setFilter(null);
  }, [setFilter]);
  const setSort = useCallback(
    (wanted: string) => {
      void writeSort(sorts.find((each) => each === wanted) ?? null);
      fromPageOne();
    },
    [writeSort, fromPageOne, sorts],
  );
  const setPage = useCallback(
    (wanted: number, from: string | null = null) =>
      void patchPage({ page: wanted, from: wanted === 1 ? null : from }),
    [patchPage],
  );
  const setSize = useCallback(
    (wanted: PageSize) => void patchPage({ size: wanted, page: null, from: null }),
    [patchPage],
  );
  const setView = useCallback((patch: Partial<typeof view>) => void patchView(patch), [patchView]);
  return { filter, sort, page, size, view, setFilter, clearFilter, setSort, setPage, setSize, setView };
};
