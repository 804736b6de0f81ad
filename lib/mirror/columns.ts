import { isSoleProprietorUseCase } from "@/lib/domain/use-cases";
import type { TcrCampaign, TcrPartnerCampaign } from "@/lib/registries/tcr/types";

/** The registry's campaign object as columns of the mirror; shares, migration and networks come apart. */
export const listedColumns = (campaign: TcrCampaign, own: boolean, now: Date) => ({
  own,
  status: campaign.status,
  useCase: campaign.usecase,
  subUseCases: campaign.subUsecases,
  brandId: campaign.brandId,
  mock: campaign.mock,
  resellerId: campaign.resellerId,
  referenceId: campaign.referenceId,
  soleProprietor: isSoleProprietorUseCase(campaign.usecase),
  registeredOn: campaign.createdAt ?? now,
  content: {
    description: campaign.description,
    samples: campaign.samples,
    messageFlow: campaign.messageFlow,
    helpMessage: campaign.helpMessage,
    optinMessage: campaign.optinMessage,
    optoutMessage: campaign.optoutMessage,
    autoRenewal: campaign.autoRenewal,
    renewsOrExpiresOn: campaign.renewsOrExpiresOn,
  },
  listedAt: now,
});

/** A DCA's lists hold the owner and the brand too. */
export const dcaListedColumns = (campaign: TcrPartnerCampaign, now: Date) => {
  const { brand, cspId } = campaign;
  const listed = listedColumns(campaign, false, now);
  return {
    ...listed,
    soleProprietor: listed.soleProprietor || brand?.entityType === "SOLE_PROPRIETOR",
    brandName: brand?.displayName ?? brand?.companyName ?? null,
    brandEin: brand?.universalEin ?? null,
    cspId,
  };
};
