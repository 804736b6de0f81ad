import type { CampaignRow } from "@/lib/services/campaigns/dto";
import type { CampaignFilterValues } from "./search-params";

const contains = (text: string | null, part: string | null) =>
  part === null || part === "" || (text ?? "").toLowerCase().includes(part.toLowerCase());
const oneOf = (value: string, values: string[] | null) =>
  values === null || values.length === 0 || values.includes(value);
const same = <T>(value: T | null, wanted: T | null) => wanted === null || value === wanted;

const upstreamOf = ({ upstream }: CampaignRow) =>
  upstream && upstream.status !== "DECLINED" ? upstream.id : "none";

/** Tells only how many selected rows the present filters hide; what is listed is decided by the server. */
export const matchesFilter = (row: CampaignRow, filter: CampaignFilterValues): boolean =>
  oneOf(row.campaignId, filter.ids) &&
  contains(row.brandName, filter.brandName) &&
  same(row.brandId, filter.brandId?.toUpperCase() ?? null) &&
  contains(row.referenceId, filter.referenceId) &&
  same(row.migration.open, filter.cnpMigration) &&
  same(row.tcrStatus, filter.tcrStatus) &&
  oneOf(row.useCase, filter.useCase) &&
  oneOf(upstreamOf(row), filter.upstreamCnp) &&
  oneOf(row.reseller?.id ?? "none", filter.reseller) &&
  same(row.migration.stage, filter.stage) &&
  same(row.eligible, filter.eligible) &&
  same(row.soleProprietor, filter.soleProprietor) &&
  (filter.expiresIn === null ||
    (row.migration.daysLeft !== null && row.migration.daysLeft <= filter.expiresIn));
