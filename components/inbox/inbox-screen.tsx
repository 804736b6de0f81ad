"use client";

import type { ComponentType } from "react";
import { activeFilters } from "@/components/list/active-filters";
import { FilterBar } from "@/components/list/filter-bar";
import { ListScreen } from "@/components/list/list-screen";
import { StatusTabs } from "@/components/list/status-tabs";
import { useFacets } from "@/components/list/use-facets";
import { useList } from "@/components/list/use-list";
import { useListParams } from "@/components/list/use-list-params";
import type { ActionDialogsProps } from "@/components/ui/action-request";
import { announce } from "@/components/ui/status-region";
import type { InboxFacets, InboxPage, InboxRow } from "@/lib/services/campaigns/dto";
import { askedRow } from "./asked-row";
import { inboxFilterWords } from "./filter-words";
import { InboxBulkBar } from "./inbox-bulk-bar";
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

export type InboxScreenProps = {
  page: Promise<InboxPage>;
  /** Never rejects, so that the filters outlive an outage. */
  facets: Promise<InboxFacets | null>;
  /** Parameters of the address that mean nothing. */
  invalid: string[];
  Dialogs: ComponentType<ActionDialogsProps>;
  warmDialogs: () => void;
};

const address = { filters: inboxFilterParsers, sorts: inboxSorts };
const tabs = [
  { status: "PENDING", label: "To decide" },
  { status: "DECLINED", label: "Declined by me" },
] as const;
const more = ["brandId", "sharedFrom", "sharedTo", "tcrStatus"] as const;

const nothing: Record<InboxFilterValues["sharingStatus"], { sentence: string; detail?: string }> = {
  PENDING: {
    sentence: "Nothing waits for you.",
    detail: "Requests accepted automatically do not appear here.",
  },
  ACCEPTED: { sentence: "You have accepted nothing yet." },
  DECLINED: { sentence: "You have declined nothing." },
};

const rowName = (row: InboxRow) => `${row.campaignId}, from ${row.downstream.name}`;

export const InboxScreen = ({ warmDialogs, facets: promise, ...props }: InboxScreenProps) => {
  const list = useList<InboxRow>({ warmDialogs, moveOn: true });
  const url = useListParams(address, list.startTransition);
  const facets = useFacets(promise);
  const { filter, sort, size } = url;
  const active = activeFilters(filter, inboxFilterWords(facets), noInboxFilter);

  const decideByKey = (decision: "elect" | "decline") => (id: string) => {
    const row = list.selection.find(id);
    if (!row) return;
    const { allowed, reasons } = row.commands[decision];
    const opener = document.activeElement;
    if (!allowed) announce(reasons.join(" "));
    else list.dialogs.actions.open(decision, [askedRow(row)], opener instanceof HTMLElement ? opener : null);
  };

  return (
    <ListScreen
      {...props}
      title="CNP Campaigns"
      list={list}
      url={url}
      filtered={active.some(({ key }) => key !== "sharingStatus")}
      columns={inboxColumns}
      rowName={rowName}
      missingTitle="Not in this list"
      nothing={nothing[filter.sharingStatus]}
      downloadHref={`/api/exports/inbox${inboxQueryString({ ...filter, sort })}`}
      keys={{ e: decideByKey("elect"), d: decideByKey("decline") }}
      tabs={
        <StatusTabs
          label="Views of CNP Campaigns"
          current={filter.sharingStatus}
          tabs={tabs}
          counts={facets?.sharingStatus}
          hrefFor={(sharingStatus) =>
            `/cnp-campaigns${inboxQueryString({ ...filter, sort, size, sharingStatus })}`
          }
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
      <InboxBulkBar
        rows={list.chosen}
        outside={list.chosen.filter((row) => !matchesFilter(row, filter)).length}
        onShowSelected={() => {
          url.setFilter({ ...noInboxFilter, ids: list.chosen.map((row) => row.campaignId) });
        }}
        onClear={list.selection.clear}
      />
    </ListScreen>
  );
};
