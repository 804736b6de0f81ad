"use client";

import { dataColumns } from "@/components/data-table/columns";
import { AcceptedBeforeCell, AnswerStateCell, WaitingCell } from "@/components/list/answer-cells";
import { CampaignId, CarrierTermsCell, DateCell, PartnerCell, UseCaseCell } from "@/components/list/cells";
import { ExpiresCell } from "@/components/list/expires-cell";
import { CampaignMarks, TcrStatus } from "@/components/ui/campaign-badges";
import type { InboxRow } from "@/lib/services/campaigns/dto";
import { DecisionButtons } from "./decision-buttons";

const column = dataColumns<InboxRow>();

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
    cell: ({ row: { original } }) => (
      <WaitingCell status={original.sharingStatus} days={original.waitingDays} />
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
    cell: ({ row: { original } }) => <AcceptedBeforeCell before={original.previouslyAccepted} />,
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
      <AnswerStateCell status={original.sharingStatus} operation={original.operation} />
    ),
  }),
  column.display({
    id: "decide",
    meta: {
      label: "Elect or decline",
      fixed: true,
      className: "md:sticky md:end-0 [td&]:z-10 [td&]:bg-inherit",
    },
    cell: ({ row: { original } }) => <DecisionButtons row={original} />,
  }),
]);
