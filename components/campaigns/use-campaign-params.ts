"use client";

import { useQueryStates } from "nuqs";
import { type TransitionStartFunction, useCallback } from "react";
import { type CampaignFilterValues, campaignParsers, noCampaignFilter } from "./search-params";

export type FilterPatch = Partial<CampaignFilterValues>;

export const useCampaignParams = (startTransition: TransitionStartFunction) => {
  const [params, setParams] = useQueryStates(campaignParsers, {
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
    setFilter(noCampaignFilter);
  }, [setFilter]);

  return { params, filter, sort, page, size, setParams, setFilter, clearFilter };
};
