import type { Metadata } from "next";
import { readCampaignParams } from "@/components/campaigns/search-params";
import { EmptyState } from "@/components/ui/empty-state";
import { requireViewer } from "@/lib/auth/viewer";
import { listCampaigns } from "@/lib/services/campaigns";
import { viewsFor } from "../list-views";
import { CampaignsView } from "./campaigns-view";

export const metadata: Metadata = { title: "My Campaigns" };

type CampaignsPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function CampaignsPage({ searchParams }: CampaignsPageProps) {
  const { viewer, ctx } = await requireViewer();
  if (viewer.account.kind !== "CSP") {
    return (
      <div className="px-4 py-6 sm:px-6">
        <h1 className="text-xl">My Campaigns</h1>
        <EmptyState
          kind="forbidden"
          sentence={`${viewer.account.name} registers no campaigns, so there is nothing to list here.`}
        />
      </div>
    );
  }
  const search = await searchParams;
  const views = await viewsFor(ctx, "campaigns", search);
  const { query, invalid } = readCampaignParams(search);
  const page = listCampaigns(ctx, query);
  const facets = page.then(
    (loaded) => loaded.facets,
    () => null,
  );
  return <CampaignsView page={page} facets={facets} invalid={invalid} views={views} />;
}
