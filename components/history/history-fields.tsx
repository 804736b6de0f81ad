"use client";

import { useId } from "react";
import { listOrNull } from "@/components/data-table/list-or-null";
import { FacetFilter } from "@/components/data-table/facet-filter";
import { TextFilter } from "@/components/data-table/text-filter";
import { CampaignIdFilter } from "@/components/list/campaign-id-filter";
import type { FilterFieldsProps } from "@/components/list/filter-bar";
import { TcrStatusSelect } from "@/components/list/tcr-status-select";
import type { HistoryFacets } from "@/lib/services/history/dto";
import { filterLabel } from "./filter-words";
import { type HistoryFilterValues, upstreamStatuses } from "./search-params";

type HistoryFieldsProps = FilterFieldsProps<HistoryFilterValues> & { facets: HistoryFacets | null };

export const HistoryFields = ({ filter, facets, onChange, stacked = false }: HistoryFieldsProps) => {
  const button = stacked ? "w-full max-w-none! justify-between" : "";
  return (
    <>
      <CampaignIdFilter
        ids={filter.ids}
        stacked={stacked}
        onIds={(ids) => {
          onChange({ ids });
        }}
      />
      {(["useCase", "downstreamCnp", "upstreamCnp"] as const).map((key) => (
        <FacetFilter
          key={key}
          className={button}
          label={filterLabel(key)}
          options={facets?.[key] ?? null}
          value={filter[key] ?? []}
          onValueChange={(values) => {
            onChange({ [key]: listOrNull(values) });
          }}
        />
      ))}
      <FacetFilter
        single
        className={button}
        label={filterLabel("cnpMigration")}
        options={facets?.cnpMigration ?? null}
        value={filter.cnpMigration === null ? [] : [String(filter.cnpMigration)]}
        onValueChange={([choice]) => {
          onChange({ cnpMigration: choice === undefined ? null : choice === "true" });
        }}
      />
      <FacetFilter
        single
        className={button}
        label={filterLabel("upstreamSharingStatus")}
        options={facets?.upstreamSharingStatus ?? null}
        value={filter.upstreamSharingStatus === null ? [] : [filter.upstreamSharingStatus]}
        onValueChange={([choice]) => {
          onChange({ upstreamSharingStatus: upstreamStatuses.find((each) => each === choice) ?? null });
        }}
      />
    </>
  );
};

export const MoreFilters = ({ filter, onChange }: Pick<HistoryFieldsProps, "filter" | "onChange">) => {
  const id = useId();
  return (
    <div className="grid gap-3">
      <div className="grid gap-1">
        <label htmlFor={`${id}-brand`} className="text-xs font-medium text-muted">
          {filterLabel("brandId")}
        </label>
        <TextFilter
          id={`${id}-brand`}
          mono
          label={filterLabel("brandId")}
          value={filter.brandId ?? ""}
          onValueChange={(text) => {
            onChange({ brandId: text === "" ? null : text });
          }}
        />
      </div>
      <TcrStatusSelect
        value={filter.tcrStatus}
        onValueChange={(tcrStatus) => {
          onChange({ tcrStatus });
        }}
      />
    </div>
  );
};
