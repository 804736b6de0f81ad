import type { Metadata } from "next";
import { readCampaignParams } from "@/components/campaigns/search-params";
import { NewHandoverScreen } from "@/components/handovers/new-handover-screen";
import { requireViewer } from "@/lib/auth/viewer";
import { handoverProviders, providerRules } from "@/lib/domain/handover/providers";
import { parseCampaignIds } from "@/lib/domain/ids";
import { can, whyNot } from "@/lib/domain/roles";
import { campaignsThatMatch } from "@/lib/services/handovers/matching";
import { providerFacts } from "@/lib/services/handovers/provider-facts";

export const metadata: Metadata = { title: "New hand-over" };

type Params = Record<string, string | string[] | undefined>;
type NewHandoverPageProps = { searchParams: Promise<Params> };

const idsIn = (value: Params[string]): string[] =>
  parseCampaignIds(typeof value === "string" ? value : "").ids;

export default async function NewHandoverPage({ searchParams }: NewHandoverPageProps) {
  const { viewer, ctx } = await requireViewer();
  const params = await searchParams;
  // With `matching` the parameters are the filters of My Campaigns, and all that they find is wanted.
  const matching =
    params["matching"] === "true"
      ? await campaignsThatMatch(ctx, {
          filter: readCampaignParams(params).query,
          except: idsIn(params["except"]),
        })
      : null;
  const providers = await Promise.all(
    handoverProviders.map(async (key) => {
      const { name, ownNnid } = providerRules(key);
      const { nnid, connected, mayChooseNnid } = await providerFacts(key, ctx.account.id);
      return { key, name, ownNnid, nnid, connected, mayChooseNnid };
    }),
  );
  const chosen =
    providers.find(({ key }) => key === params["provider"]) ?? providers.find(({ connected }) => connected);
  return (
    <NewHandoverScreen
      ids={matching?.ids ?? idsIn(params["ids"])}
      matching={matching}
      providers={providers}
      chosen={chosen?.key ?? "infobip"}
      reasons={can(viewer.role, "handovers:write") ? [] : [whyNot("handovers:write")]}
    />
  );
}
