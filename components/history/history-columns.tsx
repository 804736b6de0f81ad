"use client";

import { dataColumns } from "@/components/data-table/columns";
import { CampaignId, CarrierTermsCell, DateCell, PartnerCell, UseCaseCell } from "@/components/list/cells";
import { RowMenu } from "@/components/list/row-menu";
import { CampaignMarks, TcrStatus } from "@/components/ui/campaign-badges";
import { MigrationState } from "@/components/ui/migration-state";
import { OperationState } from "@/components/ui/operation-state";
import { SharingState } from "@/components/ui/sharing-state";
import type { HistoryRow } from "@/lib/services/history/dto";

const column = dataColumns<HistoryRow>();

const NotRead = () => <span className="text-muted">Not read</span>;

/** Columns of `ux.md` 5.5. */
export const historyColumns = column.columns([
  column.display({
    id: "campaignId",
    meta: { label: "Campaign ID", rowHeader: true },
    cell: ({ row: { original } }) => (
      <span className="inline-flex items-center gap-1">
        <CampaignId campaignId={original.campaignId} />
        <CampaignMarks mock={false} soleProprietor={original.soleProprietor} short />
      </span>
    ),
  }),
  column.display({
    id: "useCase",
    meta: { label: "Use-Case" },
    cell: ({ row: { original } }) => <UseCaseCell useCase={original.useCase} name={original.useCaseName} />,
  }),
  column.display({
    id: "downstream",
    meta: { label: "Downstream CNP" },
    cell: ({ row: { original } }) =>
      original.downstream ? <PartnerCell partner={original.downstream} /> : <NotRead />,
  }),
  column.display({
    id: "sharedWithMeOn",
    meta: {
      label: "Shared with me on",
      align: "end",
      sort: { first: "-sharedWithMeOn", second: "sharedWithMeOn" },
    },
    cell: ({ row: { original } }) => <DateCell iso={original.sharedWithMeOn} />,
  }),
  column.display({
    id: "upstream",
    meta: { label: "Upstream CNP" },
    cell: ({ row: { original } }) =>
      original.upstream ? <PartnerCell partner={original.upstream} /> : <NotRead />,
  }),
  column.display({
    id: "sharedToOn",
    meta: { label: "Shared to on", align: "end" },
    cell: ({ row: { original } }) => <DateCell iso={original.sharedToOn} />,
  }),
  column.display({
    id: "upstreamSharingStatus",
    meta: { label: "Upstream status" },
    cell: ({ row: { original } }) =>
      original.upstream ? <SharingState status={original.upstream.status} /> : <NotRead />,
  }),
  column.display({
    id: "migration",
    meta: { label: "Migration", sort: { first: "expires", second: "-expires" } },
    cell: ({ row: { original } }) => (
      <span className="flex max-w-44 flex-col items-start max-md:max-w-56 max-md:items-end">
        {original.operation && (
          <OperationState operation={original.operation} explained={original.operation.status === "FAILED"} />
        )}
        {(original.migration.stage !== "NONE" || !original.operation) && (
          <MigrationState migration={original.migration} />
        )}
      </span>
    ),
  }),
  column.display({
    id: "carrierTerms",
    meta: { label: "Carrier terms" },
    cell: ({ row: { original } }) => <CarrierTermsCell terms={original.carrierTerms} />,
  }),
  column.display({
    id: "tcrStatus",
    meta: { label: "TCR Status" },
    cell: ({ row: { original } }) => <TcrStatus status={original.tcrStatus} />,
  }),
  column.display({
    id: "actions",
    meta: { label: "Actions", actions: true },
    cell: ({ row: { original } }) => <RowMenu row={original} />,
  }),
]);
