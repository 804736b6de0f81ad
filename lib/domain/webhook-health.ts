import type { Tone } from "./migration-state";

/** How well the registry's events reach this account (ux.md 7.2). */

export type WebhookFacts = {
  subscribed: boolean;
  lastEventAt: Date | null;
  /** Events of the last days, and the longest silence between two of them. */
  events: number;
  longestGapMs: number;
  quarantined: number;
  parked: number;
};

export type WebhookHealth = {
  state: "LIVE" | "QUIET" | "FAILING" | "NOT_SUBSCRIBED";
  tone: Tone;
  word: string;
  why: string;
};

const hourMs = 3_600_000;
/** Fewer events than this say nothing about what is usual. */
const fewEvents = 5;

const counted = (count: number, one: string, many: string): string =>
  count === 1 ? `1 ${one}` : `${String(count)} ${many}`;

const failing = ({ quarantined, parked }: WebhookFacts): WebhookHealth => {
  const parts = [
    ...(quarantined > 0 ? [counted(quarantined, "event is in quarantine", "events are in quarantine")] : []),
    ...(parked > 0 ? [counted(parked, "event could not be applied", "events could not be applied")] : []),
  ];
  return { state: "FAILING", tone: "danger", word: "Failing", why: `${parts.join(", ")}.` };
};

/** Silence that is longer than the longest of the last days, and than an hour, is more than a quiet spell. */
const isQuiet = ({ lastEventAt, events, longestGapMs }: WebhookFacts, now: Date): boolean =>
  lastEventAt !== null &&
  events >= fewEvents &&
  now.getTime() - lastEventAt.getTime() > Math.max(hourMs, longestGapMs);

export const webhookHealth = (facts: WebhookFacts, now: Date): WebhookHealth => {
  if (!facts.subscribed) {
    return {
      state: "NOT_SUBSCRIBED",
      tone: "warning",
      word: "Not subscribed",
      why: "TCR sends no campaign events here. Changes are found by reading only.",
    };
  }
  if (facts.quarantined > 0 || facts.parked > 0) return failing(facts);
  if (isQuiet(facts, now)) {
    return {
      state: "QUIET",
      tone: "warning",
      word: "Quiet",
      why: "No event for longer than usual. An event that fails for 25 h is lost.",
    };
  }
  return {
    state: "LIVE",
    tone: "success",
    word: "Live",
    why: facts.lastEventAt === null ? "Subscribed. No event has come yet." : "Events arrive and are applied.",
  };
};

/** "2 h 5 min", "3 d 4 h": two parts at most. */
export const durationText = (ms: number): string => {
  const minutes = Math.floor(ms / 60_000);
  const [days, hours, rest] = [Math.floor(minutes / 1_440), Math.floor((minutes % 1_440) / 60), minutes % 60];
  if (days > 0) return hours > 0 ? `${String(days)} d ${String(hours)} h` : `${String(days)} d`;
  if (hours > 0) return rest > 0 ? `${String(hours)} h ${String(rest)} min` : `${String(hours)} h`;
  return minutes === 0 ? "under a minute" : `${String(minutes)} min`;
};
