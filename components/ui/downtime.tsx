"use client";

import { useSyncExternalStore } from "react";
import type { Tone } from "@/lib/domain/migration-state";
import { clockText, type DowntimeTimes, downtimeOf, durationText } from "@/lib/domain/handover/downtime";
import { VisuallyHidden } from "./visually-hidden";

const second = 1_000;

const subscribe = (tick: () => void) => {
  const timer = setInterval(tick, second);
  return () => {
    clearInterval(timer);
  };
};
const currentSecond = () => Math.floor(Date.now() / second) * second;
const notYet = () => null;
const never = () => () => undefined;

/** The present second; null on the server and while hydrating. `ticks`: false once there is nothing to count. */
export const useSecond = (ticks: boolean): number | null =>
  useSyncExternalStore<number | null>(ticks ? subscribe : never, currentSecond, notYet);

/**
 * Red while numbers are dead, amber once they are registered and traffic waits (ux.md 6.8). That they have been dead for
 * long is said in words: amber after red would look like news for the better.
 */
export const downtimeTone = (times: DowntimeTimes, now: number): Tone => {
  const { state } = downtimeOf(times, now);
  if (state === "registered") return "warning";
  return state === "offline" ? "danger" : "neutral";
};

/** The seconds are for the eye; assistive technology reads minutes, and is not told of each tick (D5). */
export const DowntimeClock = ({ times }: { times: DowntimeTimes }) => {
  const now = useSecond(times.trafficAt === null && times.restoredAt === null);
  const ended = times.trafficAt ?? times.restoredAt;
  if (times.switchedAt === null) return null;
  if (ended !== null) return <span className="tabular-nums">{durationText(ended - times.switchedAt)}</span>;
  if (now === null) return null;
  const { ms } = downtimeOf(times, now);
  return (
    <span className="tabular-nums">
      <span aria-hidden>{clockText(ms)}</span>
      <VisuallyHidden> for {String(Math.floor(ms / 60_000))} minutes</VisuallyHidden>
    </span>
  );
};
