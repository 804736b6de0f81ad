import type { Metadata } from "next";
import { readInboxParams } from "@/components/inbox/search-params";
import { EmptyState } from "@/components/ui/empty-state";
import { requireViewer } from "@/lib/auth/viewer";
import { listInbox } from "@/lib/services/campaigns";
import { viewsFor } from "../list-views";
import { InboxView } from "./inbox-view";

export const metadata: Metadata = { title: "CNP Campaigns" };

type InboxPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function CnpCampaignsPage({ searchParams }: InboxPageProps) {
  const { viewer, ctx } = await requireViewer();
  if (viewer.account.kind !== "CSP") {
    return (
      <div className="px-4 py-6 sm:px-6">
        <h1 className="text-xl">CNP Campaigns</h1>
        <EmptyState
          kind="forbidden"
          sentence={`${viewer.account.name} takes no campaigns as a connectivity partner, so there is nothing to decide here.`}
        />
      </div>
    );
  }
  const search = await searchParams;
  const views = await viewsFor(ctx, "inbox", search);
  const { query, invalid } = readInboxParams(search);
  const page = listInbox(ctx, query);
  const facets = page.then(
    (loaded) => loaded.facets,
    () => null,
  );
  return <InboxView page={page} facets={facets} invalid={invalid} views={views} />;
}
