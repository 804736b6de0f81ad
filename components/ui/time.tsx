"use client";

import { useSyncExternalStore } from "react";
import { dateText, localText, relativeText, utcText } from "./time-text";
import { VisuallyHidden } from "./visually-hidden";

const minute = 60_000;

const subscribe = (tick: () => void) => {
  const timer = setInterval(tick, minute / 2);
  return () => {
    clearInterval(timer);
  };
};
const currentMinute = () => Math.floor(Date.now() / minute) * minute;
const notYet = () => null;

/** The present minute; null on the server and while hydrating, so that both render the same text. */
export const useNow = (): number | null =>
  useSyncExternalStore<number | null>(subscribe, currentMinute, notYet);

type TimeProps = {
  iso: string;
  /** relative for lists, date for days, both for details, deadline for what must not be missed. */
  format?: "relative" | "date" | "both" | "deadline";
  className?: string;
};

export const Time = ({ iso, format = "relative", className }: TimeProps) => {
  const now = useNow();
  const at = new Date(iso);
  const utc = utcText(at);
  const full = now === null ? utc : `${utc} (${localText(at)})`;
  const text = {
    relative: now === null ? utc : relativeText(at, now),
    date: dateText(at),
    both: now === null ? utc : localText(at),
    deadline: full,
  }[format];
  return (
    <time dateTime={iso} title={full} className={className}>
      {text}
      {format === "relative" && now !== null && <VisuallyHidden> ({utc})</VisuallyHidden>}
    </time>
  );
};
