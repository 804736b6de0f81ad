import type { InboxPage } from "@/lib/services/campaigns/dto";
import type { InboxFilterValues } from "./search-params";

export type InboxFacets = InboxPage["facets"];
export type FilterPatch = Partial<InboxFilterValues>;
export type ActiveFilter = { id: string; label: string; without: FilterPatch };

export const filterLabels: Record<keyof InboxFilterValues, string> = {
  ids: "Campaign ID",
  brandId: "Brand ID",
  useCase: "Use-Case",
  downstreamCnp: "Downstream CNP",
  sharedFrom: "Shared with me from",
  sharedTo: "Shared with me to",
  tcrStatus: "TCR Status",
  cnpMigration: "CNP Migration",
  sharingStatus: "Sharing Status",
};

export const sharingWords: Record<InboxFilterValues["sharingStatus"], string> = {
  PENDING: "Pending",
  ACCEPTED: "Accepted",
  DECLINED: "Declined",
};

export const tcrStatusWords: Record<string, string> = { ACTIVE: "Active", EXPIRED: "Expired" };

const fewIds = 5;

const listChips = (
  key: "ids" | "useCase" | "downstreamCnp",
  values: string[] | null,
  facets: InboxFacets | null,
): ActiveFilter[] => {
  if (values === null) return [];
  if (key === "ids" && values.length > fewIds)
    return [{ id: key, label: `Campaign ID: ${String(values.length)} ids`, without: { ids: null } }];
  const options = key === "ids" ? [] : (facets?.[key] ?? []);
  return values.map((value) => ({
    id: `${key}:${value}`,
    label: `${filterLabels[key]}: ${options.find((option) => option.value === value)?.label ?? value}`,
    without: { [key]: values.length > 1 ? values.filter((each) => each !== value) : null },
  }));
};

/** Every filter that differs from its default, in words, with the change that takes it away (F4). */
export const activeFilters = (filter: InboxFilterValues, facets: InboxFacets | null): ActiveFilter[] => {
  const chip = (key: keyof InboxFilterValues, words: string | null): ActiveFilter[] =>
    words === null
      ? []
      : [
          {
            id: key,
            label: `${filterLabels[key]}: ${words}`,
            without: { [key]: key === "sharingStatus" ? "PENDING" : null },
          },
        ];
  const { cnpMigration, tcrStatus, sharingStatus } = filter;
  return [
    ...listChips("ids", filter.ids, facets),
    ...chip("brandId", filter.brandId),
    ...listChips("useCase", filter.useCase, facets),
    ...listChips("downstreamCnp", filter.downstreamCnp, facets),
    ...chip("sharedFrom", filter.sharedFrom),
    ...chip("sharedTo", filter.sharedTo),
    ...chip("cnpMigration", cnpMigration === null ? null : cnpMigration ? "True" : "False"),
    ...chip("tcrStatus", tcrStatus === null ? null : (tcrStatusWords[tcrStatus] ?? tcrStatus)),
    ...chip("sharingStatus", sharingStatus === "PENDING" ? null : sharingWords[sharingStatus]),
  ];
};
