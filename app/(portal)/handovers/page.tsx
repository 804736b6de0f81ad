import type { Metadata } from "next";
import { HandoversScreen } from "@/components/handovers/handovers-screen";
import { requireViewer } from "@/lib/auth/viewer";
import { listHandovers } from "@/lib/services/handovers/list";

export const metadata: Metadata = { title: "Hand-overs" };

type HandoversPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function HandoversPage({ searchParams }: HandoversPageProps) {
  const { ctx } = await requireViewer();
  const wanted = Number((await searchParams)["page"]);
  const page = Number.isInteger(wanted) && wanted > 0 ? wanted : 1;
  return <HandoversScreen page={await listHandovers(ctx, { page })} />;
}
