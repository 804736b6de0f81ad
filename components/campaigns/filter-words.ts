import { tcrStatusWord } from "@/components/ui/campaign-badges";
import type { MigrationStage } from "@/lib/domain/migration-state";
import type { CampaignFacets, Facet } from "@/lib/services/campaigns/dto";
import type { CampaignFilterValues } from "./search-params";
import type { FilterPatch } from "./use-campaign-params";

export const filterLabels: Record<keyof CampaignFilterValues, string> = {
  ids: "Campaign ID",
  brandName: "Brand name",
  brandId: "Brand ID",
  referenceId: "Reference ID",
  cnpMigration: "CNP Migration",
  tcrStatus: "TCR Status",
  useCase: "Use-Case",
  upstreamCnp: "Upstream CNP",
  reseller: "Reseller",
  stage: "Migration stage",
  eligible: "Eligible to migrate",
  soleProprietor: "Sole Proprietor",
  expiresIn: "Expires within",
};

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

const named = (options: Facet[] | undefined, value: string) =>
  options?.find((option) => option.value === value)?.label ?? value;

const flagWords = (filter: keyof CampaignFilterValues, on: boolean) => {
  if (filter === "cnpMigration") return on ? "True" : "False";
  return on ? "Yes" : "No";
};

export type ActiveFilter = { id: string; label: string; without: FilterPatch };

type ListKey = "ids" | "useCase" | "upstreamCnp" | "reseller";
const listKeys: readonly ListKey[] = ["ids", "useCase", "upstreamCnp", "reseller"];
const fewIds = 5;

const listFilters = (key: ListKey, values: string[], facets: CampaignFacets | null): ActiveFilter[] => {
  if (key === "ids" && values.length > fewIds) {
    return [{ id: key, label: `Campaign ID: ${String(values.length)} ids`, without: { ids: null } }];
  }
  return values.map((value) => ({
    id: `${key}:${value}`,
    label: `${filterLabels[key]}: ${key === "ids" ? value : named(facets?.[key], value)}`,
    without: { [key]: values.length > 1 ? values.filter((each) => each !== value) : null },
  }));
};

const valueWords = (key: keyof CampaignFilterValues, filter: CampaignFilterValues) => {
  const value = filter[key];
  if (value === null) return null;
  if (typeof value === "boolean") return flagWords(key, value);
  if (typeof value === "number") return windowWords(value);
  if (key === "stage" && filter.stage) return stageWords[filter.stage];
  if (key === "tcrStatus" && filter.tcrStatus) return tcrStatusWord(filter.tcrStatus);
  return typeof value === "string" && value !== "" ? value : null;
};

/** Every active filter in words, each with the change that takes it away (F4). */
export const activeFilters = (
  filter: CampaignFilterValues,
  facets: CampaignFacets | null,
): ActiveFilter[] => {
  const keys = Object.keys(filterLabels) as (keyof CampaignFilterValues)[];
  return keys.flatMap((key) => {
    const list = listKeys.find((each) => each === key);
    if (list) return listFilters(list, filter[list] ?? [], facets);
    const words = valueWords(key, filter);
    return words === null
      ? []
      : [{ id: key, label: `${filterLabels[key]}: ${words}`, without: { [key]: null } }];
  });
};
