import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { HandoverScreen } from "@/components/handovers/handover-screen";
import { requireViewer } from "@/lib/auth/viewer";
import { getHandover } from "@/lib/services/handovers/get";

export const metadata: Metadata = { title: "Hand-over" };

export default async function HandoverPage({ params }: { params: Promise<{ id: string }> }) {
  const { ctx } = await requireViewer();
  const handover = await getHandover(ctx, (await params).id);
  if (handover === null) notFound();
  return <HandoverScreen handover={handover} />;
}
