import type { Metadata } from "next";
import { AuditScreen } from "@/components/audit/audit-screen";
import { readAuditParams } from "@/components/audit/search-params";
import { requireViewer } from "@/lib/auth/viewer";
import { can } from "@/lib/domain/roles";
import { listAudit } from "@/lib/services/audit/list";

export const metadata: Metadata = { title: "Audit" };

type AuditPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function AuditPage({ searchParams }: AuditPageProps) {
  const { viewer, ctx } = await requireViewer();
  const { query, invalid } = readAuditParams(await searchParams);
  const page = listAudit(ctx, query);
  const facets = page.then(
    (loaded) => loaded.facets,
    () => null,
  );
  return (
    <AuditScreen page={page} facets={facets} everyone={can(viewer.role, "history:read")} invalid={invalid} />
  );
}
