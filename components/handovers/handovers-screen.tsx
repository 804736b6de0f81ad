"use client";

import { Plus } from "lucide-react";
import { useRouter } from "next/navigation";
import { DataTable } from "@/components/data-table/data-table";
import { Pagination } from "@/components/data-table/pagination";
import { counted } from "@/components/dialogs/words";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import type { HandoverListRow, HandoverPage } from "@/lib/services/handovers/dto";
import { handoverColumns } from "./handover-columns";

const rowId = (row: HandoverListRow) => row.id;
const rowName = (row: HandoverListRow) => `${row.name}, ${row.badge.label}`;
const nothing = () => undefined;

const NewHandover = () => (
  <LinkButton href="/handovers/new" variant="primary">
    <Plus size={16} aria-hidden />
    New hand-over
  </LinkButton>
);

/** The provider's side of moves: what is being prepared, what is offline, what has been. */
export const HandoversScreen = ({ page }: { page: HandoverPage }) => {
  const router = useRouter();
  const count = counted(page.total, "hand-over");
  return (
    <div className="mx-auto grid max-w-360 grid-cols-1 gap-3 px-4 py-4 sm:px-6">
      <PageHeader title="Hand-overs" actions={<NewHandover />} />
      <p className="text-sm font-medium tabular-nums">
        {count}, {String(page.open)} open
      </p>
      <DataTable
        caption={`Hand-overs, ${count}`}
        columns={handoverColumns}
        rows={page.rows}
        rowId={rowId}
        rowName={rowName}
        sort=""
        onSort={nothing}
        keys={{
          onOpen: (id) => {
            router.push(`/handovers/${id}`);
          },
        }}
        empty={
          <EmptyState
            kind="nothing"
            sentence="No hand-over yet."
            detail="A hand-over moves the numbers of campaigns to a provider, step by step, with the shortest possible downtime."
            action={<NewHandover />}
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
            router.push(`/handovers?page=${String(wanted)}`);
          }}
          onSize={nothing}
        />
      )}
    </div>
  );
};
