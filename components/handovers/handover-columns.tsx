"use client";

import Link from "next/link";
import { dataColumns } from "@/components/data-table/columns";
import { number } from "@/components/dialogs/words";
import { Absent } from "@/components/ui/absent";
import { Badge } from "@/components/ui/badge";
import { DowntimeClock } from "@/components/ui/downtime";
import { Time } from "@/components/ui/time";
import type { HandoverListRow } from "@/lib/services/handovers/dto";

const column = dataColumns<HandoverListRow>();

/** The one that is or was offline longest. */
const Downtime = ({ row: { downtimes } }: { row: HandoverListRow }) => {
  const [first] = downtimes.toSorted((a, b) => (a.switchedAt ?? 0) - (b.switchedAt ?? 0));
  return first === undefined ? <Absent word="None so far" /> : <DowntimeClock times={first} />;
};

export const handoverColumns = column.columns([
  column.display({
    id: "name",
    meta: { label: "Hand-over", rowHeader: true },
    cell: ({ row: { original } }) => (
      <Link
        href={`/handovers/${original.id}`}
        prefetch={false}
        className="block max-w-80 truncate rounded-sm py-1 font-medium text-link hover:underline"
        title={original.name}
      >
        {original.name}
      </Link>
    ),
  }),
  column.display({
    id: "provider",
    meta: { label: "Provider" },
    cell: ({ row: { original } }) => original.providerName,
  }),
  column.display({
    id: "state",
    meta: { label: "State" },
    cell: ({ row: { original } }) => <Badge tone={original.badge.tone}>{original.badge.label}</Badge>,
  }),
  column.display({
    id: "campaigns",
    meta: { label: "Campaigns", align: "end" },
    cell: ({ row: { original } }) => number(original.campaigns),
  }),
  column.display({
    id: "step",
    meta: { label: "Step" },
    cell: ({ row: { original } }) => (original.at === "" ? <Absent word="None" /> : original.at),
  }),
  column.display({
    id: "window",
    meta: { label: "Window" },
    cell: ({ row: { original } }) =>
      original.windowStart === null ? (
        <Absent word="Not planned" />
      ) : (
        <Time iso={original.windowStart} format="both" className="whitespace-nowrap" />
      ),
  }),
  column.display({
    id: "downtime",
    meta: { label: "Downtime", align: "end" },
    cell: ({ row: { original } }) => <Downtime row={original} />,
  }),
  column.display({
    id: "owner",
    meta: { label: "By" },
    cell: ({ row: { original } }) => original.owner,
  }),
]);
