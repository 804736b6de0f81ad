"use client";

import { useTransition } from "react";
import { InvalidParamsBanner } from "@/components/data-table/invalid-params-banner";
import { ListBoundary } from "@/components/data-table/list-boundary";
import { activeFilters } from "@/components/list/active-filters";
import { FilterBar } from "@/components/list/filter-bar";
import { useFacets } from "@/components/list/use-facets";
import { useListParams } from "@/components/list/use-list-params";
import { PageHeader } from "@/components/ui/page-header";
import type { ImportFacets, ImportPage } from "@/lib/services/imports/dto";
import { importFilterWords } from "./filter-words";
import { importColumns } from "./import-columns";
import { ImportFields } from "./import-fields";
import { ImportList } from "./import-list";
import { importFilterParsers, importQueryString, importSorts, noImportFilter } from "./search-params";

type ImportsScreenProps = {
  page: Promise<ImportPage>;
  /** Never rejects, so that the filters outlive an outage. */
  facets: Promise<ImportFacets | null>;
  /** Parameters of the address that mean nothing. */
  invalid: string[];
};

const address = { filters: importFilterParsers, sorts: importSorts };

/** The company's campaigns at Bandwidth, as the mirror has them. */
export const ImportsScreen = ({ page, facets: promise, invalid }: ImportsScreenProps) => {
  const [busy, startTransition] = useTransition();
  const url = useListParams(address, startTransition);
  const facets = useFacets(promise);
  const active = activeFilters(url.filter, importFilterWords, noImportFilter);
  return (
    <div className="mx-auto grid max-w-360 grid-cols-1 gap-3 px-4 py-4 sm:px-6">
      <PageHeader title="Imported campaigns" meta="Your campaigns at Bandwidth" />
      <InvalidParamsBanner invalid={invalid} />
      <FilterBar
        filter={url.filter}
        active={active}
        fields={(fields) => <ImportFields {...fields} facets={facets} />}
        onChange={url.setFilter}
        onClear={url.clearFilter}
      />
      <ListBoundary page={page} what="The list" columns={importColumns}>
        <ImportList
          page={page}
          url={url}
          filtered={active.length > 0}
          busy={busy}
          downloadHref={`/api/exports/imports${importQueryString({ ...url.filter, sort: url.sort })}`}
        />
      </ListBoundary>
    </div>
  );
};
