import type { HistoryRow } from "@/lib/services/history/dto";
import type { HistoryFilterValues } from "./search-params";

const oneOf = (value: string | undefined, values: string[] | null) =>
  values === null || (value !== undefined && values.includes(value));
const same = <T>(value: T, wanted: T | null) => wanted === null || value === wanted;

/** Tells only how many selected rows the present filters hide; what is listed is decided by the server. */
export const matchesFilter = (row: HistoryRow, filter: HistoryFilterValues): boolean =>
  oneOf(row.campaignId, filter.ids) &&
  same(row.brandId, filter.brandId?.toUpperCase() ?? null) &&
  oneOf(row.useCase, filter.useCase) &&
  oneOf(row.downstream?.id, filter.downstreamCnp) &&
  oneOf(row.upstream?.id, filter.upstreamCnp) &&
  same(row.tcrStatus, filter.tcrStatus) &&
  same(row.migration.open, filter.cnpMigration) &&
  (filter.upstreamSharingStatus === null || row.upstream?.status === filter.upstreamSharingStatus);
