"use client";

import { dataColumns } from "@/components/data-table/columns";
import { CampaignId } from "@/components/list/cells";
import { Absent } from "@/components/ui/absent";
import { MigrationState } from "@/components/ui/migration-state";
import { OperationState } from "@/components/ui/operation-state";
import { TcrStatus } from "@/components/ui/campaign-badges";
import { Time } from "@/components/ui/time";
import type { CampaignRow } from "@/lib/services/campaigns/dto";
import { Eligibility } from "./eligibility";
import { RowMenu } from "@/components/list/row-menu";
import { CampaignMarks } from "./campaign-marks";
import { UpstreamCell } from "./upstream-cell";

const column = dataColumns<CampaignRow>();

/** Columns of `ux.md` 5.2. */
export const campaignColumns = column.columns([
  column.display({
    id: "campaignId",
    meta: { label: "Campaign ID", rowHeader: true },
    cell: ({ row: { original } }) => (
      <span className="flex items-center gap-1">
        <CampaignId campaignId={original.campaignId} />
      </span>
    ),
  }),
  column.display({
    id: "brand",
    meta: { label: "Brand" },
    cell: ({ row: { original } }) => (
      <span
        className="block max-w-32 max-md:max-w-56 max-md:text-end roomy:max-w-48"
        title={original.brandName ?? undefined}
      >
        <span className="block truncate">{original.brandName ?? "Name not read"}</span>
        <span className="block truncate font-mono text-xs text-muted">{original.brandId}</span>
      </span>
    ),
  }),
  column.display({
    id: "useCase",
    meta: { label: "Use-Case" },
    cell: ({ row: { original } }) => (
      <span className="block max-w-28 max-md:max-w-56 max-md:text-end roomy:max-w-44">
        <span className="block truncate" title={`${original.useCaseName} (${original.useCase})`}>
          {original.useCaseName}
        </span>
        <CampaignMarks
          mock={original.mock}
          soleProprietor={original.soleProprietor}
          useCase={original.useCase}
        />
      </span>
    ),
  }),
  column.display({
    id: "registeredOn",
    meta: { label: "Registered on", align: "end", sort: { first: "-registeredOn", second: "registeredOn" } },
    cell: ({ row: { original } }) => (
      <Time iso={original.registeredOn} format="date" className="whitespace-nowrap text-muted" />
    ),
  }),
  column.display({
    id: "upstream",
    meta: { label: "Upstream CNP" },
    cell: ({ row: { original } }) => (
      <UpstreamCell upstream={original.upstream} factsReadAt={original.factsReadAt} />
    ),
  }),
  column.display({
    id: "reseller",
    meta: { label: "Reseller" },
    cell: ({ row: { original } }) =>
      original.reseller ? (
        <span
          className="block max-w-20 truncate max-md:max-w-56 roomy:max-w-36"
          title={`${original.reseller.name} (${original.reseller.id})`}
        >
          {original.reseller.name}
        </span>
      ) : (
        <Absent />
      ),
  }),
  column.display({
    id: "tcrStatus",
    meta: { label: "TCR Status" },
    cell: ({ row: { original } }) => <TcrStatus status={original.tcrStatus} />,
  }),
  column.display({
    id: "migration",
    meta: { label: "Migration", sort: { first: "expires", second: "-expires" } },
    cell: ({ row: { original } }) => (
      <span className="flex max-w-40 flex-col max-md:max-w-56 roomy:max-w-60 items-start max-md:items-end">
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
    id: "eligible",
    meta: { label: "Eligibility" },
    cell: ({ row: { original } }) => (
      <Eligibility eligible={original.eligible} commands={original.commands} />
    ),
  }),
  column.display({
    id: "actions",
    meta: { label: "Actions", actions: true },
    cell: ({ row: { original } }) => <RowMenu row={original} />,
  }),
]);
