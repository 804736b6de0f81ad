"use client";

import { ArrowLeft } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { counted } from "@/components/dialogs/words";
import { Badge } from "@/components/ui/badge";
import { Banner } from "@/components/ui/banner";
import { DownloadCsv } from "@/components/ui/download-csv";
import { Time } from "@/components/ui/time";
import { LogCard } from "@/components/ui/log-card";
import type { BatchDetail, BatchOrigin } from "@/lib/services/batches/dto";
import { CheckCard } from "./check-card";
import { ReviewCard } from "./review-card";
import { RunCard } from "./run-card";
import { type BatchActions, useBatch } from "./use-batch";
import { WhatCard } from "./what-card";

const originWords: Record<BatchOrigin["how"], string> = {
  retry: "What failed in",
  cancel: "Cancels what was started in",
  split: "Split off from",
};

const Head = ({ batch }: { batch: BatchDetail }) => (
  <header className="grid gap-2">
    <Link
      href="/batches"
      data-chrome
      className="inline-flex min-h-6 w-fit items-center gap-1.5 rounded-sm text-sm text-muted hover:text-text"
    >
      <ArrowLeft size={14} aria-hidden />
      Batches
    </Link>
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <h1 className="min-w-0 text-xl break-words">{batch.name}</h1>
      <Badge tone={batch.badge.tone}>{batch.badge.label}</Badge>
      <DownloadCsv href={`/api/exports/batches/${batch.id}`} className="ms-auto" />
    </div>
    <p className="text-sm text-muted">
      {batch.source}. Frozen <Time iso={batch.frozenAt} /> by {batch.startedBy}.
      {batch.origin && (
        <>
          {" "}
          {originWords[batch.origin.how]}{" "}
          <Link href={`/batches/${batch.origin.id}`} className="rounded-sm text-link hover:underline">
            {batch.origin.name}
          </Link>
          .
        </>
      )}
    </p>
  </header>
);

const Unknown = ({ batch: { unknownCount, unknownIds } }: { batch: BatchDetail }) =>
  unknownCount === 0 ? null : (
    <Banner tone="warning" title={`${counted(unknownCount, "id")} not found for your company`}>
      <p className="max-h-24 overflow-y-auto font-mono text-xs break-words">
        {unknownIds.join(", ")}
        {unknownCount > unknownIds.length && " …"}
      </p>
    </Banner>
  );

const Draft = ({ batch, actions }: { batch: BatchDetail; actions: BatchActions }) => (
  <>
    <WhatCard batch={batch} actions={actions} />
    <CheckCard batch={batch} actions={actions} />
    <ReviewCard batch={batch} actions={actions} />
  </>
);

type BatchScreenProps = {
  batch: BatchDetail;
  /** The items, read beside it. */
  items: ReactNode;
};

/** One batch: composed while it is a draft, watched and steered once it runs. */
export const BatchScreen = ({ batch, items }: BatchScreenProps) => {
  const actions = useBatch(batch.id);
  return (
    <div className="mx-auto grid max-w-360 grid-cols-1 gap-4 px-4 py-4 sm:px-6">
      <Head batch={batch} />
      {actions.said && <Banner tone={actions.said.tone}>{actions.said.sentence}</Banner>}
      <Unknown batch={batch} />
      {batch.state === "DRAFT" ? (
        <Draft batch={batch} actions={actions} />
      ) : (
        <RunCard batch={batch} actions={actions} />
      )}
      {items}
      {batch.log.length > 0 && <LogCard entries={batch.log} />}
    </div>
  );
};
