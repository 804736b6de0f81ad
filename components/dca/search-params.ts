import {
  createLoader,
  createSerializer,
  type inferParserType,
  parseAsString,
  parseAsStringLiteral,
} from "nuqs/server";
import {
  invalidParams,
  pageParsers,
  parseAsFlag,
  parseAsList,
  present,
} from "@/components/data-table/url-parsers";
import { sharingStatuses } from "@/lib/domain/campaign";
import type { DcaQuery, DcaSort } from "@/lib/services/dca/dto";

export const dcaSorts = [
  "expires",
  "-expires",
  "sharedWithMeOn",
  "-sharedWithMeOn",
] as const satisfies DcaSort[];

export const dcaFilterParsers = {
  ids: parseAsList,
  useCase: parseAsList,
  csp: parseAsList,
  downstreamCnp: parseAsList,
  cnpMigration: parseAsFlag,
  brandId: parseAsString,
  brandName: parseAsString,
  brandEin: parseAsString,
  tcrStatus: parseAsString,
  acceptanceStatus: parseAsStringLiteral(sharingStatuses).withDefault("PENDING"),
  view: parseAsStringLiteral(["auto"]),
};

/** The URL of both lists of a DCA; the page, the client and the download read it through the same parsers (F1). */
const dcaParsers = {
  ...dcaFilterParsers,
  sort: parseAsStringLiteral(dcaSorts).withDefault(dcaSorts[0]),
  ...pageParsers,
};

export type DcaFilterValues = inferParserType<typeof dcaFilterParsers>;

type RawParams = Record<string, string | string[] | undefined>;

export const readDcaParams = (raw: RawParams): { query: DcaQuery; invalid: string[] } => {
  const { sort, page, size, ...filter } = createLoader(dcaParsers)(raw);
  return { query: { ...present(filter), sort, page, size }, invalid: invalidParams(raw, dcaParsers) };
};

export const dcaQueryString = createSerializer(dcaParsers);

/** Every filter at its default: what waits for a decision. */
export const noDcaFilter: DcaFilterValues = {
  ids: null,
  useCase: null,
  csp: null,
  downstreamCnp: null,
  cnpMigration: null,
  brandId: null,
  brandName: null,
  brandEin: null,
  tcrStatus: null,
  acceptanceStatus: "PENDING",
  view: null,
};
