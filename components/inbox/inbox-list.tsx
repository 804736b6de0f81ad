"use client";

import { Download } from "lucide-react";
import { type Ref, use, useEffect, useMemo } from "react";
import { DataTable, type DataTableProps } from "@/components/data-table/data-table";
import { FreshnessLine } from "@/components/data-table/freshness-line";
import { countLine } from "@/components/data-table/page-numbers";
import { Pagination } from "@/components/data-table/pagination";
import { Banner } from "@/components/ui/banner";
import { buttonClass } from "@/components/ui/button";
import { useOperations } from "@/components/ui/operations";
import type { InboxPage, InboxRow, PageSize } from "@/lib/services/campaigns/dto";
import { EmptyInbox } from "./empty-inbox";
import { inboxColumns } from "./inbox-columns";
import { type InboxFilterValues, inboxPageSizes } from "./search-params";

type InboxListProps = {
  page: Promise<InboxPage>;
  filter: InboxFilterValues;
  filtered: boolean;
  downloadHref: string;
  captionRef: Ref<HTMLDivElement>;
  selected: ReadonlyMap<string, InboxRow>;
  onToggle: (id: string, range: boolean) => void;
  onTogglePage: (selected: boolean) => void;
  /** Tells the screen which rows are on show. */
  onRows: (rows: InboxRow[]) => void;
  onPage: (page: number) => void;
  onSize: (size: PageSize) => void;
  onClearFilters: () => void;
} & Pick<DataTableProps<InboxRow>, "sort" | "onSort" | "refused" | "busy" | "keys">;

const rowId = (row: InboxRow) => row.campaignId;
const rowName = (row: InboxRow) => `${row.campaignId}, from ${row.downstream.name}`;

/** Rows as read by the server, with newer states of their operations as these come in. */
const useLiveRows = (rows: InboxRow[]): InboxRow[] => {
  const operations = useOperations(
    rows.flatMap((row) => row.operation?.id ?? []),
    { poll: false },
  );
  return useMemo(
    () =>
      rows.map((row) => {
        const newer = row.operation && operations.get(row.operation.id);
        return newer ? { ...row, operation: newer } : row;
      }),
    [rows, operations],
  );
};

/** Pasted ids that are not in this list, once all that match are on one page (F6). */
const missingIds = ({ rows, total }: InboxPage, asked: string[] | null): string[] =>
  asked === null || total > rows.length
    ? []
    : asked.filter((id) => !rows.some((row) => row.campaignId === id.toUpperCase()));

export const InboxList = ({ page: promise, filter, onRows, ...props }: InboxListProps) => {
  const page = use(promise);
  const rows = useLiveRows(page.rows);
  useEffect(() => {
    onRows(rows);
  }, [rows, onRows]);
  const count = countLine(page.page, page.size, page.total);
  const missing = missingIds(page, filter.ids);

  return (
    <div className="grid min-w-0 gap-2">
      {missing.length > 0 && (
        <Banner tone="warning" title="Not in this list">
          <p className="max-h-24 overflow-y-auto font-mono text-xs break-words">{missing.join(", ")}</p>
        </Banner>
      )}
      <div className="flex min-h-7 flex-wrap items-center gap-x-4 gap-y-1">
        <p className="text-sm font-medium tabular-nums">{count}</p>
        <FreshnessLine freshness={page.freshness} />
        <a href={props.downloadHref} download className={`${buttonClass("ghost", "sm")} ms-auto`} data-chrome>
          <Download size={14} aria-hidden />
          Download CSV
        </a>
      </div>
      <DataTable
        caption={`CNP Campaigns, ${count}`}
        captionRef={props.captionRef}
        columns={inboxColumns}
        rows={rows}
        rowId={rowId}
        rowName={rowName}
        selection={{ selected: props.selected, onToggle: props.onToggle, onTogglePage: props.onTogglePage }}
        sort={props.sort}
        onSort={props.onSort}
        {...(props.refused && { refused: props.refused })}
        busy={props.busy ?? false}
        keys={props.keys}
        empty={
          <EmptyInbox
            page={page}
            filtered={props.filtered}
            sharingStatus={filter.sharingStatus}
            onClearFilters={props.onClearFilters}
            onFirstPage={() => {
              props.onPage(1);
            }}
          />
        }
      />
      {page.total > 0 && (
        <Pagination
          total={page.total}
          page={page.page}
          size={page.size}
          sizes={inboxPageSizes}
          onPage={props.onPage}
          onSize={props.onSize}
        />
      )}
    </div>
  );
};
