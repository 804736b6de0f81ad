"use client";

import Link from "next/link";
import { counted, number } from "@/components/dialogs/words";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Time } from "@/components/ui/time";
import type { BatchDetail } from "@/lib/services/batches/dto";
import { ProgressBar } from "./progress";
import { itemQuery } from "./search-params";
import type { BatchActions } from "./use-batch";
import { asksForPartner } from "./what-card";
import { kindWords } from "./words";

type CheckCardProps = { batch: BatchDetail; actions: BatchActions };

const Checking = ({ batch: { check } }: { batch: BatchDetail }) => (
  <div className="grid max-w-xl gap-1">
    <ProgressBar label="Check of the campaigns" done={check.checked} total={check.total} />
    <p className="text-sm text-muted tabular-nums">
      Checking {number(check.checked)} of {number(check.total)}
    </p>
  </div>
);

const Group = ({ batch, actions, reason, count }: CheckCardProps & { reason: string; count: number }) => (
  <li className="flex flex-wrap items-center gap-x-3 gap-y-1 border-t border-border py-1.5">
    <span className="min-w-0 flex-1 break-words">{reason}</span>
    <span className="tabular-nums">{number(count)}</span>
    <span className="flex gap-1">
      <Link
        href={`/batches/${batch.id}${itemQuery({ reason })}#items`}
        scroll={false}
        className="inline-flex h-7 items-center rounded-md px-2 font-medium text-link hover:underline"
      >
        Show<span className="sr-only"> those with: {reason}</span>
      </Link>
      <Button
        size="sm"
        variant="ghost"
        aria-label={`Remove those with: ${reason}`}
        onClick={() => {
          actions.change({ removeReason: reason });
        }}
      >
        Remove
      </Button>
    </span>
  </li>
);

/** Why the check has nothing to say yet. */
const waitsFor = ({ kind, args }: BatchDetail): string | null =>
  asksForPartner(kind) && args.partnerId === undefined && args.previous !== true
    ? "Choose a partner first: the rules depend on it."
    : null;

/** The second step: the same rules as the real call, on the server, grouped by reason (ux.md 6.3, A3). */
export const CheckCard = ({ batch, actions }: CheckCardProps) => {
  const { check, counts, reasons, notes, soleProprietors, kind } = batch;
  const waiting = waitsFor(batch);
  const mixed = kind === "initiate" && soleProprietors > 0 && soleProprietors < counts.total;
  return (
    <Card
      title={asksForPartner(kind) ? "2. Check" : "1. Check"}
      description="The rules of the real call, on what was last read from TCR. Each campaign is checked again when it is sent."
    >
      {waiting !== null && <p className="text-sm text-muted">{waiting}</p>}
      {waiting === null && check.at === null && <Checking batch={batch} />}
      {waiting === null && check.at !== null && (
        <div className="grid gap-3 text-sm">
          <p>
            <span className="text-lg font-medium tabular-nums">{number(counts.ready)}</span>{" "}
            <span className="text-muted">
              of {counted(counts.total, "campaign")} can be {kindWords[kind].participle}. Checked{" "}
              <Time iso={check.at} />.
            </span>{" "}
            <Button size="sm" variant="ghost" onClick={actions.check}>
              Check again
            </Button>
          </p>
          {reasons.length > 0 && (
            <ul aria-label="Reasons" className="max-w-2xl border-b border-border">
              {reasons.map((group) => (
                <Group key={group.reason} batch={batch} actions={actions} {...group} />
              ))}
            </ul>
          )}
          {notes.map(({ reason, count }) => (
            <p key={reason} className="text-muted">
              {reason} {count < counts.total && `(${number(count)})`}
            </p>
          ))}
        </div>
      )}
      {mixed && (
        <p className="flex flex-wrap items-center gap-2 text-sm">
          {counted(soleProprietors, "campaign")} of Sole Proprietors are among them. Fewer partners take
          these.
          <Button size="sm" onClick={actions.split}>
            Split into two batches
          </Button>
        </p>
      )}
    </Card>
  );
};
