import { createLoader, createSerializer, type inferParserType, parseAsStringLiteral } from "nuqs/server";
import {
  invalidParams,
  pageParsers,
  parseAsList,
  present,
  viewParsers,
} from "@/components/data-table/url-parsers";
import { endCauses, migrationViews } from "@/lib/domain/migration-views";
import type { MigrationQuery, MigrationSort } from "@/lib/services/migrations/list-dto";

export const migrationSorts = [
  "-startedAt",
  "startedAt",
  "expires",
  "-expires",
] as const satisfies MigrationSort[];

export const initiators = ["me", "other", "unknown"] as const;

export const migrationFilterParsers = {
  view: parseAsStringLiteral(migrationViews).withDefault("open"),
  ids: parseAsList,
  partner: parseAsList,
  initiator: parseAsStringLiteral(initiators),
  cause: parseAsStringLiteral(endCauses),
};

/** The URL of Migrations; the page and the client read it through the same parsers (F1). */
const migrationParsers = {
  ...migrationFilterParsers,
  sort: parseAsStringLiteral(migrationSorts).withDefault(migrationSorts[0]),
  ...pageParsers,
  ...viewParsers,
};

export type MigrationFilterValues = inferParserType<typeof migrationFilterParsers>;

type RawParams = Record<string, string | string[] | undefined>;

export const readMigrationParams = (raw: RawParams): { query: MigrationQuery; invalid: string[] } => {
  const {
    sort,
    page,
    size,
    saved: _saved,
    columns: _columns,
    view,
    ...filter
  } = createLoader(migrationParsers)(raw);
  return {
    query: { ...present(filter), view, sort, page, size },
    invalid: invalidParams(raw, migrationParsers),
  };
};

export const migrationQueryString = createSerializer(migrationParsers);

export const noMigrationFilter: MigrationFilterValues = {
  view: "open",
  ids: null,
  partner: null,
  initiator: null,
  cause: null,
};
