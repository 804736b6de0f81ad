"use client";

import { Plus } from "lucide-react";
import { useRouter } from "next/navigation";
import { DataTable } from "@/components/data-table/data-table";
import { Pagination } from "@/components/data-table/pagination";
import { counted } from "@/components/dialogs/words";
import { ViewTabs } from "@/components/list/view-tabs";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import type { BatchPage, BatchRow } from "@/lib/services/batches/dto";
import { batchColumns } from "./batch-columns";
import { batchListQuery, type BatchView, batchViewNames, batchViews } from "./search-params";

const rowId = (batch: BatchRow) => batch.id;
const rowName = (batch: BatchRow) => `${batch.name}, ${batch.badge.label}`;
const nothing = () => undefined;

const NewBatch = () => (
  <LinkButton href="/batches/new" variant="primary">
    <Plus size={16} aria-hidden />
    New batch
  </LinkButton>
);

/** Work on many campaigns: what runs, what is being prepared, and what has been. */
export const BatchesScreen = ({ page, view }: { page: BatchPage; view: BatchView }) => {
  const router = useRouter();
  const count = counted(page.total, "batch", "batches");
  const countOf = (name: BatchView): number => {
    const states: readonly string[] | undefined = batchViews[name].states;
    return page.states
      .filter(({ state }) => states === undefined || states.includes(state))
      .reduce((sum, { count: each }) => sum + each, 0);
  };
  return (
    <div className="mx-auto grid max-w-360 grid-cols-1 gap-3 px-4 py-4 sm:px-6">
      <PageHeader title="Batches" actions={<NewBatch />} />
      <ViewTabs
        label="Views of Batches"
        current={view}
        tabs={batchViewNames.map((name) => ({
          value: name,
          label: batchViews[name].label,
          count: countOf(name),
          href: `/batches${batchListQuery({ view: name })}`,
        }))}
      />
      <p className="text-sm font-medium tabular-nums">{count}, newest first</p>
      <DataTable
        caption={`Batches, ${count}`}
        columns={batchColumns}
        rows={page.rows}
        rowId={rowId}
        rowName={rowName}
        sort=""
        onSort={nothing}
        keys={{
          onOpen: (id) => {
            router.push(`/batches/${id}`);
          },
        }}
        empty={
          <EmptyState
            kind={view === "all" ? "nothing" : "filtered"}
            sentence={view === "all" ? "No batch yet." : "No batch is in this view."}
            detail="Select campaigns in a list, or paste their ids."
            action={<NewBatch />}
          />
        }
      />
      {page.total > page.size && (
        <Pagination
          total={page.total}
          page={page.page}
          size={page.size}
          sizes={[page.size]}
          onPage={(wanted) => {
            router.push(`/batches${batchListQuery({ view, page: wanted })}`);
          }}
          onSize={nothing}
        />
      )}
    </div>
  );
};
