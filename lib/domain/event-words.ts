import type { Tone } from "./migration-state";

/** Events of the registry in words. The set is open: one we do not know is shown by its own name. */

const titles: Record<string, string> = {
  CAMPAIGN_SHARE_ADD: "Shared",
  CAMPAIGN_SHARE_ACCEPT: "Share accepted",
  CAMPAIGN_SHARE_DELETE: "Share declined",
  CAMPAIGN_DCA2_SHARE_ADD: "Shared with a secondary DCA",
  CAMPAIGN_DCA2_SHARE_ACCEPT: "Accepted by a secondary DCA",
  CAMPAIGN_DCA2_SHARE_DELETE: "Declined by a secondary DCA",
  CAMPAIGN_DCA_COMPLETE: "Every network has a DCA",
  CNP_MIGRATION_COMPLETE: "Migration complete",
  CNP_MIGRATION_CANCEL: "Migration canceled",
  CNP_MIGRATION_PORT_OUT: "Left the chain",
  CAMPAIGN_EXPIRED: "Campaign expired",
  CAMPAIGN_NUDGE: "Nudged",
  MNO_CAMPAIGN_OPERATION_SUSPENDED: "Suspended by a network",
  MNO_CAMPAIGN_OPERATION_UNSUSPENDED: "Suspension lifted by a network",
  CAMPAIGN_STATUS_UPDATE: "Infobip: new status",
  CAMPAIGN_NETWORK_STATUS_UPDATE: "Infobip: linked by a network",
  tnoptions: "Bandwidth: order of numbers moved on",
  MESSAGING_LOST: "Bandwidth: messaging of a number was lost",
};

export const eventTitle = (eventType: string | null): string =>
  eventType === null ? "Unreadable event" : (titles[eventType] ?? eventType);

export const eventStates = ["RECEIVED", "APPLIED", "IGNORED", "PARKED", "QUARANTINED", "UNPARSABLE"] as const;
export type EventState = (typeof eventStates)[number];

type Words = { word: string; tone: Tone; meaning: string };

export const eventStateWords: Record<EventState, Words> = {
  RECEIVED: { word: "Waiting", tone: "info", meaning: "The event is genuine. Its campaign is read next." },
  APPLIED: {
    word: "Applied",
    tone: "success",
    meaning: "The event is genuine. Its campaign was read again.",
  },
  IGNORED: { word: "Stored", tone: "neutral", meaning: "The event is genuine. It is about no campaign." },
  PARKED: {
    word: "Parked",
    tone: "warning",
    meaning: "The event is genuine, but its campaign could not be read. Events behind it went on.",
  },
  QUARANTINED: {
    word: "Quarantined",
    tone: "danger",
    meaning: "The signature does not match our secret. Nothing is done about it.",
  },
  UNPARSABLE: {
    word: "Not readable",
    tone: "danger",
    meaning: "The body cannot be read as an event. Nothing is done about it.",
  },
};
