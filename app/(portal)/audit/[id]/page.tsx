import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AuditEntryView } from "@/components/audit/audit-entry";
import { requireViewer } from "@/lib/auth/viewer";
import { can } from "@/lib/domain/roles";
import { getAuditEntry } from "@/lib/services/audit/get";

type EntryPageProps = { params: Promise<{ id: string }> };

export const generateMetadata = async ({ params }: EntryPageProps): Promise<Metadata> => ({
  title: `Audit entry ${(await params).id}`,
});

export default async function AuditEntryPage({ params }: EntryPageProps) {
  const { viewer, ctx } = await requireViewer();
  const entry = await getAuditEntry(ctx, (await params).id);
  if (entry === null) notFound();
  return <AuditEntryView entry={entry} mayVerify={can(viewer.role, "history:read")} />;
}
