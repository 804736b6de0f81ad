import { DataTable } from "@/components/data-table/data-table";
import { Skeleton } from "@/components/ui/skeleton";
import type { InboxRow } from "@/lib/services/campaigns/dto";
import { inboxColumns } from "./inbox-columns";

const noRows: InboxRow[] = [];
const rowId = (row: InboxRow) => row.campaignId;
const ignore = () => undefined;

/** The real header over empty rows of true height (T7). */
export const InboxSkeleton = ({ sort }: { sort: string }) => (
  <div className="grid min-w-0 gap-2">
    <div className="flex min-h-7 items-center">
      <Skeleton className="h-4 w-64" />
    </div>
    <DataTable
      caption="CNP Campaigns, loading"
      columns={inboxColumns}
      rows={noRows}
      rowId={rowId}
      rowName={rowId}
      sort={sort}
      onSort={ignore}
      skeletonRows={10}
      keys={{ onOpen: ignore }}
    />
  </div>
);
