import type { DcaRow } from "@/lib/services/dca/dto";
import type { DcaFilterValues } from "./search-params";

const oneOf = (value: string | undefined, values: string[] | null) =>
  values === null || (value !== undefined && values.includes(value));
const same = <T>(value: T, wanted: T | null) => wanted === null || value === wanted;
const contains = (text: string | null, part: string | null) =>
  part === null || (text ?? "").toLowerCase().includes(part.toLowerCase());

/** Tells only how many selected rows the present filters hide; what is listed is decided by the server. */
export const matchesFilter = (row: DcaRow, filter: DcaFilterValues): boolean =>
  oneOf(row.campaignId, filter.ids) &&
  oneOf(row.useCase, filter.useCase) &&
  oneOf(row.csp?.id, filter.csp) &&
  oneOf(row.downstream?.id, filter.downstreamCnp) &&
  same(row.cnpMigration, filter.cnpMigration) &&
  same(row.brandId, filter.brandId?.toUpperCase() ?? null) &&
  contains(row.brandName, filter.brandName) &&
  contains(row.brandEin, filter.brandEin) &&
  same(row.tcrStatus, filter.tcrStatus) &&
  (filter.view === "auto" || row.acceptanceStatus === filter.acceptanceStatus);
