"use client";

import { useQueryStates } from "nuqs";
import { useState, useTransition } from "react";
import { InvalidParamsBanner } from "@/components/data-table/invalid-params-banner";
import { ListBoundary } from "@/components/data-table/list-boundary";
import { DownloadCsv } from "@/components/ui/download-csv";
import { PageHeader } from "@/components/ui/page-header";
import { useSettled } from "@/components/ui/use-settled";
import type { AuditPage } from "@/lib/services/audit/dto";
import { auditColumns } from "./audit-columns";
import { AuditFilters } from "./audit-filters";
import { AuditList } from "./audit-list";
import type { AuditFacets } from "./filter-words";
import { type AuditFilterValues, auditParsers, auditQueryString, noAuditFilter } from "./search-params";
import { VerifyChain } from "./verify-chain";

type AuditScreenProps = {
  page: Promise<AuditPage>;
  /** Never rejects, so that the filters outlive an outage. */
  facets: Promise<AuditFacets | null>;
  everyone: boolean;
  invalid: string[];
};

export const AuditScreen = ({ page, facets: promise, everyone, invalid }: AuditScreenProps) => {
  const [busy, startTransition] = useTransition();
  const [params, setParams] = useQueryStates(auditParsers, {
    shallow: false,
    history: "push",
    startTransition,
  });
  const latest = useSettled(promise);
  const [facets, setFacets] = useState<AuditFacets | null>(null);
  if (latest && latest !== facets) setFacets(latest);
  const { before: _before, after: _after, ...filter } = params;
  /** A changed filter starts at the newest, in the same change of the address (F2). */
  const change = (patch: Partial<AuditFilterValues>) => {
    void setParams({ ...patch, before: null, after: null });
  };
  return (
    <div className="mx-auto grid max-w-360 gap-3 px-4 py-4 sm:px-6">
      <PageHeader
        title="Audit"
        meta={everyone ? undefined : "What you did. Admins see everyone."}
        actions={<DownloadCsv href={`/api/exports/audit${auditQueryString(filter)}`} />}
      />
      <InvalidParamsBanner invalid={invalid} />
      {everyone && <VerifyChain />}
      <AuditFilters filter={filter} facets={facets} everyone={everyone} onChange={change} />
      <ListBoundary page={page} what="The history" columns={auditColumns}>
        <AuditList
          page={page}
          filter={filter}
          busy={busy}
          onClearFilters={() => {
            change(noAuditFilter);
          }}
        />
      </ListBoundary>
    </div>
  );
};
