"use client";

import { useId } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import { Input } from "@/components/ui/input";

/** Everything as typed, so that nothing is lost while it means nothing yet. */
export type Pace = { pilot: boolean; first: string; later: boolean; at: string };

export const emptyPace: Pace = { pilot: false, first: "5", later: false, at: "" };

const firstOf = ({ first }: Pace): number => Number(first);

/** Why it cannot start like this; null when it can. */
export const paceProblem = (pace: Pace, ready: number): string | null => {
  if (
    pace.pilot &&
    !(Number.isInteger(firstOf(pace)) && firstOf(pace) > 0 && firstOf(pace) < Math.max(ready, 2))
  )
    return `The pilot takes 1 to ${String(Math.max(ready - 1, 1))} campaigns.`;
  if (pace.later && Number.isNaN(Date.parse(pace.at))) return "Choose a day and a time for the start.";
  if (pace.later && Date.parse(pace.at) < Date.now()) return "The start lies in the past.";
  return null;
};

export const startOf = (pace: Pace): { pilot: number | null; startsAt: string | null } => ({
  pilot: pace.pilot ? firstOf(pace) : null,
  startsAt: pace.later ? new Date(pace.at).toISOString() : null,
});

type PaceFieldsProps = { id: string; pace: Pace; onPace: (pace: Pace) => void };

/** A pilot first, and a start at a set time. */
export const PaceFields = ({ id, pace, onPace }: PaceFieldsProps) => {
  const firstId = useId();
  return (
    <fieldset className="grid gap-2 text-sm">
      <legend className="mb-2 font-medium">Pace</legend>
      <div className="flex min-h-8 flex-wrap items-center gap-2">
        <label className="flex items-center gap-2">
          <Checkbox
            checked={pace.pilot}
            onChange={(event) => {
              onPace({ ...pace, pilot: event.target.checked });
            }}
          />
          Start small: a pilot first, then pause
        </label>
        {pace.pilot && (
          <span className="flex items-center gap-2">
            <label htmlFor={firstId} className="text-muted">
              Pilot of
            </label>
            <span className="w-20">
              <Input
                id={firstId}
                inputMode="numeric"
                value={pace.first}
                onChange={(event) => {
                  onPace({ ...pace, first: event.target.value });
                }}
              />
            </span>
          </span>
        )}
      </div>
      <div className="flex min-h-8 flex-wrap items-center gap-2">
        <label className="flex items-center gap-2">
          <Checkbox
            checked={pace.later}
            onChange={(event) => {
              onPace({ ...pace, later: event.target.checked });
            }}
          />
          Start at a set time
        </label>
        {pace.later && (
          <span className="flex items-center gap-2">
            <label htmlFor={id} className="text-muted">
              Day and time, your zone
            </label>
            <span>
              <Input
                id={id}
                type="datetime-local"
                value={pace.at}
                onChange={(event) => {
                  onPace({ ...pace, at: event.target.value });
                }}
              />
            </span>
          </span>
        )}
      </div>
    </fieldset>
  );
};
