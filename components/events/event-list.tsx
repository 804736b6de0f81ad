"use client";

import { useRouter } from "next/navigation";
import { use } from "react";
import { CursorPager } from "@/components/data-table/cursor-pager";
import { DataTable } from "@/components/data-table/data-table";
import { totalWords } from "@/components/data-table/total-words";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import type { EventPage, EventRow } from "@/lib/services/events/dto";
import { eventColumns } from "./event-columns";
import { type EventFilterValues, eventQueryString } from "./search-params";

type EventListProps = {
  page: Promise<EventPage>;
  filter: EventFilterValues;
  filtered: boolean;
  busy: boolean;
  onClearFilters: () => void;
};

const rowId = (row: EventRow) => row.id;
const rowName = (row: EventRow) => `${row.title}, event ${row.id}`;
const nothing = () => undefined;

export const EventList = ({ page: promise, filter, filtered, busy, onClearFilters }: EventListProps) => {
  const page = use(promise);
  const router = useRouter();
  const count = totalWords(page.total, "event", "events");
  const address = (more: { before?: string; after?: string; panel?: string }) =>
    `/events${eventQueryString({ ...filter, before: null, after: null, panel: null, ...more })}`;
  return (
    <div className="grid min-w-0 content-start gap-2">
      <p className="text-sm font-medium tabular-nums">{count}, newest first</p>
      <DataTable
        caption={`Events, ${count}`}
        columns={eventColumns}
        rows={page.rows}
        rowId={rowId}
        rowName={rowName}
        sort=""
        onSort={nothing}
        busy={busy}
        keys={{
          onOpen: (id) => {
            router.push(address({ panel: id }), { scroll: false });
          },
        }}
        empty={
          filtered ? (
            <EmptyState
              kind="filtered"
              sentence="No event matches these filters."
              action={<Button onClick={onClearFilters}>Clear filters</Button>}
            />
          ) : (
            <EmptyState
              kind="nothing"
              sentence="No event has come from TCR yet."
              detail="They appear here as soon as something happens to a campaign of yours."
            />
          )
        }
      />
      <CursorPager
        newest={page.newer === null ? null : address({})}
        newer={page.newer === null ? null : address({ after: page.newer })}
        older={page.older === null ? null : address({ before: page.older })}
      />
    </div>
  );
};
