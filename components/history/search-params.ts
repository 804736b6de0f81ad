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
  viewParsers,
} from "@/components/data-table/url-parsers";
import type { HistoryQuery, HistorySort } from "@/lib/services/history/dto";

export const historySorts = [
  "-sharedWithMeOn",
  "sharedWithMeOn",
  "expires",
  "-expires",
] as const satisfies HistorySort[];

/** Upstream Sharing Status as the registry's portal offers it. */
export const upstreamStatuses = ["PENDING", "ACCEPTED"] as const;

export const historyFilterParsers = {
  ids: parseAsList,
  brandId: parseAsString,
  useCase: parseAsList,
  downstreamCnp: parseAsList,
  upstreamCnp: parseAsList,
  tcrStatus: parseAsString,
  cnpMigration: parseAsFlag,
  upstreamSharingStatus: parseAsStringLiteral(upstreamStatuses),
};

/** The URL of History; the page, the client and the download read it through the same parsers (F1). */
const historyParsers = {
  ...historyFilterParsers,
  sort: parseAsStringLiteral(historySorts).withDefault(historySorts[0]),
  ...pageParsers,
  ...viewParsers,
};

export type HistoryFilterValues = inferParserType<typeof historyFilterParsers>;

type RawParams = Record<string, string | string[] | undefined>;

type ReadParams = { query: HistoryQuery; columns: string[] | null; invalid: string[] };

export const readHistoryParams = (raw: RawParams): ReadParams => {
  const { sort, page, size, saved: _saved, columns, ...filter } = createLoader(historyParsers)(raw);
  return {
    query: { ...present(filter), sort, page, size },
    columns,
    invalid: invalidParams(raw, historyParsers),
  };
};

export const historyQueryString = createSerializer(historyParsers);

export const noHistoryFilter: HistoryFilterValues = {
  ids: null,
  brandId: null,
  useCase: null,
  downstreamCnp: null,
  upstreamCnp: null,
  tcrStatus: null,
  cnpMigration: null,
  upstreamSharingStatus: null,
};
