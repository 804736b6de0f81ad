"use client";

import { useId } from "react";
import { listOrNull } from "@/components/data-table/list-or-null";
import { FacetFilter } from "@/components/data-table/facet-filter";
import { TextFilter } from "@/components/data-table/text-filter";
import { CampaignIdFilter } from "@/components/list/campaign-id-filter";
import type { FilterFieldsProps } from "@/components/list/filter-bar";
import { TcrStatusSelect } from "@/components/list/tcr-status-select";
import type { DcaRole } from "@/lib/domain/campaign";
import type { DcaFacets } from "@/lib/services/dca/dto";
import { filterLabel } from "./filter-words";
import type { DcaFilterValues } from "./search-params";

type DcaFieldsProps = FilterFieldsProps<DcaFilterValues> & { role: DcaRole; facets: DcaFacets | null };

export const DcaFields = ({ role, filter, facets, onChange, stacked = false }: DcaFieldsProps) => {
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
      {(["useCase", "csp", "downstreamCnp"] as const).map((key) => (
        <FacetFilter
          key={key}
          className={button}
          label={filterLabel(role, key)}
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
        label={filterLabel(role, "cnpMigration")}
        options={facets?.cnpMigration ?? null}
        value={filter.cnpMigration === null ? [] : [String(filter.cnpMigration)]}
        onValueChange={([choice]) => {
          onChange({ cnpMigration: choice === undefined ? null : choice === "true" });
        }}
      />
    </>
  );
};

type MoreFiltersProps = Pick<DcaFieldsProps, "role" | "filter" | "onChange">;

export const MoreFilters = ({ role, filter, onChange }: MoreFiltersProps) => {
  const id = useId();
  return (
    <div className="grid gap-3">
      {(["brandName", "brandId", "brandEin"] as const).map((key) => (
        <div key={key} className="grid gap-1">
          <label htmlFor={`${id}-${key}`} className="text-xs font-medium text-muted">
            {filterLabel(role, key)}
          </label>
          <TextFilter
            id={`${id}-${key}`}
            mono={key !== "brandName"}
            label={filterLabel(role, key)}
            value={filter[key] ?? ""}
            onValueChange={(text) => {
              onChange({ [key]: text === "" ? null : text });
            }}
          />
        </div>
      ))}
      <TcrStatusSelect
        value={filter.tcrStatus}
        onValueChange={(tcrStatus) => {
          onChange({ tcrStatus });
        }}
      />
    </div>
  );
};
