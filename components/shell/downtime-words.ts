import { counted } from "@/components/dialogs/words";
import { type Downtime, downtimeOf } from "@/lib/domain/handover/downtime";
import type { OpenDowntime } from "@/lib/services/handovers/dto";

export type ClockWords = {
  /** The one that the clock counts: it has been offline longest, or waits longest for its traffic. */
  first: OpenDowntime;
  /** Its id, or how many there are. */
  subject: string;
  words: string;
  alert: Downtime["alert"];
  /** What is said aloud when the alert is reached; null where nothing is. */
  spoken: string | null;
};

const offlineWords: Record<Downtime["alert"], string> = {
  none: "offline",
  late: "offline for long",
  overdue: "offline too long",
};

const spokenWords: Record<Downtime["alert"], string | null> = {
  none: null,
  late: "offline for 15 minutes. Usually it takes a few minutes. Open the hand-over.",
  overdue: "offline for 30 minutes. Call the provider's support, or roll the OSR back. Open the hand-over.",
};

/** What the clock of every page says: numbers that are dead come first, then those that only wait for a person. */
export const clockWords = (downtimes: readonly OpenDowntime[], now: number): ClockWords | null => {
  const offline = downtimes.filter(({ times }) => times.registeredAt === null);
  const counts = offline.length > 0 ? offline : downtimes;
  const [first] = counts;
  if (first === undefined) return null;
  const { alert } = downtimeOf(first.times, now);
  const subject = counts.length === 1 ? first.campaignId : counted(counts.length, "campaign");
  const said = spokenWords[alert];
  return {
    first,
    subject,
    words: offline.length > 0 ? offlineWords[alert] : "registered, switch traffic",
    alert,
    spoken: said === null ? null : `${first.campaignId} has been ${said}`,
  };
};
