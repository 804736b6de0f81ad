"use client";

import { useRouter } from "next/navigation";
import { use } from "react";
import { DataTable, type DataTableProps } from "@/components/data-table/data-table";
import { countLine } from "@/components/data-table/page-numbers";
import { Pagination } from "@/components/data-table/pagination";
import type { ListUrl } from "@/components/list/list-url";
import { DownloadCsv } from "@/components/ui/download-csv";
import { pageSizes } from "@/lib/domain/page-sizes";
import type { ImportPage, ImportRow } from "@/lib/services/imports/dto";
import { EmptyImports } from "./empty-imports";
import { SourceLine } from "./source-line";

type ImportListProps = {
  page: Promise<ImportPage>;
  columns: DataTableProps<ImportRow>["columns"];
  url: ListUrl;
  filtered: boolean;
  busy: boolean;
  downloadHref: string;
};

const rowId = (row: ImportRow) => row.campaignId;
const rowName = (row: ImportRow) => `${row.campaignId}, ${row.standing.word}`;

/** The part of Imported campaigns that waits for the server. */
export const ImportList = ({
  page: promise,
  columns,
  url,
  filtered,
  busy,
  downloadHref,
}: ImportListProps) => {
  const page = use(promise);
  const router = useRouter();
  const count = countLine(page.page, page.size, page.total, false);
  return (
    <div className="grid min-w-0 grid-cols-1 gap-2">
      <div className="flex min-h-7 flex-wrap items-center gap-x-4 gap-y-1">
        <p className="text-sm font-medium tabular-nums">{count}</p>
        {page.source !== null && <SourceLine source={page.source} />}
        {page.source === null && page.total > 0 && (
          <p className="text-xs text-warning-fg">Bandwidth is not connected. This is what was read before.</p>
        )}
        <DownloadCsv href={downloadHref} className="ms-auto" />
      </div>
      <DataTable
        caption={`Imported campaigns, ${count}`}
        columns={columns}
        rows={page.rows}
        rowId={rowId}
        rowName={rowName}
        sort={url.sort}
        onSort={url.setSort}
        busy={busy}
        keys={{
          onOpen: (id) => {
            if (page.rows.some((row) => row.campaignId === id && row.campaign !== null))
              router.push(`/campaigns/${encodeURIComponent(id)}`);
          },
          onSearch: () => {
            document.querySelector<HTMLElement>("[data-search]")?.focus();
          },
        }}
        empty={<EmptyImports source={page.source} filtered={filtered} onClearFilters={url.clearFilter} />}
      />
      {page.total > 0 && (
        <Pagination
          total={page.total}
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
