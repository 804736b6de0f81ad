import type { Metadata } from "next";
import { NewHandoverScreen } from "@/components/handovers/new-handover-screen";
import { requireViewer } from "@/lib/auth/viewer";
import { parseCampaignIds } from "@/lib/domain/ids";
import { can, whyNot } from "@/lib/domain/roles";
import { providerFacts } from "@/lib/services/handovers/provider-facts";

export const metadata: Metadata = { title: "New hand-over" };

type NewHandoverPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function NewHandoverPage({ searchParams }: NewHandoverPageProps) {
  const { viewer, ctx } = await requireViewer();
  const given = (await searchParams)["ids"];
  const { ids } = parseCampaignIds(typeof given === "string" ? given : "");
  const { nnid, connected } = await providerFacts("infobip", ctx.account.id);
  return (
    <NewHandoverScreen
      ids={ids}
      nnid={nnid}
      connected={connected}
      reasons={can(viewer.role, "handovers:write") ? [] : [whyNot("handovers:write")]}
    />
  );
}
