"use client";

import { useCallback, useRef } from "react";
import { listOrNull } from "@/components/data-table/list-or-null";
import { DayField } from "@/components/data-table/day-field";
import { FacetFilter } from "@/components/data-table/facet-filter";
import { FilterChips } from "@/components/data-table/filter-chips";
import { TextFilter } from "@/components/data-table/text-filter";
import { auditActions } from "@/lib/domain/audit";
import { activeFilters, type AuditFacets } from "./filter-words";
import { type AuditFilterValues, noAuditFilter } from "./search-params";

type AuditFiltersProps = {
  filter: AuditFilterValues;
  facets: AuditFacets | null;
  /** False: only the own actions are listed, so there is nobody to choose from. */
  everyone: boolean;
  onChange: (patch: Partial<AuditFilterValues>) => void;
};

/** Stays mounted through loading and outages, so that no filter is ever lost (T8). */
export const AuditFilters = ({ filter, facets, everyone, onChange }: AuditFiltersProps) => {
  const bar = useRef<HTMLDivElement>(null);
  const fallbackFocus = useCallback(
    () => bar.current?.querySelector<HTMLElement>("button, input") ?? null,
    [],
  );
  return (
    <div ref={bar} className="grid gap-2" data-chrome>
      <div role="group" aria-label="Filters" className="flex flex-wrap items-center gap-2">
        <TextFilter
          className="w-44"
          search
          mono
          label="Campaign ID"
          value={filter.campaignId ?? ""}
          onValueChange={(text) => {
            onChange({ campaignId: text === "" ? null : text.toUpperCase() });
          }}
        />
        {everyone && (
          <FacetFilter
            label="Who"
            options={facets?.actor ?? null}
            value={filter.actor ?? []}
            onValueChange={(values) => {
              onChange({ actor: listOrNull(values) });
            }}
          />
        )}
        <FacetFilter
          label="Action"
          options={facets?.action ?? null}
          value={filter.action ?? []}
          onValueChange={(values) => {
            onChange({ action: listOrNull(auditActions.filter((each) => values.includes(each))) });
          }}
        />
        <DayField
          label="From"
          value={filter.from}
          onValueChange={(from) => {
            onChange({ from });
          }}
        />
        <DayField
          label="To"
          value={filter.to}
          onValueChange={(to) => {
            onChange({ to });
          }}
        />
      </div>
      <FilterChips
        chips={activeFilters(filter, facets).map(({ id, label, without }) => ({
          id,
          label,
          onRemove: () => {
            onChange(without);
          },
        }))}
        onClear={() => {
          onChange(noAuditFilter);
        }}
        fallbackFocus={fallbackFocus}
      />
    </div>
  );
};
