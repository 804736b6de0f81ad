"use client";

import { lazyPart } from "@/components/ui/lazy-part";
import type { OpenDowntime } from "@/lib/services/handovers/dto";

const { Part: DowntimeChip } = lazyPart(() =>
  import("./downtime-chip").then((module) => module.DowntimeChip),
);

/** The clock of every page; mostly no numbers are offline, and then nothing of it is loaded. */
export const DowntimeAlarm = ({ downtimes }: { downtimes: OpenDowntime[] }) =>
  downtimes.length === 0 ? null : <DowntimeChip downtimes={downtimes} />;
