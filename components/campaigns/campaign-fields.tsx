"use client";

import { tcrStatusWord } from "@/components/ui/campaign-badges";
import { listOrNull } from "@/components/data-table/list-or-null";
import { FacetFilter } from "@/components/data-table/facet-filter";
import { TextFilter } from "@/components/data-table/text-filter";
import { CampaignIdFilter } from "@/components/list/campaign-id-filter";
import type { FilterFieldsProps } from "@/components/list/filter-bar";
import type { CampaignFacets } from "@/lib/services/campaigns/dto";
import { filterLabel } from "./filter-words";
import type { CampaignFilterValues } from "./search-params";

export type CampaignFieldsProps = FilterFieldsProps<CampaignFilterValues> & {
  facets: CampaignFacets | null;
};

export const CampaignFields = ({ filter, facets, onChange, stacked = false }: CampaignFieldsProps) => {
  const button = stacked ? "w-full max-w-none!" : "";
  const lists = (["useCase", "upstreamCnp", "reseller"] as const).map((key) => (
    <FacetFilter
      key={key}
      className={button}
      label={filterLabel(key)}
      options={facets?.[key] ?? null}
      value={filter[key] ?? []}
      onValueChange={(values) => {
        onChange({ [key]: listOrNull(values) });
      }}
    />
  ));
  return (
    <>
      <CampaignIdFilter
        className="w-44"
        ids={filter.ids}
        stacked={stacked}
        onIds={(ids) => {
          onChange({ ids });
        }}
      />
      <TextFilter
        className={stacked ? "" : "w-32"}
        label={filterLabel("brandName")}
        value={filter.brandName ?? ""}
        onValueChange={(text) => {
          onChange({ brandName: text === "" ? null : text });
        }}
      />
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
      <FacetFilter
        single
        className={button}
        label={filterLabel("tcrStatus")}
        options={facets?.tcrStatus.map((facet) => ({ ...facet, label: tcrStatusWord(facet.value) })) ?? null}
        value={filter.tcrStatus === null ? [] : [filter.tcrStatus]}
        onValueChange={([choice]) => {
          onChange({ tcrStatus: choice ?? null });
        }}
      />
      {lists}
    </>
  );
};
