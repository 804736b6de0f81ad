import type { RowData } from "@tanstack/react-table";
import { DataTable, type DataTableProps } from "@/components/data-table/data-table";
import { Skeleton } from "@/components/ui/skeleton";

type ListSkeletonProps<Row extends RowData> = {
  title: string;
  columns: DataTableProps<Row>["columns"];
  sort: string;
  /** The same as the list it stands for, or the columns would jump when it comes. */
  selectable?: boolean | undefined;
};

const nothing = () => undefined;
const noSelection = { has: () => false, onToggle: nothing, onTogglePage: nothing };

/** The real header over empty rows of true height (T7). */
export const ListSkeleton = <Row extends RowData & { campaignId: string }>({
  title,
  columns,
  sort,
  selectable = true,
}: ListSkeletonProps<Row>) => (
  <div className="grid min-w-0 grid-cols-1 gap-2">
    <div className="flex min-h-7 items-center">
      <Skeleton className="h-4 w-64" />
    </div>
    <DataTable<Row>
      caption={`${title}, loading`}
      columns={columns}
      rows={[]}
      rowId={(row) => row.campaignId}
      rowName={(row) => row.campaignId}
      {...(selectable && { selection: noSelection })}
      sort={sort}
      onSort={nothing}
      skeletonRows={10}
      keys={{ onOpen: nothing }}
    />
  </div>
);
