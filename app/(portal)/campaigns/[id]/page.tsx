import type { Metadata } from "next";
import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { BandwidthPart } from "@/components/campaign-details/bandwidth-part";
import { DcaPartiesTab } from "@/components/campaign-details/dca-parties-tab";
import { DetailHead } from "@/components/campaign-details/detail-head";
import { DetailTabs } from "@/components/campaign-details/detail-tabs";
import { MigrationTab } from "@/components/campaign-details/migration-tab";
import { NumbersTab } from "@/components/campaign-details/numbers-tab";
import { OperationLines } from "@/components/campaign-details/operation-lines";
import { OverviewTab } from "@/components/campaign-details/overview-tab";
import { PartiesTab } from "@/components/campaign-details/parties-tab";
import { type DetailTab, readTab, tabLabel } from "@/components/campaign-details/tabs";
import { TimelineTab } from "@/components/campaign-details/timeline-tab";
import { ChainDiagram } from "@/components/chain/chain-diagram";
import { Banner } from "@/components/ui/banner";
import { requireViewer } from "@/lib/auth/viewer";
import { can, type Role } from "@/lib/domain/roles";
import { getCampaign } from "@/lib/services/campaigns";
import type { CampaignDetail } from "@/lib/services/campaigns/dto";
import type { ServiceContext } from "@/lib/services/context";
import { openHandoverOf } from "@/lib/services/handovers/open-of";
import { getImport } from "@/lib/services/imports/get";
import { getOsr } from "@/lib/services/osr/get";
import { DetailView } from "./detail-view";
import { rowOf } from "./row-of";

type DetailPageProps = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const idOf = async (params: DetailPageProps["params"]): Promise<string> =>
  decodeURIComponent((await params).id)
    .trim()
    .toUpperCase();

export const generateMetadata = async ({ params }: DetailPageProps): Promise<Metadata> => ({
  title: await idOf(params),
});

const Numbers = async ({ ctx, detail }: { ctx: ServiceContext; detail: CampaignDetail }) => (
  <NumbersTab detail={detail} osr={detail.role === "OWN" ? await getOsr(ctx, detail.campaignId) : null} />
);

const Overview = async ({ ctx, detail }: { ctx: ServiceContext; detail: CampaignDetail }) => {
  const imported = ctx.account.kind === "CSP" ? await getImport(ctx, detail.campaignId) : null;
  return (
    <div className="grid gap-6">
      {imported !== null && <BandwidthPart at={imported} />}
      <OverviewTab detail={detail} />
    </div>
  );
};

const historyHref = (campaignId: string, role: Role): string | null =>
  can(role, "history:read") ? `/audit/campaigns/${encodeURIComponent(campaignId)}` : null;

const contentOf = (tab: DetailTab, detail: CampaignDetail, ctx: ServiceContext): ReactNode => {
  switch (tab) {
    case "overview":
      return <Overview ctx={ctx} detail={detail} />;
    case "parties":
      return detail.dca ? <DcaPartiesTab detail={detail} dca={detail.dca} /> : <PartiesTab detail={detail} />;
    case "migration":
      return <MigrationTab detail={detail} chain={<ChainDiagram chain={detail.chain} />} />;
    case "timeline":
      return <TimelineTab entries={detail.timeline} historyHref={historyHref(detail.campaignId, ctx.role)} />;
    case "numbers":
      return <Numbers ctx={ctx} detail={detail} />;
  }
};

export default async function CampaignDetailPage({ params, searchParams }: DetailPageProps) {
  const { viewer, ctx } = await requireViewer();
  const campaignId = await idOf(params);
  const detail = await getCampaign(ctx, campaignId);
  if (!detail) notFound();
  const handoverId = await openHandoverOf(ctx, detail.campaignId);
  const { tab, invalid } = readTab((await searchParams)["tab"]);
  return (
    <DetailView row={rowOf(detail)}>
      <div className="mx-auto grid max-w-240 gap-5 px-4 py-6 sm:px-6">
        <DetailHead detail={detail} tab={tab} handoverId={handoverId} />
        <OperationLines operations={detail.operations} role={viewer.role} />
        <DetailTabs campaignId={campaignId} current={tab} />
        {invalid !== null && (
          <Banner tone="warning" title={`There is no section “${invalid}”.`}>
            {tabLabel[tab]} is shown instead.
          </Banner>
        )}
        {contentOf(tab, detail, ctx)}
      </div>
    </DetailView>
  );
}
