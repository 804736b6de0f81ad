"use client";

import { X } from "lucide-react";
import { useRouter } from "next/navigation";
import { DataTable } from "@/components/data-table/data-table";
import { Pagination } from "@/components/data-table/pagination";
import { counted } from "@/components/dialogs/words";
import { ViewTabs } from "@/components/list/view-tabs";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { batchItemWords, type BatchItemStatus } from "@/lib/domain/batch";
import type { BatchItemPage, BatchItemRow } from "@/lib/services/batches/dto";
import { itemColumns } from "./item-columns";
import { type ItemFilter, itemQuery } from "./search-params";

type BatchItemsProps = {
  batchId: string;
  page: BatchItemPage;
  status: BatchItemStatus | null;
  reason: string | null;
};

const rowId = (item: BatchItemRow) => item.id;
const rowName = (item: BatchItemRow) => `${item.campaignId}, ${batchItemWords[item.status]}`;
const nothing = () => undefined;

/** The campaigns of a batch, failures first. */
export const BatchItems = ({ batchId, page, status, reason }: BatchItemsProps) => {
  const router = useRouter();
  const address = (more: ItemFilter) => `/batches/${batchId}${itemQuery(more)}`;
  const all = page.statuses.reduce((sum, { count }) => sum + count, 0);
  const count = counted(page.total, "campaign");
  const filter = { ...(status && { status: [status] }), ...(reason !== null && { reason }) };
  return (
    <section id="items" aria-label="Campaigns of this batch" className="grid min-w-0 scroll-mt-16 gap-2">
      <ViewTabs
        label="Campaigns by result"
        current={status ?? "ALL"}
        tabs={[
          { value: "ALL", label: "All", count: all, href: address({}) },
          ...page.statuses.map((each) => ({
            value: each.status,
            label: batchItemWords[each.status],
            count: each.count,
            href: address({ status: [each.status] }),
          })),
        ]}
      />
      <div className="flex min-h-7 flex-wrap items-center gap-2 text-sm">
        <p className="font-medium tabular-nums">{count}, what needs attention first</p>
        {reason !== null && (
          <Button
            size="sm"
            onClick={() => {
              router.push(address({}), { scroll: false });
            }}
          >
            Reason: {reason}
            <X size={14} aria-label="Remove filter" />
          </Button>
        )}
      </div>
      <DataTable
        caption={`Campaigns of this batch, ${count}`}
        columns={itemColumns}
        rows={page.rows}
        rowId={rowId}
        rowName={rowName}
        sort=""
        onSort={nothing}
        keys={{
          onOpen: (id) => {
            const item = page.rows.find((row) => row.id === id);
            if (item) router.push(`/campaigns/${encodeURIComponent(item.campaignId)}`);
          },
        }}
        empty={<EmptyState kind="filtered" sentence="No campaign of this batch is in this view." />}
      />
      {page.total > page.size && (
        <Pagination
          total={page.total}
          page={page.page}
          size={page.size}
          sizes={[page.size]}
          onPage={(wanted) => {
            router.push(address({ ...filter, page: wanted }), { scroll: false });
          }}
          onSize={nothing}
        />
      )}
    </section>
  );
};
