"use client";

import type { ComponentType } from "react";
import { present } from "@/components/data-table/url-parsers";
import { activeFilters } from "@/components/list/active-filters";
import { FilterBar } from "@/components/list/filter-bar";
import { ListScreen } from "@/components/list/list-screen";
import { useFacets } from "@/components/list/use-facets";
import { useList } from "@/components/list/use-list";
import { useListParams } from "@/components/list/use-list-params";
import { ListHead } from "@/components/list/views/list-head";
import { useViewedList } from "@/components/list/views/use-viewed-list";
import { lazyPart } from "@/components/ui/lazy-part";
import type { ActionDialogsProps } from "@/components/ui/action-request";
import type { HistoryFacets, HistoryPage, HistoryRow } from "@/lib/services/history/dto";
import type { ListViews } from "@/lib/services/views/dto";
import { historyFilterWords } from "./filter-words";
import { historyColumns } from "./history-columns";
import { HistoryFields, MoreFilters } from "./history-fields";
import { matchesFilter } from "./matches-filter";
import { historyFilterParsers, historyQueryString, historySorts, noHistoryFilter } from "./search-params";

const { Part: MigrationBulkBar } = lazyPart(() =>
  import("@/components/list/migration-bulk-bar").then((module) => module.MigrationBulkBar),
);

export type HistoryScreenProps = {
  page: Promise<HistoryPage>;
  /** Never rejects, so that the filters outlive an outage. */
  facets: Promise<HistoryFacets | null>;
  /** Parameters of the address that mean nothing. */
  invalid: string[];
  /** Null: they could not be read. */
  views: ListViews | null;
  Dialogs: ComponentType<ActionDialogsProps>;
  warmDialogs: () => void;
};

const address = { filters: historyFilterParsers, sorts: historySorts };
const more = ["brandId", "tcrStatus"] as const;
const nothing = {
  sentence: "You have accepted no campaign of a partner yet.",
  detail: "Campaigns that you elect or accept appear here.",
};

const rowName = (row: HistoryRow) => [row.campaignId, row.downstream?.name].filter(Boolean).join(", from ");

export const HistoryScreen = ({ warmDialogs, facets: promise, views, ...props }: HistoryScreenProps) => {
  const list = useList<HistoryRow>({ warmDialogs });
  const url = useListParams(address, list.startTransition);
  const facets = useFacets(promise);
  const active = activeFilters(url.filter, historyFilterWords(facets), noHistoryFilter);
  const { columns, head } = useViewedList(historyColumns, {
    list: "history",
    views,
    url,
    search: historyQueryString({ ...url.filter, sort: url.sort }),
  });
  const ids = list.chosen.map((row) => row.campaignId);

  return (
    <ListScreen
      {...props}
      source={{ list: "history", filter: present(url.filter) }}
      title="History of Campaigns by Partners"
      head={<ListHead title="History of Campaigns by Partners" {...head} />}
      list={list}
      url={url}
      filtered={active.length > 0}
      columns={columns}
      rowName={rowName}
      missingTitle="Not among the campaigns that you accepted"
      nothing={nothing}
      downloadHref={`/api/exports/history${historyQueryString({ ...url.filter, sort: url.sort, columns: head.columns.chosen })}`}
      keys={{
        m: (id) => {
          const row = list.selection.find(id);
          if (row?.commands.initiate.allowed)
            list.dialogs.open("initiate", [row], document.activeElement as HTMLElement | null);
        },
      }}
      filters={
        <FilterBar
          filter={url.filter}
          active={active}
          more={more}
          fields={(fields) => <HistoryFields {...fields} facets={facets} />}
          moreFields={(fields) => <MoreFilters {...fields} />}
          onChange={url.setFilter}
          onClear={url.clearFilter}
        />
      }
    >
      {list.selection.count > 0 && (
        <MigrationBulkBar
          selection={list.selection}
          rows={list.chosen}
          outside={list.chosen.filter((row) => !matchesFilter(row, url.filter)).length}
          downloadHref={`/api/exports/history${historyQueryString({ sort: url.sort, ids, columns: head.columns.chosen })}`}
          onShowSelected={() => {
            url.setFilter({ ...noHistoryFilter, ids });
          }}
        />
      )}
    </ListScreen>
  );
};
