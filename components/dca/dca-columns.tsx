"use client";

import { dataColumns } from "@/components/data-table/columns";
import { AcceptedBeforeCell, AnswerStateCell, WaitingCell } from "@/components/list/answer-cells";
import { CampaignId, DateCell, PartnerCell, UseCaseCell } from "@/components/list/cells";
import { ExpiresCell } from "@/components/list/expires-cell";
import { CampaignMarks, TcrStatus } from "@/components/ui/campaign-badges";
import type { DcaRole } from "@/lib/domain/campaign";
import type { DcaRow } from "@/lib/services/dca/dto";
import { AnswerButtons } from "./answer-buttons";
import { listOf } from "./list-words";
import { NetworksCell, SecondaryCell } from "./networks-cell";

const column = dataColumns<DcaRow>();

const NotRead = () => <span className="text-muted">Not read</span>;

const roleWords: Record<DcaRole, string> = { PRIMARY: "Primary", SECONDARY: "Secondary" };

/** Columns of `ux.md` 5.6; only a primary DCA has a secondary one. */
const columnsFor = (role: DcaRole) =>
  column.columns([
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
      id: "brand",
      meta: { label: "Brand" },
      cell: ({ row: { original } }) => (
        <PartnerCell partner={{ id: original.brandId, name: original.brandName ?? "Not read" }} />
      ),
    }),
    column.display({
      id: "useCase",
      meta: { label: "Use Case" },
      cell: ({ row: { original } }) => <UseCaseCell useCase={original.useCase} name={original.useCaseName} />,
    }),
    column.display({
      id: "csp",
      meta: { label: "CSP Name" },
      cell: ({ row: { original } }) => (original.csp ? <PartnerCell partner={original.csp} /> : <NotRead />),
    }),
    column.display({
      id: "downstream",
      meta: { label: listOf[role].downstream },
      cell: ({ row: { original } }) =>
        original.downstream ? <PartnerCell partner={original.downstream} /> : <NotRead />,
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
        <WaitingCell status={original.acceptanceStatus} days={original.waitingDays} />
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
      id: "networks",
      meta: { label: "Networks" },
      cell: ({ row: { original } }) => <NetworksCell networks={original.networks} />,
    }),
    ...(role === "PRIMARY"
      ? [
          column.display({
            id: "secondary",
            meta: { label: "Secondary DCA" },
            cell: ({ row: { original } }) => (
              <SecondaryCell secondary={original.secondary} holds={original.holds} />
            ),
          }),
        ]
      : []),
    column.display({
      id: "role",
      meta: { label: "Your role" },
      cell: ({ row: { original } }) => roleWords[original.role],
    }),
    column.display({
      id: "tcrStatus",
      meta: { label: "TCR Status" },
      cell: ({ row: { original } }) => <TcrStatus status={original.tcrStatus} />,
    }),
    column.display({
      id: "acceptanceStatus",
      meta: { label: "Acceptance Status" },
      cell: ({ row: { original } }) => (
        <AnswerStateCell status={original.acceptanceStatus} operation={original.operation} />
      ),
    }),
    column.display({
      id: "answer",
      meta: { label: "Accept or decline", className: "md:sticky md:end-0 [td&]:z-10 [td&]:bg-inherit" },
      cell: ({ row: { original } }) => <AnswerButtons row={original} />,
    }),
  ]);

export const dcaColumns = { PRIMARY: columnsFor("PRIMARY"), SECONDARY: columnsFor("SECONDARY") };
