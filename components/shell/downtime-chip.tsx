"use client";

import { PhoneOff, TriangleAlert } from "lucide-react";
import Link from "next/link";
import { useEffect, useRef } from "react";
import { cx } from "@/components/ui/cx";
import { DowntimeClock, downtimeTone, useSecond } from "@/components/ui/downtime";
import { announce } from "@/components/ui/status-region";
import { toneClass } from "@/components/ui/tone";
import type { OpenDowntime } from "@/lib/services/handovers/dto";
import { clockWords } from "./downtime-words";

/** Says once that an alert is reached, to whoever is on any page then; one that was reached before is in the clock's words. */
const useSpokenAlert = (spoken: string | null | undefined) => {
  const before = useRef<string | null | undefined>(undefined);
  useEffect(() => {
    if (before.current !== undefined && spoken != null && spoken !== before.current) announce(spoken);
    before.current = spoken;
  }, [spoken]);
};

/** "C123ABC offline 04:12", on every page until traffic is switched (ux.md 6.8). */
export const DowntimeChip = ({ downtimes }: { downtimes: OpenDowntime[] }) => {
  const now = useSecond(downtimes.length > 0);
  // Before the first second is known no alert is: server and browser render the same.
  const clock = clockWords(downtimes, now ?? 0);
  useSpokenAlert(now === null ? undefined : clock?.spoken);
  if (clock === null) return null;
  const { first, subject, words, alert } = clock;
  const Icon = alert === "none" ? PhoneOff : TriangleAlert;
  return (
    <Link
      href={`/handovers/${first.handoverId}`}
      prefetch={false}
      className={cx(
        "inline-flex h-7 flex-none items-center gap-1.5 rounded-md border px-2 text-sm font-medium hover:underline",
        alert === "overdue"
          ? "border-danger-solid bg-danger-solid text-accent-contrast"
          : toneClass[now === null ? "danger" : downtimeTone(first.times, now)],
      )}
    >
      <Icon size={14} aria-hidden />
      <span className="max-sm:sr-only">
        <span className={subject === first.campaignId ? "font-mono" : undefined}>{subject}</span> {words}
      </span>
      <DowntimeClock times={first.times} />
    </Link>
  );
};
