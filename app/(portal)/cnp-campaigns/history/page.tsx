import type { Metadata } from "next";
import { readHistoryParams } from "@/components/history/search-params";
import { EmptyState } from "@/components/ui/empty-state";
import { requireViewer } from "@/lib/auth/viewer";
import { listHistory } from "@/lib/services/history/list";
import { viewsFor } from "../../list-views";
import { HistoryView } from "./history-view";

export const metadata: Metadata = { title: "History of Campaigns by Partners" };

type HistoryPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function HistoryPage({ searchParams }: HistoryPageProps) {
  const { viewer, ctx } = await requireViewer();
  if (viewer.account.kind !== "CSP") {
    return (
      <div className="px-4 py-6 sm:px-6">
        <h1 className="text-xl">History of Campaigns by Partners</h1>
        <EmptyState
          kind="forbidden"
          sentence={`${viewer.account.name} takes no campaigns as a connectivity partner, so there is no history here.`}
        />
      </div>
    );
  }
  const search = await searchParams;
  const views = await viewsFor(ctx, "history", search);
  const { query, invalid } = readHistoryParams(search);
  const page = listHistory(ctx, query);
  const facets = page.then(
    (loaded) => loaded.facets,
    () => null,
  );
  return <HistoryView page={page} facets={facets} invalid={invalid} views={views} />;
}
