import {
  createLoader,
  createSerializer,
  type inferParserType,
  parseAsNumberLiteral,
  parseAsString,
  parseAsStringLiteral,
} from "nuqs/server";
import {
  invalidParams,
  pageParsers,
  parseAsFlag,
  parseAsList,
  present,
  viewParsers,
} from "@/components/data-table/url-parsers";
import { migrationStages } from "@/lib/domain/migration-state";
import type { CampaignListQuery, CampaignSort } from "@/lib/services/campaigns/dto";

export const campaignSorts = [
  "-registeredOn",
  "registeredOn",
  "expires",
  "-expires",
] as const satisfies CampaignSort[];
export const expiryWindows = [2, 7, 14, 30] as const;

export const campaignFilterParsers = {
  ids: parseAsList,
  brandName: parseAsString,
  brandId: parseAsString,
  referenceId: parseAsString,
  cnpMigration: parseAsFlag,
  tcrStatus: parseAsString,
  useCase: parseAsList,
  upstreamCnp: parseAsList,
  reseller: parseAsList,
  stage: parseAsStringLiteral(migrationStages),
  eligible: parseAsFlag,
  soleProprietor: parseAsFlag,
  expiresIn: parseAsNumberLiteral(expiryWindows),
};

/** The URL of My Campaigns; the page, the client and the download read it through the same parsers (F1). */
const campaignParsers = {
  ...campaignFilterParsers,
  sort: parseAsStringLiteral(campaignSorts).withDefault(campaignSorts[0]),
  ...pageParsers,
  ...viewParsers,
};

export type CampaignFilterValues = inferParserType<typeof campaignFilterParsers>;

type RawParams = Record<string, string | string[] | undefined>;

type ReadParams = { query: CampaignListQuery; columns: string[] | null; invalid: string[] };

export const readCampaignParams = (raw: RawParams): ReadParams => {
  const { sort, page, size, saved: _saved, columns, ...filter } = createLoader(campaignParsers)(raw);
  return {
    query: { ...present(filter), sort, page, size },
    columns,
    invalid: invalidParams(raw, campaignParsers),
  };
};

export const campaignQueryString = createSerializer(campaignParsers);

export const noCampaignFilter: CampaignFilterValues = {
  ids: null,
  brandName: null,
  brandId: null,
  referenceId: null,
  cnpMigration: null,
  tcrStatus: null,
  useCase: null,
  upstreamCnp: null,
  reseller: null,
  stage: null,
  eligible: null,
  soleProprietor: null,
  expiresIn: null,
};
