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
  parseAsList,
  parseAsRowId,
  present,
} from "@/components/data-table/url-parsers";
import { auditActions } from "@/lib/domain/audit";
import type { AuditQuery } from "@/lib/services/audit/dto";

const filterParsers = {
  actor: parseAsList,
  action: parseAsArrayOf(parseAsStringLiteral(auditActions)),
  campaignId: parseAsString,
  from: parseAsDay,
  to: parseAsDay,
};

/** The URL of Audit; the page, the client and the download read it through the same parsers (F1). */
export const auditParsers = { ...filterParsers, before: parseAsRowId, after: parseAsRowId };

export type AuditFilterValues = inferParserType<typeof filterParsers>;

type RawParams = Record<string, string | string[] | undefined>;

export const readAuditParams = (raw: RawParams): { query: AuditQuery; invalid: string[] } => ({
  query: present(createLoader(auditParsers)(raw)),
  invalid: invalidParams(raw, auditParsers),
});

export const auditQueryString = createSerializer(auditParsers);

export const noAuditFilter: AuditFilterValues = {
  actor: null,
  action: null,
  campaignId: null,
  from: null,
  to: null,
};
