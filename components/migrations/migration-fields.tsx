"use client";

import { FacetFilter } from "@/components/data-table/facet-filter";
import { CampaignIdFilter } from "@/components/list/campaign-id-filter";
import type { FilterFieldsProps } from "@/components/list/filter-bar";
import { endCauses } from "@/lib/domain/migration-views";
import type { MigrationFacets } from "@/lib/services/migrations/list-dto";
import { filterLabel } from "./filter-words";
import { initiators, type MigrationFilterValues } from "./search-params";

type MigrationFieldsProps = FilterFieldsProps<MigrationFilterValues> & { facets: MigrationFacets | null };

export const MigrationFields = ({ filter, facets, onChange, stacked = false }: MigrationFieldsProps) => {
  const button = stacked ? "w-full max-w-none! justify-between" : "";
  return (
    <>
      <CampaignIdFilter
        ids={filter.ids}
        stacked={stacked}
        onIds={(ids) => {
          onChange({ ids });
        }}
      />
      <FacetFilter
        className={button}
        label={filterLabel("partner")}
        options={facets?.partner ?? null}
        value={filter.partner ?? []}
        onValueChange={(partner) => {
          onChange({ partner: partner.length === 0 ? null : partner });
        }}
      />
      <FacetFilter
        single
        className={button}
        label={filterLabel("initiator")}
        options={facets?.initiator ?? null}
        value={filter.initiator === null ? [] : [filter.initiator]}
        onValueChange={([choice]) => {
          onChange({ initiator: initiators.find((each) => each === choice) ?? null });
        }}
      />
      {(filter.view === "ended" || filter.view === "all") && (
        <FacetFilter
          single
          className={button}
          label={filterLabel("cause")}
          options={facets?.cause ?? null}
          value={filter.cause === null ? [] : [filter.cause]}
          onValueChange={([choice]) => {
            onChange({ cause: endCauses.find((each) => each === choice) ?? null });
          }}
        />
      )}
    </>
  );
};
