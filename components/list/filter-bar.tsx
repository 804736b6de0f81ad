"use client";

import { ListFilter } from "lucide-react";
import { type ReactNode, useCallback, useRef, useState } from "react";
import { FilterChips } from "@/components/data-table/filter-chips";
import { Button } from "@/components/ui/button";
import { Drawer, drawerTrigger } from "@/components/ui/drawer";
import { lazyPopup } from "@/components/ui/lazy-popup";
import type { ActiveFilter } from "./active-filters";

export type FilterFieldsProps<Filter> = {
  filter: Filter;
  onChange: (patch: Partial<Filter>) => void;
  /** Beneath one another, in the drawer of narrow screens. */
  stacked?: boolean;
};

type FilterBarProps<Filter extends object> = Omit<FilterFieldsProps<Filter>, "stacked"> & {
  active: ActiveFilter<Filter>[];
  /** The filters that wait behind "More filters". */
  more?: readonly (keyof Filter)[];
  fields: (props: FilterFieldsProps<Filter>) => ReactNode;
  moreFields?: (props: FilterFieldsProps<Filter>) => ReactNode;
  onClear: () => void;
};

const MorePopover = lazyPopup("dialog", () =>
  import("@/components/ui/popover").then((module) => module.Popover),
);

const counted = (word: string, count: number) => (count > 0 ? `${word} (${String(count)})` : word);

/** On narrow screens the filters wait in a drawer and act together (F3). */
const FilterDrawer = <Filter extends object>({
  filter,
  onChange,
  active,
  fields,
  moreFields,
}: FilterBarProps<Filter>) => {
  const [draft, setDraft] = useState<Filter | null>(null);
  const present = draft ?? filter;
  const change = (patch: Partial<Filter>) => {
    setDraft((before) => ({ ...(before ?? filter), ...patch }));
  };
  const close = () => {
    setDraft(null);
  };
  return (
    <div className="md:hidden">
      <Button
        {...drawerTrigger}
        aria-expanded={draft !== null}
        onClick={() => {
          setDraft(filter);
        }}
      >
        <ListFilter size={16} aria-hidden />
        {counted("Filters", active.length)}
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
              onChange(present);
              close();
            }}
          >
            Apply Filters
          </Button>
        }
      >
        <div className="grid gap-3">
          {fields({ filter: present, onChange: change, stacked: true })}
          {moreFields?.({ filter: present, onChange: change, stacked: true })}
        </div>
      </Drawer>
    </div>
  );
};

/** Stays mounted through loading and outages, so that no filter is ever lost (T8). */
export const FilterBar = <Filter extends object>(props: FilterBarProps<Filter>) => {
  const { filter, active, more = [], onChange, onClear, fields, moreFields } = props;
  const bar = useRef<HTMLDivElement>(null);
  const moreCount = active.filter(({ key }) => more.includes(key)).length;
  const fallbackFocus = useCallback(
    () =>
      [...(bar.current?.querySelectorAll<HTMLElement>("button, input") ?? [])].find(
        (element) => element.offsetParent !== null,
      ) ?? null,
    [],
  );
  return (
    <div ref={bar} className="grid gap-2" data-chrome>
      <FilterDrawer {...props} />
      <div role="group" aria-label="Filters" className="hidden flex-wrap items-center gap-2 md:flex">
        {fields({ filter, onChange })}
        {moreFields && (
          <MorePopover
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
            {moreFields({ filter, onChange })}
          </MorePopover>
        )}
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
