"use client";

import { dataColumns } from "@/components/data-table/columns";
import { AcceptedBeforeCell, AnswerStateCell, WaitingCell } from "@/components/list/answer-cells";
import { CampaignId, DateCell, PartnerCell, UseCaseCell } from "@/components/list/cells";
import { ExpiresCell } from "@/components/list/expires-cell";
import { CampaignMarks, TcrStatus } from "@/components/ui/campaign-badges";
import type { DcaRole, SharingStatus } from "@/lib/domain/campaign";
import type { DcaRow } from "@/lib/services/dca/dto";
import { AnswerButtons } from "./answer-buttons";
import { listOf } from "./list-words";
import { NetworksCell, SecondaryCell } from "./networks-cell";

const column = dataColumns<DcaRow>();

const NotRead = () => <span className="text-muted">Not read</span>;

const roleWords: Record<DcaRole, string> = { PRIMARY: "Primary", SECONDARY: "Secondary" };

const campaign = [
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
    id: "csp",
    meta: { label: "CSP Name" },
    cell: ({ row: { original } }) => (original.csp ? <PartnerCell partner={original.csp} /> : <NotRead />),
  }),
];

const sharedBy = (role: DcaRole) => [
  column.display({
    id: "downstream",
    meta: { label: listOf[role].downstream },
    cell: ({ row: { original } }) =>
      original.downstream ? <PartnerCell partner={original.downstream} /> : <NotRead />,
  }),
  column.display({
    id: "expires",
    meta: { label: "Expires", align: "end", sort: { first: "expires", second: "-expires" } },
    cell: ({ row: { original } }) => <ExpiresCell expiresAt={original.expiresAt} />,
  }),
  column.display({
    id: "networks",
    meta: { label: "Networks" },
    cell: ({ row: { original } }) => <NetworksCell networks={original.networks} holds={original.holds} />,
  }),
];

/** While it waits: was it accepted before, and since when does it wait. */
const request = [
  column.display({
    id: "previouslyAccepted",
    meta: { label: "Previously accepted" },
    cell: ({ row: { original } }) => <AcceptedBeforeCell before={original.previouslyAccepted} />,
  }),
  column.display({
    id: "waiting",
    meta: { label: "Waiting", align: "end" },
    cell: ({ row: { original } }) => (
      <WaitingCell status={original.acceptanceStatus} days={original.waitingDays} />
    ),
  }),
];

/** Once it is accepted: who helps to reach the rest. Only a primary DCA has a secondary one. */
const secondary = [
  column.display({
    id: "secondary",
    meta: { label: "Secondary DCA" },
    cell: ({ row: { original } }) => <SecondaryCell secondary={original.secondary} />,
  }),
];

const rest = [
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
    id: "useCase",
    meta: { label: "Use Case" },
    cell: ({ row: { original } }) => <UseCaseCell useCase={original.useCase} name={original.useCaseName} />,
  }),
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
];

const answer = (status: SharingStatus) =>
  column.display({
    id: "answer",
    meta: {
      label: status === "PENDING" ? "Accept or decline" : "Actions",
      className: "md:sticky md:end-0 [td&]:z-10 [td&]:bg-inherit",
    },
    cell: ({ row: { original } }) => <AnswerButtons row={original} />,
  });

const columnsFor = (role: DcaRole, status: SharingStatus) =>
  column.columns([
    ...campaign,
    ...sharedBy(role),
    ...(status === "PENDING" ? request : []),
    ...(status === "ACCEPTED" && role === "PRIMARY" ? secondary : []),
    ...rest,
    answer(status),
  ]);

const columnsIn = (role: DcaRole) => {
  const accepted = columnsFor(role, "ACCEPTED");
  return {
    PENDING: columnsFor(role, "PENDING"),
    ACCEPTED: accepted,
    auto: accepted,
    DECLINED: columnsFor(role, "DECLINED"),
  };
};

/** Columns of `ux.md` 5.6 for each role and tab, what decides an answer first. */
export const dcaColumns = { PRIMARY: columnsIn("PRIMARY"), SECONDARY: columnsIn("SECONDARY") };
