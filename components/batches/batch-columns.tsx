"use client";

import Link from "next/link";
import { dataColumns } from "@/components/data-table/columns";
import { counted, number } from "@/components/dialogs/words";
import { Badge } from "@/components/ui/badge";
import { Time } from "@/components/ui/time";
import type { BatchRow } from "@/lib/services/batches/dto";
import { endedOf, ProgressBar, sentTotal } from "./progress";

const column = dataColumns<BatchRow>();

const Progress = ({ batch }: { batch: BatchRow }) => {
  const { counts, state } = batch;
  if (state === "DRAFT" || state === "SCHEDULED")
    return <span className="text-muted">{counted(counts.total, "campaign")}</span>;
  const ended = endedOf(counts);
  const total = sentTotal(counts);
  return (
    <span className="grid min-w-40 gap-1">
      <ProgressBar
        label={`Progress of ${batch.name}`}
        done={ended}
        total={total}
        failed={counts.failed + counts.review}
      />
      <span className="text-xs text-muted tabular-nums">
        {number(ended)} of {number(total)}
        {counts.skipped > 0 && ` · ${number(counts.skipped)} skipped`}
      </span>
    </span>
  );
};

const Failures = ({ batch: { counts } }: { batch: BatchRow }) => {
  const words = [
    counts.failed > 0 ? `${number(counts.failed)} failed` : null,
    counts.review > 0 ? `${number(counts.review)} to review` : null,
  ].filter(Boolean);
  return words.length === 0 ? <span className="text-muted">None</span> : words.join(", ");
};

export const batchColumns = column.columns([
  column.display({
    id: "name",
    meta: { label: "Batch", rowHeader: true },
    cell: ({ row: { original } }) => (
      <Link
        href={`/batches/${original.id}`}
        prefetch={false}
        className="block max-w-80 truncate rounded-sm py-1 font-medium text-link hover:underline"
        title={original.name}
      >
        {original.name}
      </Link>
    ),
  }),
  column.display({
    id: "state",
    meta: { label: "State" },
    cell: ({ row: { original } }) => <Badge tone={original.badge.tone}>{original.badge.label}</Badge>,
  }),
  column.display({
    id: "progress",
    meta: { label: "Progress" },
    cell: ({ row: { original } }) => <Progress batch={original} />,
  }),
  column.display({
    id: "failures",
    meta: { label: "Failures" },
    cell: ({ row: { original } }) => <Failures batch={original} />,
  }),
  column.display({
    id: "by",
    meta: { label: "By" },
    cell: ({ row: { original } }) => original.startedBy,
  }),
  column.display({
    id: "at",
    meta: { label: "Started", align: "end" },
    cell: ({ row: { original } }) => (
      <Time
        iso={original.startedAt ?? original.startsAt ?? original.createdAt}
        className="whitespace-nowrap text-muted"
      />
    ),
  }),
]);
