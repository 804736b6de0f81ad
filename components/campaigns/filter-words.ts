import {
  asWritten,
  type FilterWords,
  idWords,
  namedBy,
  trueFalse,
  yesNo,
} from "@/components/list/active-filters";
import { tcrStatusWord } from "@/components/ui/campaign-badges";
import type { MigrationStage } from "@/lib/domain/migration-state";
import type { CampaignFacets } from "@/lib/services/campaigns/dto";
import type { CampaignFilterValues } from "./search-params";

export const stageWords: Record<MigrationStage, string> = {
  NONE: "None",
  WAITING: "Waiting on a partner",
  DECLINED: "Declined",
  PARTLY_COVERED: "Partly covered",
  COMPLETE: "Complete",
  CANCELED: "Canceled",
  EXPIRED: "Expired after 30 days",
  ENDED_SUSPENDED: "Ended: suspended",
  ENDED_DEACTIVATED: "Ended: deactivated or expired",
  UNKNOWN: "Unknown to Portage",
};

export const windowWords = (days: number): string => (days === 2 ? "48 hours" : `${String(days)} days`);

/** The filters of My Campaigns in words: labels of the fields and of the chips. */
export const campaignFilterWords = (facets: CampaignFacets | null): FilterWords<CampaignFilterValues> => ({
  ids: { label: "Campaign ID", words: idWords },
  brandName: { label: "Brand name", words: asWritten },
  brandId: { label: "Brand ID", words: asWritten },
  referenceId: { label: "Reference ID", words: asWritten },
  cnpMigration: { label: "CNP Migration", words: trueFalse },
  tcrStatus: { label: "TCR Status", words: tcrStatusWord },
  useCase: { label: "Use-Case", words: namedBy(facets?.useCase) },
  upstreamCnp: { label: "Upstream CNP", words: namedBy(facets?.upstreamCnp) },
  reseller: { label: "Reseller", words: namedBy(facets?.reseller) },
  stage: { label: "Migration stage", words: (stage) => stageWords[stage] },
  eligible: { label: "Eligible to migrate", words: yesNo },
  soleProprietor: { label: "Sole Proprietor", words: yesNo },
  expiresIn: { label: "Expires within", words: windowWords },
});

const unnamed = campaignFilterWords(null);

export const filterLabel = (key: keyof CampaignFilterValues): string => unnamed[key].label;
