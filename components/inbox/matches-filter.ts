import type { InboxRow } from "@/lib/services/campaigns/dto";
import type { InboxFilterValues } from "./search-params";

const oneOf = (value: string, values: string[] | null) => values === null || values.includes(value);
const same = <T>(value: T, wanted: T | null) => wanted === null || value === wanted;

/** Tells only how many selected rows the present filters hide; what is listed is decided by the server. */
export const matchesFilter = (row: InboxRow, filter: InboxFilterValues): boolean => {
  const day = row.sharedWithMeOn?.slice(0, 10) ?? "";
  return (
    oneOf(row.campaignId, filter.ids) &&
    same(row.brandId, filter.brandId?.toUpperCase() ?? null) &&
    oneOf(row.useCase, filter.useCase) &&
    oneOf(row.downstream.id, filter.downstreamCnp) &&
    (filter.sharedFrom === null || day >= filter.sharedFrom) &&
    (filter.sharedTo === null || (day !== "" && day <= filter.sharedTo)) &&
    same(row.tcrStatus, filter.tcrStatus) &&
    same(row.cnpMigration, filter.cnpMigration) &&
    (filter.view === "auto" || row.sharingStatus === filter.sharingStatus)
  );
};
