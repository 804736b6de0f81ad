import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import type { Freshness } from "@/lib/services/campaigns/dto";

export type Nothing = { sentence: string; detail?: string | null };

type EmptyListProps = {
  total: number;
  filtered: boolean;
  freshness: Freshness;
  /** What an account without such campaigns reads. */
  nothing: Nothing;
  onClearFilters: () => void;
  onFirstPage: () => void;
};

const unread = (syncing: boolean): Nothing =>
  syncing
    ? { sentence: "Your campaigns are being read from TCR.", detail: "They appear here as they come in." }
    : { sentence: "Nothing has been read from TCR yet.", detail: "Refresh reads them now." };

/** Which kind of nothing this is: past the end, filtered away, not read yet, or truly none (T7). */
export const EmptyList = ({
  total,
  filtered,
  freshness,
  nothing,
  onClearFilters,
  onFirstPage,
}: EmptyListProps) => {
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
  const { sentence, detail = null } = freshness.syncedAt === null ? unread(freshness.syncing) : nothing;
  return <EmptyState kind="nothing" sentence={sentence} detail={detail} />;
};
