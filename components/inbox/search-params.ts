import {
  createLoader,
  createParser,
  createSerializer,
  type inferParserType,
  parseAsNumberLiteral,
  parseAsString,
  parseAsStringLiteral,
} from "nuqs/server";
import {
  invalidParams,
  parseAsFlag,
  parseAsList,
  parseAsPage,
  present,
} from "@/components/data-table/url-parsers";
import { sharingStatuses } from "@/lib/domain/campaign";
import type { InboxQuery, InboxSort } from "@/lib/services/campaigns/dto";

export const inboxSorts = [
  "expires",
  "-expires",
  "sharedWithMeOn",
  "-sharedWithMeOn",
] as const satisfies InboxSort[];
export const inboxPageSizes = [25, 50, 100] as const;

const isDay = (text: string): boolean => {
  const at = new Date(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
};

const parseAsDay = createParser({
  parse: (text) => (isDay(text) ? text : null),
  serialize: (day: string) => day,
});

const filterParsers = {
  ids: parseAsList,
  brandId: parseAsString,
  useCase: parseAsList,
  downstreamCnp: parseAsList,
  sharedFrom: parseAsDay,
  sharedTo: parseAsDay,
  tcrStatus: parseAsString,
  cnpMigration: parseAsFlag,
};

/** The URL of CNP Campaigns; the page, the client and the download read it through the same parsers (F1). */
export const inboxParsers = {
  ...filterParsers,
  sharingStatus: parseAsStringLiteral(sharingStatuses).withDefault("PENDING"),
  sort: parseAsStringLiteral(inboxSorts).withDefault("expires"),
  page: parseAsPage.withDefault(1),
  size: parseAsNumberLiteral(inboxPageSizes).withDefault(50),
};

export type InboxFilterValues = inferParserType<typeof filterParsers> & {
  sharingStatus: (typeof sharingStatuses)[number];
};

const load = createLoader(inboxParsers);

type RawParams = Record<string, string | string[] | undefined>;

export const readInboxParams = (raw: RawParams): { query: InboxQuery; invalid: string[] } => {
  const { sort, page, size, ...filter } = load(raw);
  return { query: { ...present(filter), sort, page, size }, invalid: invalidParams(raw, inboxParsers) };
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
};
