import type { Metadata } from "next";
import { NewHandoverScreen } from "@/components/handovers/new-handover-screen";
import { requireViewer } from "@/lib/auth/viewer";
import { handoverProviders, providerRules } from "@/lib/domain/handover/providers";
import { parseCampaignIds } from "@/lib/domain/ids";
import { can, whyNot } from "@/lib/domain/roles";
import { providerFacts } from "@/lib/services/handovers/provider-facts";

export const metadata: Metadata = { title: "New hand-over" };

type NewHandoverPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function NewHandoverPage({ searchParams }: NewHandoverPageProps) {
  const { viewer, ctx } = await requireViewer();
  const { ids: given, provider: asked } = await searchParams;
  const { ids } = parseCampaignIds(typeof given === "string" ? given : "");
  const providers = await Promise.all(
    handoverProviders.map(async (key) => {
      const { name, ownNnid } = providerRules(key);
      const { nnid, connected, mayChooseNnid } = await providerFacts(key, ctx.account.id);
      return { key, name, ownNnid, nnid, connected, mayChooseNnid };
    }),
  );
  const chosen = providers.find(({ key }) => key === asked) ?? providers.find(({ connected }) => connected);
  return (
    <NewHandoverScreen
      ids={ids}
      providers={providers}
      chosen={chosen?.key ?? "infobip"}
      reasons={can(viewer.role, "handovers:write") ? [] : [whyNot("handovers:write")]}
    />
  );
}
