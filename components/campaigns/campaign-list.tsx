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
import type { CampaignListPage, CampaignRow, PageSize } from "@/lib/services/campaigns/dto";
import { campaignColumns } from "./campaign-columns";
import { EmptyList } from "./empty-list";
import { campaignPageSizes } from "./search-params";

type CampaignListProps = {
  page: Promise<CampaignListPage>;
  busy: boolean;
  filtered: boolean;
  sort: string;
  downloadHref: string;
  refused: ReadonlyMap<string, string[]>;
  captionRef: Ref<HTMLDivElement>;
  selected: ReadonlyMap<string, CampaignRow>;
  onToggle: (id: string, range: boolean) => void;
  onTogglePage: (selected: boolean) => void;
  /** Tells the screen which rows are on show. */
  onRows: (rows: CampaignRow[]) => void;
  onSort: (sort: string) => void;
  onPage: (page: number) => void;
  onSize: (size: PageSize) => void;
  onClearFilters: () => void;
  keys: DataTableProps<CampaignRow>["keys"];
};

const rowId = (row: CampaignRow) => row.campaignId;
const rowName = (row: CampaignRow) => [row.campaignId, row.brandName].filter(Boolean).join(", ");

/** Rows as read by the server, with newer states of their operations as these come in. */
const useLiveRows = (rows: CampaignRow[]): CampaignRow[] => {
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

export const CampaignList = ({ page: promise, onRows, ...props }: CampaignListProps) => {
  const page = use(promise);
  const rows = useLiveRows(page.rows);
  useEffect(() => {
    onRows(rows);
  }, [rows, onRows]);
  const count = countLine(page.page, page.size, page.total);

  return (
    <div className="grid min-w-0 grid-cols-1 gap-2">
      {page.idsNotFound.length > 0 && (
        <Banner tone="warning" title="Not found for your company">
          <p className="max-h-24 overflow-y-auto font-mono text-xs break-words">
            {page.idsNotFound.join(", ")}
          </p>
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
        caption={`My Campaigns, ${count}`}
        captionRef={props.captionRef}
        columns={campaignColumns}
        rows={rows}
        rowId={rowId}
        rowName={rowName}
        selection={{ selected: props.selected, onToggle: props.onToggle, onTogglePage: props.onTogglePage }}
        sort={props.sort}
        onSort={props.onSort}
        refused={props.refused}
        busy={props.busy}
        keys={props.keys}
        empty={
          <EmptyList
            total={page.total}
            filtered={props.filtered}
            freshness={page.freshness}
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
          sizes={campaignPageSizes}
          onPage={props.onPage}
          onSize={props.onSize}
        />
      )}
    </div>
  );
};
