"use client";

import { useRouter } from "next/navigation";
import { use } from "react";
import { CursorPager } from "@/components/data-table/cursor-pager";
import { DataTable } from "@/components/data-table/data-table";
import { totalWords } from "@/components/data-table/total-words";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import type { AuditPage, AuditRow } from "@/lib/services/audit/dto";
import { auditColumns } from "./audit-columns";
import { activeFilters } from "./filter-words";
import { type AuditFilterValues, auditQueryString } from "./search-params";

type AuditListProps = {
  page: Promise<AuditPage>;
  filter: AuditFilterValues;
  busy: boolean;
  onClearFilters: () => void;
};

const rowId = (row: AuditRow) => row.id;
const rowName = (row: AuditRow) => `${row.title}, entry ${row.id}`;
const nothing = () => undefined;

export const AuditList = ({ page: promise, filter, busy, onClearFilters }: AuditListProps) => {
  const page = use(promise);
  const router = useRouter();
  const count = totalWords(page.total, "entry", "entries");
  const filters = activeFilters(filter, page.facets).map(({ label }) => label);
  const address = (cursor: { before?: string; after?: string }) =>
    `/audit${auditQueryString({ ...filter, before: null, after: null, ...cursor })}`;
  return (
    <div className="grid min-w-0 gap-2">
      <p className="text-sm font-medium tabular-nums">{count}, newest first</p>
      <p className="hidden text-sm print:block">
        {filters.length === 0 ? "No filters." : `${filters.join(" · ")}.`} Printed from {address({})}
      </p>
      <DataTable
        caption={`Audit, ${count}`}
        columns={auditColumns}
        rows={page.rows}
        rowId={rowId}
        rowName={rowName}
        sort=""
        onSort={nothing}
        busy={busy}
        keys={{
          onOpen: (id) => {
            router.push(`/audit/${id}`);
          },
        }}
        empty={
          filters.length > 0 ? (
            <EmptyState
              kind="filtered"
              sentence="No entry matches these filters."
              action={<Button onClick={onClearFilters}>Clear filters</Button>}
            />
          ) : (
            <EmptyState
              kind="nothing"
              sentence="Nothing has happened yet."
              detail="What people and TCR do appears here."
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
