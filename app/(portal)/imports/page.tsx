import type { Metadata } from "next";
import { ImportsScreen } from "@/components/imports/imports-screen";
import { readImportParams } from "@/components/imports/search-params";
import { EmptyState } from "@/components/ui/empty-state";
import { requireViewer } from "@/lib/auth/viewer";
import { listImports } from "@/lib/services/imports/list";
import { viewsFor } from "../list-views";

export const metadata: Metadata = { title: "Imported campaigns" };

type ImportsPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function ImportsPage({ searchParams }: ImportsPageProps) {
  const { viewer, ctx } = await requireViewer();
  if (viewer.account.kind !== "CSP") {
    return (
      <div className="px-4 py-6 sm:px-6">
        <h1 className="text-xl">Imported campaigns</h1>
        <EmptyState
          kind="forbidden"
          sentence={`${viewer.account.name} imports no campaigns, so there is nothing to list here.`}
        />
      </div>
    );
  }
  const search = await searchParams;
  const views = await viewsFor(ctx, "imports", search);
  const { query, invalid } = readImportParams(search);
  const page = listImports(ctx, query);
  const facets = page.then(
    (loaded) => loaded.facets,
    () => null,
  );
  return <ImportsScreen page={page} facets={facets} invalid={invalid} views={views} />;
}
