"use client";

import { useId } from "react";
import { TextFilter } from "@/components/data-table/text-filter";
import { TcrStatusSelect } from "@/components/list/tcr-status-select";
import { Input } from "@/components/ui/input";
import { filterLabel } from "./filter-words";
import type { InboxFieldsProps } from "./inbox-fields";

const labelClass = "text-xs font-medium text-muted";

export const MoreFilters = ({ filter, onChange }: Pick<InboxFieldsProps, "filter" | "onChange">) => {
  const id = useId();
  return (
    <div className="grid gap-3">
      <div className="grid gap-1">
        <label htmlFor={`${id}-brand`} className={labelClass}>
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
      {(["sharedFrom", "sharedTo"] as const).map((key) => (
        <div key={key} className="grid gap-1">
          <label htmlFor={`${id}-${key}`} className={labelClass}>
            {filterLabel(key)}
          </label>
          <Input
            id={`${id}-${key}`}
            type="date"
            value={filter[key] ?? ""}
            onChange={(event) => {
              onChange({ [key]: event.target.value === "" ? null : event.target.value });
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
