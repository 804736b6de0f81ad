"use client";

import { present } from "@/components/data-table/url-parsers";
import { activeFilters } from "@/components/list/active-filters";
import { FilterBar } from "@/components/list/filter-bar";
import { ListScreen } from "@/components/list/list-screen";
import { useFacets } from "@/components/list/use-facets";
import { useList } from "@/components/list/use-list";
import { useListParams } from "@/components/list/use-list-params";
import { ViewTabs } from "@/components/list/view-tabs";
import { ListHead } from "@/components/list/views/list-head";
import { useViewedList } from "@/components/list/views/use-viewed-list";
import { type MigrationView, migrationViews } from "@/lib/domain/migration-views";
import type { MigrationFacets, MigrationPage, MigrationRow } from "@/lib/services/migrations/list-dto";
import type { ListViews } from "@/lib/services/views/dto";
import { migrationFilterWords } from "./filter-words";
import { migrationColumns } from "./migration-columns";
import { MigrationFields } from "./migration-fields";
import {
  migrationFilterParsers,
  migrationQueryString,
  migrationSorts,
  noMigrationFilter,
} from "./search-params";

type MigrationsScreenProps = {
  page: Promise<MigrationPage>;
  /** Never rejects, so that the filters outlive an outage. */
  facets: Promise<MigrationFacets | null>;
  /** Parameters of the address that mean nothing. */
  invalid: string[];
  /** Null: they could not be read. */
  views: ListViews | null;
};

const address = { filters: migrationFilterParsers, sorts: migrationSorts };

const labels: Record<MigrationView, string> = {
  open: "Open",
  mine: "Waiting for me",
  declined: "Declined",
  expiring: "Expiring",
  complete: "Complete",
  ended: "Ended",
  all: "All",
};

const nothing: Record<MigrationView, string> = {
  open: "No migration is open.",
  mine: "No migration waits for you.",
  declined: "No open migration has been declined.",
  expiring: "No open migration ends within 7 days.",
  complete: "No migration has completed yet.",
  ended: "No migration has ended without completing.",
  all: "Your company has taken part in no migration.",
};

const noDialogs = () => undefined;
const rowName = (row: MigrationRow) => `${row.campaignId}, ${row.badge.label}`;

export const MigrationsScreen = ({ facets: promise, views, ...props }: MigrationsScreenProps) => {
  const list = useList<MigrationRow>({ warmDialogs: noDialogs });
  const url = useListParams(address, list.startTransition);
  const facets = useFacets(promise);
  const { filter, sort, size } = url;
  const active = activeFilters(filter, migrationFilterWords(facets), noMigrationFilter);
  const { columns, head } = useViewedList(migrationColumns, {
    list: "migrations",
    views,
    url,
    search: migrationQueryString({ ...filter, sort }),
  });

  return (
    <ListScreen
      {...props}
      title="Migrations"
      head={<ListHead title="Migrations" {...head} />}
      counted={{ list: "migrations", filter: { ...present(filter), view: filter.view } }}
      list={list}
      url={url}
      selectable={false}
      filtered={active.length > 0}
      columns={columns}
      rowId={(row) => row.id}
      rowName={rowName}
      missingTitle="No migration known of"
      nothing={{ sentence: nothing[filter.view] }}
      tabs={
        <ViewTabs
          label="Views of Migrations"
          current={filter.view}
          tabs={migrationViews.map((view) => ({
            value: view,
            label: labels[view],
            count: facets?.view.find((facet) => facet.value === view)?.count,
            href: `/migrations${migrationQueryString({ ...filter, sort, size, ...url.view, view, cause: null })}`,
          }))}
        />
      }
      filters={
        <FilterBar
          filter={filter}
          active={active}
          fields={(fields) => <MigrationFields {...fields} facets={facets} />}
          onChange={url.setFilter}
          onClear={() => {
            url.setFilter({ ...noMigrationFilter, view: filter.view });
          }}
        />
      }
    />
  );
};
