"use client";

import { listOrNull } from "@/components/data-table/list-or-null";
import { FacetFilter } from "@/components/data-table/facet-filter";
import { Select } from "@/components/ui/select";
import { sharingStatuses } from "@/lib/domain/campaign";
import type { InboxFacets } from "@/lib/services/campaigns/dto";
import { CampaignIdFilter } from "@/components/list/campaign-id-filter";
import type { FilterFieldsProps } from "@/components/list/filter-bar";
import { filterLabel, sharingWords } from "./filter-words";
import type { InboxFilterValues } from "./search-params";

export type InboxFieldsProps = FilterFieldsProps<InboxFilterValues> & { facets: InboxFacets | null };

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
      <CampaignIdFilter
        ids={filter.ids}
        stacked={stacked}
        onIds={(ids) => {
          onChange({ ids });
        }}
      />
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
      {filter.view === null && (
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
      )}
    </>
  );
};
