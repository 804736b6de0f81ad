import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ReportScreen } from "@/components/handovers/report-screen";
import { requireViewer } from "@/lib/auth/viewer";
import { getHandover } from "@/lib/services/handovers/get";

export const metadata: Metadata = { title: "Report of a hand-over" };

export default async function HandoverReportPage({ params }: { params: Promise<{ id: string }> }) {
  const { ctx } = await requireViewer();
  const handover = await getHandover(ctx, (await params).id);
  if (handover === null) notFound();
  return <ReportScreen handover={handover} />;
}
