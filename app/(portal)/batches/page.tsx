import type { Metadata } from "next";
import { BatchesScreen } from "@/components/batches/batches-screen";
import { batchViews, readBatchListParams } from "@/components/batches/search-params";
import { requireViewer } from "@/lib/auth/viewer";
import { listBatches } from "@/lib/services/batches/list";

export const metadata: Metadata = { title: "Batches" };

type BatchesPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function BatchesPage({ searchParams }: BatchesPageProps) {
  const { ctx } = await requireViewer();
  const { view, page } = await readBatchListParams(searchParams);
  const { states } = batchViews[view];
  const batches = await listBatches(ctx, { page, ...(states === undefined ? {} : { state: states }) });
  return <BatchesScreen page={batches} view={view} />;
}
