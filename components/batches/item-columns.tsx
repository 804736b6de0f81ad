"use client";

import Link from "next/link";
import { dataColumns } from "@/components/data-table/columns";
import { CampaignId } from "@/components/list/cells";
import { Badge } from "@/components/ui/badge";
import { Time } from "@/components/ui/time";
import { batchItemWords, type BatchItemStatus } from "@/lib/domain/batch";
import type { Tone } from "@/lib/domain/migration-state";
import type { BatchItemRow } from "@/lib/services/batches/dto";

const column = dataColumns<BatchItemRow>();

const tones: Record<BatchItemStatus, Tone> = {
  NOT_CHECKED: "neutral",
  READY: "success",
  NOT_SENT: "neutral",
  SENDING: "info",
  UNKNOWN: "warning",
  CHECKING: "info",
  NEEDS_REVIEW: "warning",
  FAILED: "danger",
  SKIPPED: "neutral",
  ALREADY_QUEUED: "neutral",
  WITHDRAWN: "neutral",
  DONE: "success",
};

/** What happened, and what to do about it. */
const Outcome = ({ item }: { item: BatchItemRow }) => (
  <span className="block max-w-prose py-1 whitespace-normal">
    {item.sentence !== null && <span className="block">{item.sentence}</span>}
    {item.nextStep !== null && <span className="block text-muted">{item.nextStep}</span>}
    {item.code !== null && <span className="font-mono text-xs text-muted">{item.code}</span>}
    {item.heldBy !== null && (
      <span className="block">
        In batch{" "}
        <Link href={`/batches/${item.heldBy.id}`} className="rounded-sm text-link hover:underline">
          {item.heldBy.name}
        </Link>
      </span>
    )}
  </span>
);

export const itemColumns = column.columns([
  column.display({
    id: "campaignId",
    meta: { label: "Campaign ID", rowHeader: true },
    cell: ({ row: { original } }) => <CampaignId campaignId={original.campaignId} />,
  }),
  column.display({
    id: "brand",
    meta: { label: "Brand" },
    cell: ({ row: { original } }) => (
      <span className="block max-w-48 truncate" title={original.brandName ?? undefined}>
        {original.brandName ?? <span className="text-muted">Not read</span>}
      </span>
    ),
  }),
  column.display({
    id: "status",
    meta: { label: "Result" },
    cell: ({ row: { original } }) => (
      <Badge tone={tones[original.status]}>{batchItemWords[original.status]}</Badge>
    ),
  }),
  column.display({
    id: "outcome",
    meta: { label: "What happened" },
    cell: ({ row: { original } }) => <Outcome item={original} />,
  }),
  column.display({
    id: "finishedAt",
    meta: { label: "Ended", align: "end" },
    cell: ({ row: { original } }) =>
      original.finishedAt === null ? (
        <span className="text-muted">–</span>
      ) : (
        <Time iso={original.finishedAt} className="whitespace-nowrap text-muted" />
      ),
  }),
]);
