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
  pageParsers,
  parseAsList,
  present,
  viewParsers,
} from "@/components/data-table/url-parsers";
import { carrierAnswers, goneChoices, importStates, secondaryDcaStates } from "@/lib/domain/bandwidth-list";
import type { ImportQuery, ImportSort } from "@/lib/services/imports/dto";

export const importSorts = [
  "-importedOn",
  "importedOn",
  "campaignId",
  "-campaignId",
  "-readAt",
  "readAt",
] as const satisfies ImportSort[];

export const importFilterParsers = {
  q: parseAsString,
  state: parseAsArrayOf(parseAsStringLiteral(importStates)),
  carrier: parseAsList,
  answer: parseAsArrayOf(parseAsStringLiteral(carrierAnswers)),
  secondaryDca: parseAsArrayOf(parseAsStringLiteral(secondaryDcaStates)),
  gone: parseAsStringLiteral(goneChoices),
};

/** The URL of Imported campaigns; the page, the client and the download read it through the same parsers (F1). */
const importParsers = {
  ...importFilterParsers,
  sort: parseAsStringLiteral(importSorts).withDefault(importSorts[0]),
  ...pageParsers,
  ...viewParsers,
};

export type ImportFilterValues = inferParserType<typeof importFilterParsers>;

type RawParams = Record<string, string | string[] | undefined>;

type ReadParams = { query: ImportQuery; columns: string[] | null; invalid: string[] };

export const readImportParams = (raw: RawParams): ReadParams => {
  const {
    sort,
    page,
    size,
    saved: _saved,
    columns,
    from: _from,
    ...filter
  } = createLoader(importParsers)(raw);
  return {
    query: { ...present(filter), sort, page, size },
    columns,
    invalid: invalidParams(raw, importParsers),
  };
};

export const importQueryString = createSerializer(importParsers);

export const noImportFilter: ImportFilterValues = {
  q: null,
  state: null,
  carrier: null,
  answer: null,
  secondaryDca: null,
  gone: null,
};
