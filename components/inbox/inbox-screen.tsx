"use client";

import type { ComponentType } from "react";
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
import { lazyPart } from "@/components/ui/lazy-part";
import type { ActionDialogsProps } from "@/components/ui/action-request";
import { announce } from "@/components/ui/status-region";
import type { InboxFacets, InboxPage, InboxRow } from "@/lib/services/campaigns/dto";
import type { ListViews } from "@/lib/services/views/dto";
import { askedRow } from "./asked-row";
import { inboxFilterWords } from "./filter-words";
import { inboxColumns } from "./inbox-columns";
import { InboxFields } from "./inbox-fields";
import { matchesFilter } from "./matches-filter";
import { MoreFilters } from "./more-filters";
import {
  inboxFilterParsers,
  type InboxFilterValues,
  inboxQueryString,
  inboxSorts,
  noInboxFilter,
} from "./search-params";

const { Part: InboxBulkBar } = lazyPart(() =>
  import("./inbox-bulk-bar").then((module) => module.InboxBulkBar),
);

export type InboxScreenProps = {
  page: Promise<InboxPage>;
  /** Never rejects, so that the filters outlive an outage. */
  facets: Promise<InboxFacets | null>;
  /** Parameters of the address that mean nothing. */
  invalid: string[];
  /** Null: they could not be read. */
  views: ListViews | null;
  Dialogs: ComponentType<ActionDialogsProps>;
  warmDialogs: () => void;
};

const address = { filters: inboxFilterParsers, sorts: inboxSorts };
const more = ["brandId", "sharedFrom", "sharedTo", "tcrStatus"] as const;

const tabs = [
  { value: "PENDING", label: "To decide", filter: { view: null, sharingStatus: "PENDING" } },
  { value: "auto", label: "Auto-accepted", filter: { view: "auto", sharingStatus: null } },
  { value: "DECLINED", label: "Declined by me", filter: { view: null, sharingStatus: "DECLINED" } },
] as const;

const nothingAuto = {
  sentence: "Nothing has been accepted for you.",
  detail: "With Auto-Complete on, migrations of campaigns that you accepted before are accepted by TCR.",
};

const nothing: Record<InboxFilterValues["sharingStatus"], { sentence: string; detail?: string }> = {
  PENDING: {
    sentence: "Nothing waits for you.",
    detail: "Requests accepted automatically are under Auto-accepted.",
  },
  ACCEPTED: { sentence: "You have accepted nothing yet." },
  DECLINED: { sentence: "You have declined nothing." },
};

const rowName = (row: InboxRow) => `${row.campaignId}, from ${row.downstream.name}`;

export const InboxScreen = ({ warmDialogs, facets: promise, views, ...props }: InboxScreenProps) => {
  const list = useList<InboxRow>({ warmDialogs, moveOn: true });
  const url = useListParams(address, list.startTransition);
  const facets = useFacets(promise);
  const { filter, sort, size } = url;
  const active = activeFilters(filter, inboxFilterWords(facets), noInboxFilter);

  const { columns, head } = useViewedList(inboxColumns, {
    list: "inbox",
    views,
    url,
    search: inboxQueryString({ ...filter, sort }),
  });

  const decideByKey = (decision: "elect" | "decline") => (id: string) => {
    const row = list.selection.find(id);
    if (!row) return;
    const { allowed, reasons } = row.commands[decision];
    const opener = document.activeElement;
    if (!allowed) announce(reasons.join(" "));
    else list.dialogs.open(decision, [askedRow(row)], opener instanceof HTMLElement ? opener : null);
  };

  return (
    <ListScreen
      {...props}
      source={{ list: "inbox", filter: present(filter) }}
      title="CNP Campaigns"
      head={<ListHead title="CNP Campaigns" {...head} />}
      list={list}
      url={url}
      filtered={active.some(({ key }) => key !== "sharingStatus")}
      columns={columns}
      rowName={rowName}
      missingTitle="Not in this list"
      nothing={filter.view === "auto" ? nothingAuto : nothing[filter.sharingStatus]}
      downloadHref={`/api/exports/inbox${inboxQueryString({ ...filter, sort, columns: head.columns.chosen })}`}
      keys={{ e: decideByKey("elect"), d: decideByKey("decline") }}
      tabs={
        <ViewTabs
          label="Views of CNP Campaigns"
          current={filter.view ?? filter.sharingStatus}
          tabs={tabs.map(({ value, label, filter: tab }) => ({
            value,
            label,
            count: facets?.sharingStatus.find((facet) => facet.value === value)?.count,
            href: `/cnp-campaigns${inboxQueryString({ ...filter, sort, size, ...url.view, ...tab })}`,
          }))}
        />
      }
      filters={
        <FilterBar
          filter={filter}
          active={active}
          more={more}
          fields={(fields) => <InboxFields {...fields} facets={facets} />}
          moreFields={(fields) => <MoreFilters {...fields} />}
          onChange={url.setFilter}
          onClear={url.clearFilter}
        />
      }
    >
      {list.selection.count > 0 && (
        <InboxBulkBar
          selection={list.selection}
          rows={list.chosen}
          outside={list.chosen.filter((row) => !matchesFilter(row, filter)).length}
          onShowSelected={() => {
            url.setFilter({ ...noInboxFilter, ids: list.chosen.map((row) => row.campaignId) });
          }}
        />
      )}
    </ListScreen>
  );
};
