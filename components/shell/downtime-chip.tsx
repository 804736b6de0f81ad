"use client";

import { PhoneOff } from "lucide-react";
import Link from "next/link";
import { cx } from "@/components/ui/cx";
import { DowntimeClock, downtimeTone, useSecond } from "@/components/ui/downtime";
import { toneClass } from "@/components/ui/tone";
import type { OpenDowntime } from "@/lib/services/handovers/dto";

/** "C123ABC offline 04:12", on every page until traffic is switched (ux.md 6.8). */
export const DowntimeChip = ({ downtimes }: { downtimes: OpenDowntime[] }) => {
  const now = useSecond(downtimes.length > 0);
  // The one that has been offline longest leads; one that is registered already waits for a person only.
  const first = downtimes.find(({ times }) => times.registeredAt === null) ?? downtimes[0];
  if (first === undefined) return null;
  const offline = downtimes.filter(({ times }) => times.registeredAt === null).length;
  const shown = offline > 0 ? offline : downtimes.length;
  const subject = shown === 1 ? first.campaignId : `${String(shown)} campaigns`;
  return (
    <Link
      href={`/handovers/${first.handoverId}`}
      prefetch={false}
      className={cx(
        "inline-flex h-7 flex-none items-center gap-1.5 rounded-md border px-2 text-sm font-medium hover:underline",
        toneClass[now === null ? "danger" : downtimeTone(first.times, now)],
      )}
    >
      <PhoneOff size={14} aria-hidden />
      <span className="max-sm:sr-only">
        <span className={shown === 1 ? "font-mono" : undefined}>{subject}</span>{" "}
        {offline > 0 ? "offline" : "registered, switch traffic"}
      </span>
      <DowntimeClock times={first.times} />
    </Link>
  );
};
