import { counted } from "@/components/dialogs/words";
import type { BatchKind } from "@/lib/domain/batch";

type KindWords = {
  /** On the button, before the count. */
  verb: string;
  noun: string;
  /** "cannot be migrated" */
  participle: string;
};

export const kindWords: Record<BatchKind, KindWords> = {
  initiate: { verb: "Start", noun: "migration", participle: "migrated" },
  cancel: { verb: "Cancel", noun: "migration", participle: "canceled" },
  elect: { verb: "Elect", noun: "campaign", participle: "elected" },
  decline: { verb: "Decline", noun: "campaign", participle: "declined" },
  share: { verb: "Share", noun: "campaign", participle: "shared" },
  accept: { verb: "Accept", noun: "campaign", participle: "accepted" },
  acceptSecondary: { verb: "Accept", noun: "campaign", participle: "accepted" },
  declineSecondary: { verb: "Decline", noun: "campaign", participle: "declined" },
  shareSecondary: { verb: "Share", noun: "campaign", participle: "shared" },
};

/** "Start 1,212 migrations"; without the number while nothing is ready. */
export const startLabel = (kind: BatchKind, count: number): string => {
  const { verb, noun } = kindWords[kind];
  return count === 0 ? `${verb} ${noun}s` : `${verb} ${counted(count, noun)}`;
};

const minuteMs = 60_000;

/** "less than a minute", "6 min", "1 h 23 min" */
export const lasting = (ms: number): string => {
  const minutes = Math.ceil(ms / minuteMs);
  if (ms < minuteMs) return "less than a minute";
  if (minutes < 60) return `${String(minutes)} min`;
  const hours = Math.floor(minutes / 60);
  return minutes % 60 === 0 ? `${String(hours)} h` : `${String(hours)} h ${String(minutes % 60)} min`;
};

/** "20 requests per 10 s" */
export const limitWords = ({ count, windowMs }: { count: number; windowMs: number }): string =>
  `${String(count)} requests per ${String(Math.round(windowMs / 1_000))} s`;
