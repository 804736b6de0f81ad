"use client";

import { ListFilter } from "lucide-react";
import { useCallback, useRef, useState } from "react";
import { FilterChips } from "@/components/data-table/filter-chips";
import { Button } from "@/components/ui/button";
import { Drawer } from "@/components/ui/drawer";
import { Popover } from "@/components/ui/popover";
import type { CampaignFacets } from "@/lib/services/campaigns/dto";
import { activeFilters } from "./filter-words";
import { MainFilters } from "./main-filters";
import { MoreFilters } from "./more-filters";
import type { CampaignFilterValues } from "./search-params";
import type { FilterPatch } from "./use-campaign-params";

type CampaignFiltersProps = {
  filter: CampaignFilterValues;
  facets: CampaignFacets | null;
  onChange: (patch: FilterPatch) => void;
  onClear: () => void;
};

const more: (keyof CampaignFilterValues)[] = [
  "brandId",
  "referenceId",
  "stage",
  "expiresIn",
  "eligible",
  "soleProprietor",
];

const counted = (word: string, count: number) => (count > 0 ? `${word} (${String(count)})` : word);

/** On narrow screens the filters wait in a drawer and act together. */
const FilterDrawer = ({
  filter,
  facets,
  onChange,
  count,
}: Omit<CampaignFiltersProps, "onClear"> & { count: number }) => {
  const [draft, setDraft] = useState<CampaignFilterValues | null>(null);
  const close = () => {
    setDraft(null);
  };
  const change = (patch: FilterPatch) => {
    setDraft((present) => ({ ...(present ?? filter), ...patch }));
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
            className="w-full"
            onClick={() => {
              onChange(draft ?? {});
              close();
            }}
          >
            Apply Filters
          </Button>
        }
      >
        <div className="grid gap-3">
          <MainFilters stacked filter={draft ?? filter} facets={facets} onChange={change} />
          <MoreFilters filter={draft ?? filter} facets={facets} onChange={change} />
        </div>
      </Drawer>
    </div>
  );
};

/** Stays mounted through loading and outages, so that no filter is ever lost (T8). */
export const CampaignFilters = ({ filter, facets, onChange, onClear }: CampaignFiltersProps) => {
  const bar = useRef<HTMLDivElement>(null);
  const active = activeFilters(filter, facets);
  const moreCount = active.filter(({ id }) => more.some((key) => key === id)).length;
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
        <MainFilters filter={filter} facets={facets} onChange={onChange} />
        <Popover
          title="More filters"
          align="end"
          className="w-64 p-3"
          trigger={
            <Button className="font-normal">
              <ListFilter size={14} aria-hidden />
              {counted("More filters", moreCount)}
            </Button>
          }
        >
          <MoreFilters filter={filter} facets={facets} onChange={onChange} />
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
