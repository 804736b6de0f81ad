import type { ActionRow } from "@/components/ui/action-request";
import type { CampaignDetail } from "@/lib/services/campaigns/dto";

/** What the dialogs need to know of the campaign on this page. */
export const rowOf = (detail: CampaignDetail): ActionRow => {
  const { campaignId, brandName, useCaseName, soleProprietor, live, provisional, migration } = detail;
  const asking =
    migration.open && provisional.downstream?.status === "PENDING" ? provisional.downstream : live.downstream;
  const row: ActionRow = {
    campaignId,
    brandName,
    useCaseName,
    soleProprietor,
    upstream: live.upstream && { id: live.upstream.id, name: live.upstream.name },
    ...(detail.dca && { networks: detail.dca.networks }),
  };
  if (asking?.status !== "PENDING") return row;
  return {
    ...row,
    asked: {
      downstream: { id: asking.id, name: asking.name },
      carrierTerms: null,
      previouslyAccepted: detail.previouslyAccepted,
      previousUpstream:
        live.upstream?.status === "ACCEPTED" ? { id: live.upstream.id, name: live.upstream.name } : null,
    },
  };
};
