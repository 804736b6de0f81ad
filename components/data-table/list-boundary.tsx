"use client";

import { useRouter } from "next/navigation";
import { type ReactNode, Suspense, startTransition } from "react";
import type { RowData } from "@tanstack/react-table";
import { ErrorBoundary } from "@/components/ui/error-boundary";
import { LoadFailed } from "@/components/ui/load-failed";
import { DataTable, type DataTableProps } from "./data-table";

const nothing = () => undefined;
const noId = () => "";

type ListBoundaryProps<Row extends RowData> = {
  /** The promise that is being read: a new one tries again. */
  page: unknown;
  /** "The history": what could not be loaded. */
  what: string;
  columns: DataTableProps<Row>["columns"];
  children: ReactNode;
};

/** Around a list that is being read: its real header while it loads (T7), an outage that looks like one (T8). */
export const ListBoundary = <Row extends RowData>({
  page,
  what,
  columns,
  children,
}: ListBoundaryProps<Row>) => {
  const router = useRouter();
  const retry = () => {
    startTransition(() => {
      router.refresh();
    });
  };
  const loading = (
    <DataTable
      caption={`${what}, loading`}
      columns={columns}
      rows={[]}
      rowId={noId}
      rowName={noId}
      sort=""
      onSort={nothing}
      skeletonRows={12}
      keys={{ onOpen: nothing }}
    />
  );
  return (
    <ErrorBoundary
      resetKey={page}
      fallback={({ id }) => <LoadFailed what={what} filtersKept id={id} onRetry={retry} />}
    >
      <Suspense fallback={loading}>{children}</Suspense>
    </ErrorBoundary>
  );
};
