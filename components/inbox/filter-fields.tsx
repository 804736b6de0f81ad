"use client";

import { FacetFilter } from "@/components/data-table/facet-filter";
import { IdPaste } from "@/components/data-table/id-paste";
import { parseIds } from "@/components/data-table/parse-ids";
import { TextFilter } from "@/components/data-table/text-filter";
import { cx } from "@/components/ui/cx";
import { Select } from "@/components/ui/select";
import { sharingStatuses } from "@/lib/domain/campaign";
import { type FilterPatch, filterLabels, type InboxFacets, sharingWords } from "./filter-words";
import type { InboxFilterValues } from "./search-params";

export type FilterFieldsProps = {
  filter: InboxFilterValues;
  facets: InboxFacets | null;
  onChange: (patch: FilterPatch) => void;
  /** Beneath one another, in the drawer of narrow screens. */
  stacked?: boolean;
};

const listOrNull = (values: string[]) => (values.length === 0 ? null : values);

export const FilterFields = ({ filter, facets, onChange, stacked = false }: FilterFieldsProps) => {
  const button = stacked ? "w-full max-w-none justify-between" : "";
  const list = (key: "useCase" | "downstreamCnp") => (
    <FacetFilter
      className={button}
      label={filterLabels[key]}
      options={facets?.[key] ?? null}
      value={filter[key] ?? []}
      onValueChange={(values) => {
        onChange({ [key]: listOrNull(values) });
      }}
    />
  );
  return (
    <>
      <div className={cx("flex gap-1", !stacked && "w-56")}>
        <TextFilter
          className="flex-1"
          search={!stacked}
          mono
          label={filterLabels.ids}
          value={(filter.ids ?? []).join(", ")}
          onValueChange={(text) => {
            onChange({ ids: listOrNull(parseIds(text)) });
          }}
        />
        <IdPaste
          ids={filter.ids ?? []}
          onIds={(ids) => {
            onChange({ ids: listOrNull(ids) });
          }}
        />
      </div>
      {list("useCase")}
      {list("downstreamCnp")}
      <FacetFilter
        single
        className={button}
        label={filterLabels.cnpMigration}
        options={facets?.cnpMigration ?? null}
        value={filter.cnpMigration === null ? [] : [String(filter.cnpMigration)]}
        onValueChange={([choice]) => {
          onChange({ cnpMigration: choice === undefined ? null : choice === "true" });
        }}
      />
      <Select
        aria-label={filterLabels.sharingStatus}
        className={stacked ? "w-full" : ""}
        value={filter.sharingStatus}
        onChange={(event) => {
          onChange({
            sharingStatus: sharingStatuses.find((status) => status === event.target.value) ?? "PENDING",
          });
        }}
      >
        {sharingStatuses.map((status) => (
          <option key={status} value={status}>
            {filterLabels.sharingStatus}: {sharingWords[status]}
          </option>
        ))}
      </Select>
    </>
  );
};
