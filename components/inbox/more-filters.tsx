"use client";

import { useId } from "react";
import { TextFilter } from "@/components/data-table/text-filter";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { filterLabel, tcrStatusWords } from "./filter-words";
import type { InboxFieldsProps } from "./inbox-fields";

const labelClass = "text-xs font-medium text-muted";

export const MoreFilters = ({ filter, onChange }: Pick<InboxFieldsProps, "filter" | "onChange">) => {
  const id = useId();
  const unknown =
    filter.tcrStatus !== null && !(filter.tcrStatus in tcrStatusWords) ? [filter.tcrStatus] : [];
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
      <div className="grid gap-1">
        <label htmlFor={`${id}-status`} className={labelClass}>
          {filterLabel("tcrStatus")}
        </label>
        <Select
          id={`${id}-status`}
          className="w-full"
          value={filter.tcrStatus ?? ""}
          onChange={(event) => {
            onChange({ tcrStatus: event.target.value === "" ? null : event.target.value });
          }}
        >
          <option value="">Any</option>
          {[...Object.keys(tcrStatusWords), ...unknown].map((status) => (
            <option key={status} value={status}>
              {tcrStatusWords[status] ?? status}
            </option>
          ))}
        </Select>
      </div>
    </div>
  );
};
