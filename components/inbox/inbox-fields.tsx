"use client";

import { FacetFilter } from "@/components/data-table/facet-filter";
import { IdPaste } from "@/components/data-table/id-paste";
import { parseIds } from "@/components/data-table/parse-ids";
import { TextFilter } from "@/components/data-table/text-filter";
import { cx } from "@/components/ui/cx";
import { Select } from "@/components/ui/select";
import { sharingStatuses } from "@/lib/domain/campaign";
import type { InboxFacets } from "@/lib/services/campaigns/dto";
import type { FilterFieldsProps } from "@/components/list/filter-bar";
import { filterLabel, sharingWords } from "./filter-words";
import type { InboxFilterValues } from "./search-params";

export type InboxFieldsProps = FilterFieldsProps<InboxFilterValues> & { facets: InboxFacets | null };

const listOrNull = (values: string[]) => (values.length === 0 ? null : values);

export const InboxFields = ({ filter, facets, onChange, stacked = false }: InboxFieldsProps) => {
  const button = stacked ? "w-full max-w-none justify-between" : "";
  const list = (key: "useCase" | "downstreamCnp") => (
    <FacetFilter
      className={button}
      label={filterLabel(key)}
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
          label={filterLabel("ids")}
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
        label={filterLabel("cnpMigration")}
        options={facets?.cnpMigration ?? null}
        value={filter.cnpMigration === null ? [] : [String(filter.cnpMigration)]}
        onValueChange={([choice]) => {
          onChange({ cnpMigration: choice === undefined ? null : choice === "true" });
        }}
      />
      <Select
        aria-label={filterLabel("sharingStatus")}
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
            {filterLabel("sharingStatus")}: {sharingWords[status]}
          </option>
        ))}
      </Select>
    </>
  );
};
