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
  parseAsDay,
  parseAsFlag,
  parseAsList,
  present,
  viewParsers,
} from "@/components/data-table/url-parsers";
import { sharingStatuses } from "@/lib/domain/campaign";
import type { InboxQuery, InboxSort } from "@/lib/services/campaigns/dto";

export const inboxSorts = [
  "expires",
  "-expires",
  "sharedWithMeOn",
  "-sharedWithMeOn",
] as const satisfies InboxSort[];

export const inboxFilterParsers = {
  ids: parseAsList,
  brandId: parseAsString,
  useCase: parseAsList,
  downstreamCnp: parseAsList,
  sharedFrom: parseAsDay,
  sharedTo: parseAsDay,
  tcrStatus: parseAsString,
  cnpMigration: parseAsFlag,
  sharingStatus: parseAsStringLiteral(sharingStatuses).withDefault("PENDING"),
  /** `auto`: what the registry accepted in this account's name, whatever its sharing status is now. */
  view: parseAsStringLiteral(["auto"]),
};

/** The URL of CNP Campaigns; the page, the client and the download read it through the same parsers (F1). */
const inboxParsers = {
  ...inboxFilterParsers,
  sort: parseAsStringLiteral(inboxSorts).withDefault(inboxSorts[0]),
  ...pageParsers,
  ...viewParsers,
};

export type InboxFilterValues = inferParserType<typeof inboxFilterParsers>;

type RawParams = Record<string, string | string[] | undefined>;

type ReadParams = { query: InboxQuery; columns: string[] | null; invalid: string[] };

export const readInboxParams = (raw: RawParams): ReadParams => {
  const { sort, page, size, saved: _saved, columns, ...filter } = createLoader(inboxParsers)(raw);
  return {
    query: { ...present(filter), sort, page, size },
    columns,
    invalid: invalidParams(raw, inboxParsers),
  };
};

export const inboxQueryString = createSerializer(inboxParsers);

/** Every filter at its default: what waits for a decision. */
export const noInboxFilter: InboxFilterValues = {
  ids: null,
  brandId: null,
  useCase: null,
  downstreamCnp: null,
  sharedFrom: null,
  sharedTo: null,
  tcrStatus: null,
  cnpMigration: null,
  sharingStatus: "PENDING",
  view: null,
};
