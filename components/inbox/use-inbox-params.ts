"use client";

import { useQueryStates } from "nuqs";
import { type TransitionStartFunction, useCallback } from "react";
import type { FilterPatch } from "./filter-words";
import { inboxParsers, noInboxFilter } from "./search-params";

export const useInboxParams = (startTransition: TransitionStartFunction) => {
  const [params, setParams] = useQueryStates(inboxParsers, {
    shallow: false,
    history: "push",
    startTransition,
  });
  const { sort, page, size, ...filter } = params;

  /** A changed filter starts at page 1, in the same change of the address (F2). */
  const setFilter = useCallback(
    (patch: FilterPatch) => {
      void setParams({ ...patch, page: null });
    },
    [setParams],
  );
  const clearFilter = useCallback(() => {
    setFilter(noInboxFilter);
  }, [setFilter]);

  return { params, filter, sort, page, size, setParams, setFilter, clearFilter };
};
