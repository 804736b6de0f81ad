import type { Metadata } from "next";
import { MigrationHistory } from "@/components/audit/migration-history";
import { EmptyState } from "@/components/ui/empty-state";
import { requireViewer } from "@/lib/auth/viewer";
import { can, whyNot } from "@/lib/domain/roles";
import { migrationsOf } from "@/lib/services/audit/migrations-of";

export const metadata: Metadata = { title: "Migration history" };

type HistoryPageProps = { params: Promise<{ id: string }> };

export default async function MigrationHistoryPage({ params }: HistoryPageProps) {
  const { viewer, ctx } = await requireViewer();
  const campaignId = decodeURIComponent((await params).id)
    .trim()
    .toUpperCase();
  if (!can(viewer.role, "history:read")) {
    return (
      <div className="px-4 py-6 sm:px-6">
        <h1 className="text-xl">Migration history</h1>
        <EmptyState kind="forbidden" sentence={whyNot("history:read")} />
      </div>
    );
  }
  return <MigrationHistory campaignId={campaignId} migrations={await migrationsOf(ctx, campaignId)} />;
}
