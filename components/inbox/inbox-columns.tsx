"use client";

import { BadgeCheck } from "lucide-react";
import { dataColumns } from "@/components/data-table/columns";
import { CampaignId, CarrierTermsCell, DateCell, PartnerCell, UseCaseCell } from "@/components/list/cells";
import { Badge } from "@/components/ui/badge";
import { CampaignMarks, TcrStatus } from "@/components/ui/campaign-badges";
import { OperationState } from "@/components/ui/operation-state";
import { SharingState } from "@/components/ui/sharing-state";
import type { InboxRow } from "@/lib/services/campaigns/dto";
import { DecisionButtons } from "./decision-buttons";
import { ExpiresCell } from "./expires-cell";

const column = dataColumns<InboxRow>();

const waiting = (days: number): string => (days === 0 ? "Today" : `${String(days)} d`);

/** Columns of `ux.md` 5.4. */
export const inboxColumns = column.columns([
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
    id: "registeredOn",
    meta: { label: "Registered on", align: "end" },
    cell: ({ row: { original } }) => <DateCell iso={original.registeredOn} />,
  }),
  column.display({
    id: "downstream",
    meta: { label: "Downstream CNP" },
    cell: ({ row: { original } }) => <PartnerCell partner={original.downstream} />,
  }),
  column.display({
    id: "sharedWithMeOn",
    meta: {
      label: "Shared with me on",
      align: "end",
      sort: { first: "sharedWithMeOn", second: "-sharedWithMeOn" },
    },
    cell: ({ row: { original } }) => <DateCell iso={original.sharedWithMeOn} />,
  }),
  column.display({
    id: "waiting",
    meta: { label: "Waiting", align: "end" },
    cell: ({ row: { original } }) =>
      original.sharingStatus === "PENDING" && original.waitingDays !== null ? (
        <span className="whitespace-nowrap">{waiting(original.waitingDays)}</span>
      ) : (
        <span className="text-muted">–</span>
      ),
  }),
  column.display({
    id: "expires",
    meta: { label: "Expires", align: "end", sort: { first: "expires", second: "-expires" } },
    cell: ({ row: { original } }) => <ExpiresCell expiresAt={original.expiresAt} />,
  }),
  column.display({
    id: "previouslyAccepted",
    meta: { label: "Previously accepted" },
    cell: ({ row: { original } }) =>
      original.previouslyAccepted ? (
        <Badge tone="success" icon={BadgeCheck}>
          Accepted before
        </Badge>
      ) : (
        <span className="text-muted">No</span>
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
    id: "sharingStatus",
    meta: { label: "Sharing Status" },
    cell: ({ row: { original } }) => (
      <span className="flex flex-col items-start gap-0.5 py-0.5 max-md:items-end">
        {original.operation ? (
          <OperationState operation={original.operation} explained={original.operation.status === "FAILED"} />
        ) : null}
        {(!original.operation || original.operation.status === "DONE") && (
          <SharingState status={original.sharingStatus} />
        )}
      </span>
    ),
  }),
  column.display({
    id: "decide",
    meta: { label: "Elect or decline", className: "md:sticky md:end-0 [td&]:z-10 [td&]:bg-inherit" },
    cell: ({ row: { original } }) => <DecisionButtons row={original} />,
  }),
]);
