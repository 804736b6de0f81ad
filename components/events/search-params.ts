import {
  createLoader,
  createSerializer,
  type inferParserType,
  parseAsArrayOf,
  parseAsString,
  parseAsStringLiteral,
} from "nuqs/server";
import {
  invalidParams,
  parseAsDay,
  parseAsFlag,
  parseAsList,
  parseAsRowId,
  present,
} from "@/components/data-table/url-parsers";
import { eventStates } from "@/lib/domain/event-words";
import type { EventQuery } from "@/lib/services/events/dto";

const filterParsers = {
  type: parseAsList,
  state: parseAsArrayOf(parseAsStringLiteral(eventStates)),
  campaignId: parseAsString,
  cnpMigration: parseAsFlag,
  duplicates: parseAsFlag,
  from: parseAsDay,
  to: parseAsDay,
};

/** The URL of Events, with the event whose payload is open beside the list (F1). */
export const eventParsers = {
  ...filterParsers,
  before: parseAsRowId,
  after: parseAsRowId,
  panel: parseAsRowId,
};

export type EventFilterValues = inferParserType<typeof filterParsers>;

type RawParams = Record<string, string | string[] | undefined>;

export const readEventParams = (
  raw: RawParams,
): { query: EventQuery; panel: string | null; invalid: string[] } => {
  const { panel, ...query } = createLoader(eventParsers)(raw);
  return { query: present(query), panel, invalid: invalidParams(raw, eventParsers) };
};

export const eventQueryString = createSerializer(eventParsers);

export const noEventFilter: EventFilterValues = {
  type: null,
  state: null,
  campaignId: null,
  cnpMigration: null,
  duplicates: null,
  from: null,
  to: null,
};
