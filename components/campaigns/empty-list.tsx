import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import type { Freshness } from "@/lib/services/campaigns/dto";

type EmptyListProps = {
  total: number;
  filtered: boolean;
  freshness: Freshness;
  onClearFilters: () => void;
  onFirstPage: () => void;
};

export const EmptyList = ({ total, filtered, freshness, onClearFilters, onFirstPage }: EmptyListProps) => {
  if (total > 0) {
    return (
      <EmptyState
        kind="filtered"
        sentence="This page is past the end of the list."
        action={<Button onClick={onFirstPage}>Go to page 1</Button>}
      />
    );
  }
  if (filtered) {
    return (
      <EmptyState
        kind="filtered"
        sentence="No campaign matches these filters."
        action={<Button onClick={onClearFilters}>Clear filters</Button>}
      />
    );
  }
  if (freshness.syncedAt === null) {
    return (
      <EmptyState
        kind="nothing"
        sentence={
          freshness.syncing
            ? "Your campaigns are being read from TCR."
            : "Nothing has been read from TCR yet."
        }
        detail={freshness.syncing ? "They appear here as they come in." : "Refresh reads them now."}
      />
    );
  }
  return (
    <EmptyState
      kind="nothing"
      sentence="Your company has no campaigns."
      detail="Campaigns registered at TCR appear here."
    />
  );
};
