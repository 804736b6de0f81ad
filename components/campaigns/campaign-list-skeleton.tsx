import { DataTable } from "@/components/data-table/data-table";
import { Skeleton } from "@/components/ui/skeleton";
import type { CampaignRow } from "@/lib/services/campaigns/dto";
import { campaignColumns } from "./campaign-columns";

const noRows: CampaignRow[] = [];
const rowId = (row: CampaignRow) => row.campaignId;
const ignore = () => undefined;

/** The real header over empty rows of true height (T7). */
export const CampaignListSkeleton = ({ sort }: { sort: string }) => (
  <div className="grid min-w-0 grid-cols-1 gap-2">
    <div className="flex min-h-7 items-center">
      <Skeleton className="h-4 w-64" />
    </div>
    <DataTable
      caption="My Campaigns, loading"
      columns={campaignColumns}
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
