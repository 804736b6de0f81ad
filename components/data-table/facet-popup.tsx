"use client";

import { useId, useState } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import { cx } from "@/components/ui/cx";
import { Input } from "@/components/ui/input";
import type { Trigger } from "@/components/ui/lazy-popup";
import { Popover } from "@/components/ui/popover";
import type { Facet } from "@/lib/services/campaigns/dto";

export type FacetProps = {
  label: string;
  /** Null while counts are loading or could not be loaded. */
  options: Facet[] | null;
  value: string[];
  onValueChange: (value: string[]) => void;
  /** One choice at a time, with "Any" on top. */
  single?: boolean;
};

const format = new Intl.NumberFormat("en-US");
const searchFrom = 9;

/** Options with their counts; one with 0 stays visible and disabled (F5). */
export const FacetPopup = ({
  trigger,
  label,
  options,
  value,
  onValueChange,
  single = false,
}: FacetProps & { trigger: Trigger }) => {
  const group = useId();
  const [search, setSearch] = useState("");
  const known = options ?? [];
  const chosenOnly = value
    .filter((each) => !known.some((option) => option.value === each))
    .map((each) => ({ value: each, label: each, count: null }));
  const listed = [...chosenOnly, ...known].filter((option) =>
    option.label.toLowerCase().includes(search.trim().toLowerCase()),
  );

  const choose = (option: string, on: boolean) => {
    if (single) onValueChange(on ? [option] : []);
    else onValueChange(on ? [...value, option] : value.filter((each) => each !== option));
  };

  return (
    <Popover
      trigger={trigger}
      title={label}
      hideTitle
      className="w-72 p-1"
      onOpenChange={() => {
        setSearch("");
      }}
    >
      {known.length >= searchFrom && (
        <div className="p-1">
          <Input
            aria-label={`Search ${label}`}
            placeholder="Search"
            value={search}
            onChange={(event) => {
              setSearch(event.target.value);
            }}
          />
        </div>
      )}
      <fieldset className="max-h-72 overflow-y-auto">
        <legend className="sr-only">{label}</legend>
        {single && (
          <label className="flex min-h-8 items-center gap-2 rounded-md px-2 text-sm hover:bg-sunken">
            <input
              type="radio"
              name={group}
              className="check-box"
              checked={value.length === 0}
              onChange={() => {
                onValueChange([]);
              }}
            />
            Any
          </label>
        )}
        {listed.map((option) => {
          const on = value.includes(option.value);
          const none = option.count === 0 && !on;
          const props = {
            checked: on,
            disabled: none,
            onChange: () => {
              choose(option.value, single || !on);
            },
          };
          return (
            <label
              key={option.value}
              className={cx(
                "flex min-h-8 items-center gap-2 rounded-md px-2 py-1 text-sm",
                none ? "text-muted" : "hover:bg-sunken",
              )}
            >
              {single ? (
                <input {...props} type="radio" name={group} className="check-box" />
              ) : (
                <Checkbox {...props} />
              )}
              <span className="min-w-0 flex-1 break-words">{option.label}</span>
              {option.count !== null && (
                <span className="text-xs text-muted tabular-nums">{format.format(option.count)}</span>
              )}
            </label>
          );
        })}
      </fieldset>
      {options === null && <p className="px-2 py-1.5 text-xs text-muted">Counts are not loaded.</p>}
      {options !== null && listed.length === 0 && (
        <p className="px-2 py-1.5 text-sm text-muted">No option matches.</p>
      )}
    </Popover>
  );
};
