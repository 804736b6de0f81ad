"use client";

import { use, useEffect } from "react";
import { DataTable, type DataTableProps } from "@/components/data-table/data-table";
import { FreshnessLine } from "@/components/data-table/freshness-line";
import { countLine } from "@/components/data-table/page-numbers";
import { Pagination } from "@/components/data-table/pagination";
import { Banner } from "@/components/ui/banner";
import { DownloadCsv } from "@/components/ui/download-csv";
import { pageSizes } from "@/lib/domain/page-sizes";
import type { ListPage } from "@/lib/services/campaigns/dto";
import type { OperationView } from "@/lib/services/operations/dto";
import { EmptyList, type Nothing } from "./empty-list";
import { CountLine } from "./count-line";
import { type CountedList, useExactTotal } from "./use-exact-total";
import type { List } from "./use-list";
import { useLiveRows } from "./use-live-rows";
import type { ListUrl } from "./list-url";

export type ListRow = { campaignId: string; operation: OperationView | null };

export type ListBodyProps<Row extends ListRow> = {
  title: string;
  page: Promise<ListPage<Row>>;
  list: List<Row>;
  url: ListUrl;
  filtered: boolean;
  columns: DataTableProps<Row>["columns"];
  /** The campaign's id, unless one campaign has several rows. */
  rowId?: (row: Row) => string;
  rowName: (row: Row) => string;
  /** The list and its filters, as the server counts them. */
  counted: CountedList | undefined;
  /** Heading over pasted ids that are not in this list (F6). */
  missingTitle: string;
  nothing: Nothing;
  downloadHref?: string;
  /** Single keys of the list, by letter. */
  keys?: Record<string, (id: string) => void>;
  /** Brings focus to the list's search field. */
  onSearch: () => void;
  /** False: nothing can be done with several rows. */
  selectable?: boolean;
};

const campaignIdOf = (row: ListRow) => row.campaignId;

/** Count, freshness, download, table and pages: the part of a list that waits for the server. */
export const ListBody = <Row extends ListRow>({
  title,
  page: promise,
  list,
  url,
  filtered,
  columns,
  rowId = campaignIdOf,
  rowName,
  counted,
  missingTitle,
  nothing,
  downloadHref,
  keys = {},
  onSearch,
  selectable = true,
}: ListBodyProps<Row>) => {
  const page = use(promise);
  const rows = useLiveRows(page.rows);
  const { showRows, has, toggle, togglePage } = list.selection;
  const exact = useExactTotal(counted);
  const more = page.more && exact.total === null;
  const total = page.more ? (exact.total ?? page.total) : page.total;
  useEffect(() => {
    showRows(rows, more ? null : total);
  }, [rows, total, more, showRows]);
  const count = countLine(page.page, page.size, total, more);

  return (
    <div className="grid min-w-0 grid-cols-1 gap-2">
      {page.idsNotFound.length > 0 && (
        <Banner tone="warning" title={missingTitle}>
          <p className="max-h-24 overflow-y-auto font-mono text-xs break-words">
            {page.idsNotFound.join(", ")}
          </p>
        </Banner>
      )}
      <div className="flex min-h-7 flex-wrap items-center gap-x-4 gap-y-1">
        <CountLine page={page.page} size={page.size} total={total} more={more} exact={exact} />
        <FreshnessLine freshness={page.freshness} />
        {downloadHref !== undefined && <DownloadCsv href={downloadHref} className="ms-auto" />}
      </div>
      <DataTable
        caption={`${title}, ${count}`}
        captionRef={list.captionRef}
        columns={columns}
        rows={rows}
        rowId={rowId}
        rowName={rowName}
        {...(selectable && { selection: { has, onToggle: toggle, onTogglePage: togglePage } })}
        sort={url.sort}
        onSort={url.setSort}
        refused={list.dialogs.refused}
        busy={list.busy}
        keys={{
          onOpen: (id) => {
            const row = rows.find((each) => rowId(each) === id);
            if (row) list.openDetails(row.campaignId);
          },
          onSearch,
          keys,
        }}
        empty={
          <EmptyList
            total={total}
            filtered={filtered}
            freshness={page.freshness}
            nothing={nothing}
            onClearFilters={url.clearFilter}
            onFirstPage={() => {
              url.setPage(1);
            }}
          />
        }
      />
      {total > 0 && (
        <Pagination
          total={total}
          more={more}
          previous={page.previous}
          next={page.next}
          page={page.page}
          size={page.size}
          sizes={pageSizes}
          onPage={url.setPage}
          onSize={url.setSize}
        />
      )}
    </div>
  );
};
