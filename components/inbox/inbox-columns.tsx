"use client";

import { BadgeCheck } from "lucide-react";
import Link from "next/link";
import { dataColumns } from "@/components/data-table/columns";
import { Badge } from "@/components/ui/badge";
import { CampaignMarks, TcrStatus } from "@/components/ui/campaign-badges";
import { CopyButton } from "@/components/ui/copy-button";
import { OperationState } from "@/components/ui/operation-state";
import { SharingState } from "@/components/ui/sharing-state";
import { Time } from "@/components/ui/time";
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
        <Link
          href={`/campaigns/${encodeURIComponent(original.campaignId)}`}
          prefetch={false}
          className="rounded-sm font-mono font-medium text-link hover:underline"
        >
          {original.campaignId}
        </Link>
        <CopyButton text={original.campaignId} />
        <CampaignMarks mock={false} soleProprietor={original.soleProprietor} short />
      </span>
    ),
  }),
  column.display({
    id: "useCase",
    meta: { label: "Use-Case" },
    cell: ({ row: { original } }) => (
      <span className="block truncate md:max-w-28" title={`${original.useCaseName} (${original.useCase})`}>
        {original.useCaseName}
      </span>
    ),
  }),
  column.display({
    id: "registeredOn",
    meta: { label: "Registered on", align: "end" },
    cell: ({ row: { original } }) => (
      <Time iso={original.registeredOn} format="date" className="whitespace-nowrap text-muted" />
    ),
  }),
  column.display({
    id: "downstream",
    meta: { label: "Downstream CNP" },
    cell: ({ row: { original } }) => (
      <span
        className="block max-w-36 max-md:text-end"
        title={`${original.downstream.name} (${original.downstream.id})`}
      >
        <span className="block truncate">{original.downstream.name}</span>
        <span className="block truncate font-mono text-xs text-muted">{original.downstream.id}</span>
      </span>
    ),
  }),
  column.display({
    id: "sharedWithMeOn",
    meta: {
      label: "Shared with me on",
      align: "end",
      sort: { first: "sharedWithMeOn", second: "-sharedWithMeOn" },
    },
    cell: ({ row: { original } }) =>
      original.sharedWithMeOn ? (
        <Time iso={original.sharedWithMeOn} format="date" className="whitespace-nowrap text-muted" />
      ) : (
        <span className="text-muted">Not read</span>
      ),
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
    cell: ({ row: { original } }) =>
      original.carrierTerms ? (
        <span
          className="block truncate max-md:text-end max-md:whitespace-normal md:max-w-32"
          title={original.carrierTerms}
        >
          {original.carrierTerms}
        </span>
      ) : (
        <span className="text-muted">Not read</span>
      ),
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
