/** How long numbers are dead. All times in milliseconds since 1970 (UTC), so that no clock change counts. */

export type DowntimeTimes = {
  /** The NNID was switched in the OSR. */
  switchedAt: number | null;
  /** The provider reported REGISTERED: the numbers work there. */
  registeredAt: number | null;
  /** Traffic was switched to it. */
  trafficAt: number | null;
  /** Or the OSR was set back. */
  restoredAt: number | null;
};

type Ends = Record<"switchedAt" | "registeredAt" | "restoredAt", number | Date | null>;

/** Whether the numbers are dead: switched, and neither registered nor set back. */
export const isOffline = ({ switchedAt, registeredAt, restoredAt }: Ends): boolean =>
  switchedAt !== null && registeredAt === null && restoredAt === null;

export const downtimeAlerts = { late: 15 * 60_000, overdue: 30 * 60_000 } as const;

export type Downtime = {
  /** none: not begun. offline: dead. registered: alive, traffic not switched. over: ended. */
  state: "none" | "offline" | "registered" | "over";
  startedAt: number | null;
  endedAt: number | null;
  /** From the switch until traffic ran again, or until now. */
  ms: number;
  /** From the switch until REGISTERED, or until now; null where it never was dead. */
  offlineMs: number | null;
  alert: "none" | "late" | "overdue";
};

/** Clocks of several machines differ a little: a time before the switch counts as the switch. */
const span = (from: number, to: number): number => Math.max(0, to - from);

export const downtimeOf = (times: DowntimeTimes, now: number): Downtime => {
  const { switchedAt, registeredAt, trafficAt, restoredAt } = times;
  if (switchedAt === null)
    return { state: "none", startedAt: null, endedAt: null, ms: 0, offlineMs: null, alert: "none" };
  const endedAt = trafficAt ?? restoredAt;
  const offlineUntil = registeredAt ?? restoredAt ?? now;
  const offlineMs = span(switchedAt, offlineUntil);
  const state = endedAt !== null ? "over" : registeredAt !== null ? "registered" : "offline";
  return {
    state,
    startedAt: switchedAt,
    endedAt,
    ms: span(switchedAt, endedAt ?? now),
    offlineMs,
    alert:
      state !== "offline" || offlineMs < downtimeAlerts.late
        ? "none"
        : offlineMs < downtimeAlerts.overdue
          ? "late"
          : "overdue",
  };
};

const two = (value: number): string => String(value).padStart(2, "0");

/** "04:12", "1:02:03" */
export const clockText = (ms: number): string => {
  const seconds = Math.floor(Math.max(0, ms) / 1_000);
  const [hours, minutes] = [Math.floor(seconds / 3_600), Math.floor(seconds / 60) % 60];
  const tail = `${two(minutes)}:${two(seconds % 60)}`;
  return hours === 0 ? tail : `${String(hours)}:${tail}`;
};

/** "4 min 12 s", "1 h 2 min": for a report, where nothing ticks. */
export const durationText = (ms: number): string => {
  const seconds = Math.round(Math.max(0, ms) / 1_000);
  if (seconds < 60) return `${String(seconds)} s`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60)
    return seconds % 60 === 0 ? `${String(minutes)} min` : `${String(minutes)} min ${String(seconds % 60)} s`;
  const hours = Math.floor(minutes / 60);
  return minutes % 60 === 0 ? `${String(hours)} h` : `${String(hours)} h ${String(minutes % 60)} min`;
};
