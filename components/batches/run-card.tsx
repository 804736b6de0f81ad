"use client";

import { Ban, Pause, Play, RotateCcw, Square } from "lucide-react";
import { number } from "@/components/dialogs/words";
import { Card } from "@/components/ui/card";
import { Time } from "@/components/ui/time";
import { ActionButton } from "@/components/ui/unavailable-action";
import { allowsBatch, type BatchCommand } from "@/lib/domain/batch";
import type { BatchDetail } from "@/lib/services/batches/dto";
import { endedOf, ProgressBar, sentTotal } from "./progress";
import { useSpokenProgress } from "./use-spoken-progress";
import { useSecondsUntil } from "./use-seconds-until";
import type { BatchActions } from "./use-batch";
import { lasting, limitWords } from "./words";

type RunCardProps = { batch: BatchDetail; actions: BatchActions };

const perSecond = (rate: number): string => (rate >= 1 ? String(Math.round(rate)) : rate.toFixed(1));

/** "312 of 1,000 · 4 failed · about 6 min left · limit 2 a second" (A6) */
const progressWords = ({ counts, etaMs, perSecond: rate, state }: BatchDetail): string =>
  [
    `${number(endedOf(counts))} of ${number(sentTotal(counts))}`,
    counts.failed > 0 ? `${number(counts.failed)} failed` : null,
    counts.review > 0 ? `${number(counts.review)} to review` : null,
    counts.withdrawn > 0 ? `${number(counts.withdrawn)} withdrawn` : null,
    counts.skipped > 0 ? `${number(counts.skipped)} skipped` : null,
    counts.running > 0 ? `${number(counts.running)} on the way` : null,
    etaMs !== null && etaMs > 0 ? `about ${lasting(etaMs)} left` : null,
    state === "RUNNING" ? `limit ${perSecond(rate)} a second` : null,
  ]
    .filter(Boolean)
    .join(" · ");

const Hold = ({ startsAt }: { startsAt: string }) => {
  const seconds = useSecondsUntil(startsAt);
  if (seconds === null || seconds > 60)
    return (
      <p>
        Starts <Time iso={startsAt} format="deadline" />. Nothing has been sent.
      </p>
    );
  return (
    <p className="text-lg tabular-nums">{seconds > 0 ? `Starts in ${String(seconds)} s` : "Starting…"}</p>
  );
};

const stateWords = ({ state, pausedBecause, pilot, finishedAt, limit }: BatchDetail) => {
  switch (state) {
    case "PAUSED":
      return pausedBecause === "pilot"
        ? `The pilot of ${number(pilot ?? 0)} is through. Look at the results, then resume.`
        : "Paused. Nothing more is sent until you resume.";
    case "RUNNING":
      return `Sending at TCR's limit of ${limitWords(limit)}. You can leave this page.`;
    case "STOPPED":
      return "Stopped. What had not been sent was withdrawn.";
    case "DONE":
      return finishedAt === null ? null : (
        <>
          Finished <Time iso={finishedAt} format="both" />.
        </>
      );
    default:
      return null;
  }
};

const icons = {
  pause: Pause,
  resume: Play,
  stop: Square,
  retryFailed: RotateCcw,
  cancelStarted: Ban,
} as const;
type Steering = keyof typeof icons & BatchCommand;

/** Progress and the ways to steer it; only what this state knows of is offered. */
export const RunCard = ({ batch, actions }: RunCardProps) => {
  const { counts, state, startsAt } = batch;
  useSpokenProgress(batch);
  const offers: { command: Steering; label: string; shown: boolean; act: () => void }[] = [
    { command: "pause", label: "Pause", shown: true, act: actions.pause },
    { command: "resume", label: "Resume", shown: true, act: actions.resume },
    { command: "stop", label: "Stop", shown: true, act: actions.stop },
    {
      command: "retryFailed",
      label:
        counts.failed > 0
          ? `Retry ${number(counts.failed)} failed`
          : `Prepare ${number(counts.withdrawn)} withdrawn again`,
      shown: counts.failed + counts.withdrawn > 0,
      act: () => {
        actions.retry(counts.failed === 0);
      },
    },
    {
      command: "cancelStarted",
      label: `Cancel ${number(counts.done)} started`,
      shown: batch.kind === "initiate" && counts.done > 0,
      act: actions.cancelStarted,
    },
  ];
  return (
    <Card title="Progress">
      {state === "SCHEDULED" && startsAt !== null ? (
        <Hold startsAt={startsAt} />
      ) : (
        <div className="grid gap-2">
          <ProgressBar
            label={`Progress of ${batch.name}`}
            done={endedOf(counts)}
            total={sentTotal(counts)}
            failed={counts.failed + counts.review}
          />
          <p className="tabular-nums">{progressWords(batch)}</p>
          <p className="text-sm text-muted">{stateWords(batch)}</p>
        </div>
      )}
      <div className="flex flex-wrap gap-2" data-chrome>
        {offers
          .filter(({ command, shown }) => shown && allowsBatch(state, command))
          .map(({ command, label, act }) => {
            const Icon = icons[command];
            return (
              <ActionButton
                key={command}
                variant={command === "resume" ? "primary" : "secondary"}
                reasons={actions.pending ? ["One moment."] : batch.commands[command].reasons}
                onClick={act}
              >
                <Icon size={14} aria-hidden />
                {label}
              </ActionButton>
            );
          })}
      </div>
    </Card>
  );
};
