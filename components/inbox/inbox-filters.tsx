"use client";

import { ListFilter } from "lucide-react";
import { useCallback, useRef, useState } from "react";
import { FilterChips } from "@/components/data-table/filter-chips";
import { Button } from "@/components/ui/button";
import { Drawer } from "@/components/ui/drawer";
import { Popover } from "@/components/ui/popover";
import { FilterFields, type FilterFieldsProps } from "./filter-fields";
import { activeFilters, type FilterPatch } from "./filter-words";
import { moreKeys, MoreFilters } from "./more-filters";
import type { InboxFilterValues } from "./search-params";

type InboxFiltersProps = Omit<FilterFieldsProps, "stacked"> & { onClear: () => void };

const counted = (word: string, count: number) => (count > 0 ? `${word} (${String(count)})` : word);

/** On narrow screens the filters wait in a drawer and act together. */
const FilterDrawer = ({
  filter,
  facets,
  onChange,
  count,
}: Omit<FilterFieldsProps, "stacked"> & { count: number }) => {
  const [draft, setDraft] = useState<InboxFilterValues | null>(null);
  const present = draft ?? filter;
  const change = (patch: FilterPatch) => {
    setDraft((before) => ({ ...(before ?? filter), ...patch }));
  };
  const close = () => {
    setDraft(null);
  };
  return (
    <div className="md:hidden">
      <Button
        aria-expanded={draft !== null}
        onClick={() => {
          setDraft(filter);
        }}
      >
        <ListFilter size={16} aria-hidden />
        {counted("Filters", count)}
      </Button>
      <Drawer
        open={draft !== null}
        onClose={close}
        title="Filters"
        side="bottom"
        footer={
          <Button
            variant="primary"
            className="flex-1"
            onClick={() => {
              onChange(present);
              close();
            }}
          >
            Apply Filters
          </Button>
        }
      >
        <div className="grid gap-3">
          <FilterFields stacked filter={present} facets={facets} onChange={change} />
          <MoreFilters filter={present} onChange={change} />
        </div>
      </Drawer>
    </div>
  );
};

/** Stays mounted through loading and outages, so that no filter is ever lost (T8). */
export const InboxFilters = ({ filter, facets, onChange, onClear }: InboxFiltersProps) => {
  const bar = useRef<HTMLDivElement>(null);
  const active = activeFilters(filter, facets);
  const more = active.filter(({ id }) => moreKeys.some((key) => key === id)).length;
  const fallbackFocus = useCallback(
    () =>
      [...(bar.current?.querySelectorAll<HTMLElement>("button, input") ?? [])].find(
        (element) => element.offsetParent !== null,
      ) ?? null,
    [],
  );
  return (
    <div ref={bar} className="grid gap-2" data-chrome>
      <FilterDrawer filter={filter} facets={facets} onChange={onChange} count={active.length} />
      <div role="group" aria-label="Filters" className="hidden flex-wrap items-center gap-2 md:flex">
        <FilterFields filter={filter} facets={facets} onChange={onChange} />
        <Popover
          title="More filters"
          align="end"
          className="w-64 p-3"
          trigger={
            <Button className="font-normal">
              <ListFilter size={14} aria-hidden />
              {counted("More filters", more)}
            </Button>
          }
        >
          <MoreFilters filter={filter} onChange={onChange} />
        </Popover>
      </div>
      <FilterChips
        chips={active.map(({ id, label, without }) => ({
          id,
          label,
          onRemove: () => {
            onChange(without);
          },
        }))}
        onClear={onClear}
        fallbackFocus={fallbackFocus}
      />
    </div>
  );
};
