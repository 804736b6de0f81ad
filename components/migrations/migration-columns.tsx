"use client";

import { ArrowRight } from "lucide-react";
import { dataColumns } from "@/components/data-table/columns";
import { CampaignId, DateCell } from "@/components/list/cells";
import { MigrationState } from "@/components/ui/migration-state";
import { Time } from "@/components/ui/time";
import type { MigrationRow } from "@/lib/services/migrations/list-dto";
import type { PartnerRef } from "@/lib/services/partners/dto";

const column = dataColumns<MigrationRow>();

const initiatorOf = ({ initiator, downstream }: MigrationRow) => {
  if (initiator === "me") return "My company";
  if (initiator === "unknown") return "Not started in Portage";
  return downstream ? `${downstream.name}'s side` : "Another party";
};

const Party = ({ partner, none }: { partner: PartnerRef | null; none: string }) =>
  partner ? (
    <span className="block truncate" title={`${partner.name} (${partner.id})`}>
      {partner.name}
    </span>
  ) : (
    <span className="text-muted">{none}</span>
  );

const Move = ({ row: { from, to, badge } }: { row: MigrationRow }) =>
  from === null && to === null && !badge.open ? (
    <span className="text-muted">Not known</span>
  ) : (
    <span className="flex max-w-80 items-center gap-1.5">
      <Party partner={from} none="Not in my chain" />
      <ArrowRight size={14} aria-label="to" className="flex-none text-muted" />
      <Party partner={to} none={badge.open ? "Not chosen yet" : "Not known"} />
    </span>
  );

const days = (count: number) => (count === 0 ? "Today" : `${String(count)} d`);

const Ends = ({ row }: { row: MigrationRow }) => {
  if (row.badge.expiresAt)
    return <Time iso={row.badge.expiresAt} format="date" className="whitespace-nowrap text-muted" />;
  return row.endedAt ? <DateCell iso={row.endedAt} /> : <span className="text-muted">Not known</span>;
};

/** Columns of `ux.md` 5.7. */
export const migrationColumns = column.columns([
  column.display({
    id: "campaignId",
    meta: { label: "Campaign ID", rowHeader: true },
    cell: ({ row: { original } }) => (
      <span className="inline-flex items-center gap-1">
        {original.visible ? (
          <CampaignId campaignId={original.campaignId} />
        ) : (
          <span className="font-mono font-medium" title="TCR does not show this campaign to you any more.">
            {original.campaignId}
          </span>
        )}
      </span>
    ),
  }),
  column.display({
    id: "campaign",
    meta: { label: "Campaign" },
    cell: ({ row: { original } }) => (
      <span className="block max-w-44 max-md:max-w-56 max-md:text-end">
        <span className="block truncate" title={original.brandName ?? undefined}>
          {original.brandName ?? (original.own ? "Name not read" : "A partner's campaign")}
        </span>
        <span className="block truncate text-xs text-muted">{original.useCaseName}</span>
      </span>
    ),
  }),
  column.display({
    id: "initiator",
    meta: { label: "Initiator" },
    cell: ({ row: { original } }) => (
      <span className="block max-w-40 truncate" title={initiatorOf(original)}>
        {initiatorOf(original)}
      </span>
    ),
  }),
  column.display({
    id: "move",
    meta: { label: "From and to" },
    cell: ({ row: { original } }) => <Move row={original} />,
  }),
  column.display({
    id: "stage",
    meta: { label: "Stage" },
    cell: ({ row: { original } }) => (
      <span className="flex max-w-64 flex-col items-start gap-0.5 max-md:items-end">
        <MigrationState migration={original.badge} />
        {original.reason && (
          <span className="block max-w-full truncate text-xs text-muted" title={original.reason}>
            {original.reason}
          </span>
        )}
      </span>
    ),
  }),
  column.display({
    id: "startedAt",
    meta: { label: "Started", align: "end", sort: { first: "-startedAt", second: "startedAt" } },
    cell: ({ row: { original } }) => <DateCell iso={original.startedAt} />,
  }),
  column.display({
    id: "age",
    meta: { label: "Age", align: "end" },
    cell: ({ row: { original } }) =>
      original.ageDays === null ? (
        <span className="text-muted">–</span>
      ) : (
        <span className="whitespace-nowrap">{days(original.ageDays)}</span>
      ),
  }),
  column.display({
    id: "ends",
    meta: { label: "Ends or ended", align: "end", sort: { first: "expires", second: "-expires" } },
    cell: ({ row: { original } }) => <Ends row={original} />,
  }),
]);
