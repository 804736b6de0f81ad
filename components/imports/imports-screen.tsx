"use client";

import { useTransition } from "react";
import { InvalidParamsBanner } from "@/components/data-table/invalid-params-banner";
import { ListBoundary } from "@/components/data-table/list-boundary";
import { activeFilters } from "@/components/list/active-filters";
import { FilterBar } from "@/components/list/filter-bar";
import { useFacets } from "@/components/list/use-facets";
import { useListParams } from "@/components/list/use-list-params";
import { ListHead } from "@/components/list/views/list-head";
import { useViewedList } from "@/components/list/views/use-viewed-list";
import type { ImportFacets, ImportPage } from "@/lib/services/imports/dto";
import type { ListViews } from "@/lib/services/views/dto";
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
  /** Null: they could not be read. */
  views: ListViews | null;
};

const address = { filters: importFilterParsers, sorts: importSorts };

/** The company's campaigns at Bandwidth, as the mirror has them. */
export const ImportsScreen = ({ page, facets: promise, invalid, views }: ImportsScreenProps) => {
  const [busy, startTransition] = useTransition();
  const url = useListParams(address, startTransition);
  const facets = useFacets(promise);
  const active = activeFilters(url.filter, importFilterWords, noImportFilter);
  const { columns, head } = useViewedList(importColumns, {
    list: "imports",
    views,
    url,
    search: importQueryString({ ...url.filter, sort: url.sort }),
  });
  return (
    <div className="mx-auto grid max-w-360 grid-cols-1 gap-3 px-4 py-4 sm:px-6">
      <ListHead title="Imported campaigns" meta="Your campaigns at Bandwidth" {...head} />
      <InvalidParamsBanner invalid={invalid} />
      <FilterBar
        filter={url.filter}
        active={active}
        fields={(fields) => <ImportFields {...fields} facets={facets} />}
        onChange={url.setFilter}
        onClear={url.clearFilter}
      />
      <ListBoundary page={page} what="The list" columns={columns}>
        <ImportList
          page={page}
          columns={columns}
          url={url}
          filtered={active.length > 0}
          busy={busy}
          downloadHref={`/api/exports/imports${importQueryString({ ...url.filter, sort: url.sort, columns: head.columns.chosen })}`}
        />
      </ListBoundary>
    </div>
  );
};
