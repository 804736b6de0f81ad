import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { BatchItems } from "@/components/batches/batch-items";
import { BatchScreen } from "@/components/batches/batch-screen";
import { readItemParams } from "@/components/batches/search-params";
import { present } from "@/components/data-table/url-parsers";
import { requireViewer } from "@/lib/auth/viewer";
import { getBatch } from "@/lib/services/batches/get";
import { batchItems } from "@/lib/services/batches/items";

export const metadata: Metadata = { title: "Batch" };

type BatchPageProps = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function BatchPage({ params, searchParams }: BatchPageProps) {
  const { ctx } = await requireViewer();
  const { id } = await params;
  const { page, ...filter } = await readItemParams(searchParams);
  const [batch, items] = await Promise.all([
    getBatch(ctx, id),
    batchItems(ctx, id, { ...present(filter), page }),
  ]);
  if (batch === null || items === null) notFound();
  return (
    <BatchScreen
      batch={batch}
      items={
        <BatchItems
          batchId={id}
          page={items}
          status={filter.status?.length === 1 ? (filter.status[0] ?? null) : null}
          reason={filter.reason}
        />
      }
    />
  );
}
