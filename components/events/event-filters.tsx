"use client";

import { useCallback, useRef } from "react";
import { listOrNull } from "@/components/data-table/list-or-null";
import { DayField } from "@/components/data-table/day-field";
import { FacetFilter } from "@/components/data-table/facet-filter";
import { FilterChips } from "@/components/data-table/filter-chips";
import { TextFilter } from "@/components/data-table/text-filter";
import { Checkbox } from "@/components/ui/checkbox";
import { eventStates } from "@/lib/domain/event-words";
import { activeFilters, type EventFacets } from "./filter-words";
import { type EventFilterValues, noEventFilter } from "./search-params";

type EventFiltersProps = {
  filter: EventFilterValues;
  facets: EventFacets | null;
  onChange: (patch: Partial<EventFilterValues>) => void;
};

/** Stays mounted through loading and outages, so that no filter is ever lost (T8). */
export const EventFilters = ({ filter, facets, onChange }: EventFiltersProps) => {
  const bar = useRef<HTMLDivElement>(null);
  const fallbackFocus = useCallback(
    () => bar.current?.querySelector<HTMLElement>("button, input") ?? null,
    [],
  );
  const flag = (key: "cnpMigration" | "duplicates", label: string) => (
    <label className="flex min-h-8 items-center gap-2 text-sm">
      <Checkbox
        checked={filter[key] === true}
        onChange={(event) => {
          onChange({ [key]: event.target.checked || null });
        }}
      />
      {label}
    </label>
  );
  return (
    <div ref={bar} className="grid gap-2" data-chrome>
      <div role="group" aria-label="Filters" className="flex flex-wrap items-center gap-x-3 gap-y-2">
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
        <FacetFilter
          label="Type"
          options={facets?.type ?? null}
          value={filter.type ?? []}
          onValueChange={(values) => {
            onChange({ type: listOrNull(values) });
          }}
        />
        <FacetFilter
          label="State"
          options={facets?.state ?? null}
          value={filter.state ?? []}
          onValueChange={(values) => {
            onChange({ state: listOrNull(eventStates.filter((each) => values.includes(each))) });
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
        {flag("cnpMigration", "Migrations only")}
        {flag("duplicates", "Show repetitions")}
      </div>
      <FilterChips
        chips={activeFilters(filter).map(({ id, label, without }) => ({
          id,
          label,
          onRemove: () => {
            onChange(without);
          },
        }))}
        onClear={() => {
          onChange(noEventFilter);
        }}
        fallbackFocus={fallbackFocus}
      />
    </div>
  );
};
