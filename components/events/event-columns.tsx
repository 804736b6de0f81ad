"use client";

import Link from "next/link";
import { useSearchParams } from "next/navigation";
import { dataColumns } from "@/components/data-table/columns";
import { Absent } from "@/components/ui/absent";
import { Badge } from "@/components/ui/badge";
import { Time } from "@/components/ui/time";
import type { EventRow } from "@/lib/services/events/dto";
import { EventStateBadge, Repetitions } from "./event-state";

const column = dataColumns<EventRow>();

/** Opens the payload beside the list, which stays as it is. */
const EventLink = ({ id, title }: { id: string; title: string }) => {
  const params = new URLSearchParams(useSearchParams());
  const current = params.get("panel") === id;
  params.set("panel", id);
  return (
    <Link
      href={`/events?${params.toString()}`}
      scroll={false}
      prefetch={false}
      aria-current={current ? "true" : undefined}
      className="rounded-sm font-medium text-link hover:underline aria-[current]:underline"
    >
      {title}
    </Link>
  );
};

export const eventColumns = column.columns([
  column.display({
    id: "event",
    meta: { label: "Event", rowHeader: true },
    cell: ({ row: { original } }) => (
      <span className="inline-flex items-center gap-1.5">
        <EventLink id={original.id} title={original.title} />
        <Repetitions count={original.repetitions} />
        {original.isRepetition && <Badge icon={null}>Repetition</Badge>}
      </span>
    ),
  }),
  column.display({
    id: "receivedAt",
    meta: { label: "Received" },
    cell: ({ row: { original } }) => (
      <Time iso={original.receivedAt} className="whitespace-nowrap text-muted" />
    ),
  }),
  column.display({
    id: "campaign",
    meta: { label: "Campaign" },
    cell: ({ row: { original } }) =>
      original.campaignId === null ? (
        <Absent />
      ) : (
        <Link
          href={`/campaigns/${encodeURIComponent(original.campaignId)}`}
          prefetch={false}
          className="rounded-sm font-mono text-link hover:underline"
        >
          {original.campaignId}
        </Link>
      ),
  }),
  column.display({
    id: "cnpMigration",
    meta: { label: "Migration" },
    cell: ({ row: { original } }) => (
      <span className="text-muted">{original.cnpMigration ? "Yes" : "No"}</span>
    ),
  }),
  column.display({
    id: "state",
    meta: { label: "State" },
    cell: ({ row: { original } }) => <EventStateBadge state={original.state} />,
  }),
]);
