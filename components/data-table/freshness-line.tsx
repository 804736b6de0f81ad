"use client";

import { LoaderCircle, TriangleAlert } from "lucide-react";
import { useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { cx } from "@/components/ui/cx";
import { announce } from "@/components/ui/status-region";
import { Time, useNow } from "@/components/ui/time";
import { refreshMirror } from "@/lib/actions/mirror";
import type { Freshness } from "@/lib/services/campaigns/dto";

/** Within half a minute of the last read nothing new is started. */
const readJustNow = "Read from TCR just now. Nothing new to read yet.";

const staleAfter = 30 * 60_000;
const format = new Intl.NumberFormat("en-US");

const Reading = ({ progress }: Pick<Freshness, "progress">) => (
  <span className="inline-flex items-center gap-1.5">
    <LoaderCircle size={12} aria-hidden className="animate-spin" />
    Reading from TCR…
    {progress && progress.done <= progress.total && (
      <span className="tabular-nums">
        {format.format(progress.done)} of {format.format(progress.total)}
      </span>
    )}
  </span>
);

/** "From TCR 3 min ago · Refresh"; amber when old or when something went wrong (F9). */
export const FreshnessLine = ({ freshness }: { freshness: Freshness }) => {
  const { syncedAt, syncing, progress, problem } = freshness;
  const now = useNow();
  const [pending, startTransition] = useTransition();
  const [refusal, setRefusal] = useState<string | null>(null);
  /** The read that a refresh was not needed after; a newer one makes the note go. */
  const [fresh, setFresh] = useState<string | null>(null);
  const stale = syncedAt !== null && now !== null && now - Date.parse(syncedAt) > staleAfter;
  const amber = stale || problem !== null || refusal !== null;

  const refresh = () => {
    startTransition(async () => {
      const result = await refreshMirror({});
      setRefusal(result.ok ? null : result.error.sentence);
      const justRead = result.ok && !result.data.started;
      setFresh(justRead ? syncedAt : null);
      if (!result.ok) announce(result.error.sentence);
      else announce(justRead ? readJustNow : "Reading from TCR.");
    });
  };

  return (
    <div
      className={cx("flex flex-wrap items-center gap-x-2 text-xs", amber ? "text-warning-fg" : "text-muted")}
    >
      {amber && <TriangleAlert size={12} aria-hidden />}
      {syncing ? (
        <Reading progress={progress} />
      ) : (
        <span>
          {syncedAt ? (
            <>
              From TCR <Time iso={syncedAt} />
            </>
          ) : (
            "Not read from TCR yet"
          )}
        </span>
      )}
      {problem && <span>{problem}</span>}
      {refusal && <span>{refusal}</span>}
      {fresh !== null && fresh === syncedAt && <span>{readJustNow}</span>}
      {!syncing && (
        <Button
          variant="ghost"
          size="sm"
          pending={pending}
          onClick={refresh}
          className="-mx-1 h-6 px-1.5 text-xs"
        >
          Refresh
        </Button>
      )}
    </div>
  );
};
