import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import type { InboxPage } from "@/lib/services/campaigns/dto";
import type { InboxFilterValues } from "./search-params";

type EmptyInboxProps = {
  page: InboxPage;
  filtered: boolean;
  sharingStatus: InboxFilterValues["sharingStatus"];
  onClearFilters: () => void;
  onFirstPage: () => void;
};

const nothing: Record<InboxFilterValues["sharingStatus"], { sentence: string; detail: string | null }> = {
  PENDING: {
    sentence: "Nothing waits for you.",
    detail: "Requests accepted automatically do not appear here.",
  },
  ACCEPTED: { sentence: "You have accepted nothing yet.", detail: null },
  DECLINED: { sentence: "You have declined nothing.", detail: null },
};

export const EmptyInbox = ({
  page,
  filtered,
  sharingStatus,
  onClearFilters,
  onFirstPage,
}: EmptyInboxProps) => {
  if (page.total > 0) {
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
  if (page.freshness.syncedAt === null) {
    return (
      <EmptyState
        kind="nothing"
        sentence={
          page.freshness.syncing
            ? "Your campaigns are being read from TCR."
            : "Nothing has been read from TCR yet."
        }
        detail={page.freshness.syncing ? "They appear here as they come in." : "Refresh reads them now."}
      />
    );
  }
  const { sentence, detail } = nothing[sharingStatus];
  return <EmptyState kind="nothing" sentence={sentence} detail={detail} />;
};
