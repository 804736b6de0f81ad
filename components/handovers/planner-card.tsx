"use client";

import { CalendarPlus } from "lucide-react";
import Link from "next/link";
import { useId, useState } from "react";
import { Banner } from "@/components/ui/banner";
import { buttonClass } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Time, useNow } from "@/components/ui/time";
import { ActionButton } from "@/components/ui/unavailable-action";
import { durationText } from "@/lib/domain/handover/downtime";
import { isInside, isOver, type Window } from "@/lib/domain/handover/window";
import type { HandoverDetail } from "@/lib/services/handovers/dto";
import type { HandoverActions } from "./use-handover";

type PlannerCardProps = { handover: HandoverDetail; actions: HandoverActions };

/** How the window stands to the present minute; nothing where the hand-over has ended. */
const Standing = ({ handover, window }: { handover: HandoverDetail; window: Window }) => {
  const now = useNow();
  if (now === null || handover.endedAt !== null) return null;
  if (isOver(window, now))
    return (
      <Banner tone="warning" title="This window is over.">
        {handover.gate} cannot be made before another one is planned, or this one is removed.
      </Banner>
    );
  return (
    <p className="text-muted">
      {isInside(window, now)
        ? `It is open now. ${handover.gate} can be made.`
        : `${handover.gate} can be made in it only.`}
    </p>
  );
};

const Planned = ({ handover }: { handover: HandoverDetail }) => {
  const { window } = handover;
  if (window === null)
    return (
      <p className="text-sm text-muted">No window is planned. {handover.gate} can be made at any time.</p>
    );
  const end = new Date(Date.parse(window.startsAt) + window.minutes * 60_000).toISOString();
  return (
    <div className="grid gap-2 text-sm">
      <p>
        From <Time iso={window.startsAt} format="deadline" />
        <br />
        until <Time iso={end} format="deadline" />, {durationText(window.minutes * 60_000)}
      </p>
      <Standing handover={handover} window={{ ...window, startsAt: Date.parse(window.startsAt) }} />
      {window.conflicts.length > 0 && (
        <Banner tone="warning" title="Other hand-overs are planned for the same time">
          {window.conflicts.map(({ id, name }) => (
            <Link key={id} href={`/handovers/${id}`} className="me-3 rounded-sm text-link hover:underline">
              {name}
            </Link>
          ))}
        </Banner>
      )}
      <a
        href={`/api/exports/handovers/${handover.id}/window`}
        download
        className={`${buttonClass("secondary", "sm")} w-fit`}
        data-chrome
      >
        <CalendarPlus size={14} aria-hidden />
        Download calendar file
      </a>
    </div>
  );
};

/** `datetime-local` speaks the browser's own time. */
const asIso = (local: string): string | null => {
  const at = new Date(local);
  return local === "" || Number.isNaN(at.getTime()) ? null : at.toISOString();
};

/** When the switch is to happen: chosen in local time, shown in UTC as well; outside it nothing can be confirmed. */
export const PlannerCard = ({ handover, actions }: PlannerCardProps) => {
  const id = useId();
  const [start, setStart] = useState("");
  const [minutes, setMinutes] = useState(String(handover.window?.minutes ?? 60));
  const startsAt = asIso(start);
  const length = Number.parseInt(minutes, 10) || 0;
  const { forecast } = handover;
  const now = useNow();
  const past =
    startsAt !== null && now !== null && isOver({ startsAt: Date.parse(startsAt), minutes: length }, now);
  const write = handover.may.write ? [] : [handover.may.whyNotWrite];
  const reasons = [
    ...write,
    ...(startsAt === null ? ["Choose when it starts."] : []),
    ...(length < 5 || length > 1_440 ? ["A window lasts 5 to 1,440 minutes."] : []),
    ...(past ? ["This window would be over already. Choose a later start."] : []),
  ];
  return (
    <Card
      title="Window"
      description={
        forecast === null
          ? handover.has.osr
            ? `Nothing has been measured yet. ${handover.providerName} speaks of a few minutes; plan more for the first ones.`
            : `${handover.gate} goes out in this time only, one wave after the other.`
          : `Measured so far: usually ${durationText(forecast.usualMs)}, at most ${durationText(forecast.longestMs)}.`
      }
    >
      <Planned handover={handover} />
      {handover.endedAt === null && (
        <div className="flex flex-wrap items-end gap-2" data-chrome>
          <Field id={`${id}-start`} label="Starts, in your time" required>
            {(control) => (
              <Input
                {...control}
                type="datetime-local"
                value={start}
                onChange={(event) => {
                  setStart(event.target.value);
                }}
              />
            )}
          </Field>
          <Field id={`${id}-minutes`} label="Minutes" required className="w-24">
            {(control) => (
              <Input
                {...control}
                inputMode="numeric"
                value={minutes}
                onChange={(event) => {
                  setMinutes(event.target.value);
                }}
              />
            )}
          </Field>
          <ActionButton
            reasons={reasons}
            onClick={() => {
              if (startsAt !== null) actions.change({ window: { startsAt, minutes: length } });
            }}
          >
            Plan window
          </ActionButton>
          {handover.window !== null && (
            <ActionButton
              variant="ghost"
              reasons={write}
              onClick={() => {
                actions.change({ window: null });
              }}
            >
              Remove window
            </ActionButton>
          )}
          {startsAt !== null && (
            <p className="basis-full text-sm text-muted">
              In UTC: <Time iso={startsAt} format="deadline" />
            </p>
          )}
        </div>
      )}
    </Card>
  );
};
