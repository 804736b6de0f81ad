import { operationKinds, type OperationKind } from "./operation";

/** A batch is a frozen list of campaigns and one action. Its life is one table; nothing else lists what may follow. */

export const batchStates = ["DRAFT", "SCHEDULED", "RUNNING", "PAUSED", "DONE", "STOPPED"] as const;
export type BatchState = (typeof batchStates)[number];

/** What a person may do with a batch. */
export const batchCommands = [
  "edit",
  "check",
  "split",
  "discard",
  "start",
  "pause",
  "resume",
  "stop",
  "retryFailed",
  "cancelStarted",
] as const;
export type BatchCommand = (typeof batchCommands)[number];

/** What happens to it by itself. */
export const batchFacts = ["due", "pilotEnded", "finished"] as const;
export type BatchFact = (typeof batchFacts)[number];

/** The state after it; `gone` where nothing is left. */
export const batchTable = {
  DRAFT: { edit: "DRAFT", check: "DRAFT", split: "DRAFT", discard: "gone", start: "SCHEDULED" },
  // Nothing has been sent yet, so stopping it gives the draft back.
  SCHEDULED: { stop: "DRAFT", due: "RUNNING" },
  RUNNING: { pause: "PAUSED", stop: "STOPPED", pilotEnded: "PAUSED", finished: "DONE" },
  PAUSED: { resume: "RUNNING", stop: "STOPPED" },
  DONE: { retryFailed: "DONE", cancelStarted: "DONE" },
  STOPPED: { retryFailed: "STOPPED", cancelStarted: "STOPPED" },
} as const satisfies Record<BatchState, Partial<Record<BatchCommand | BatchFact, BatchState | "gone">>>;

export const allowsBatch = (state: BatchState, command: BatchCommand): boolean =>
  Object.hasOwn(batchTable[state], command);

/** In these states nothing happens to a batch any more, except for what had left already. */
export const endedBatchStates = batchStates.filter(
  (state) => !Object.values(batchTable[state]).some((next) => next !== state),
);

export const batchStateOf = (text: string): BatchState =>
  batchStates.find((state) => state === text) ?? "STOPPED";

/** A nudge is words to one partner, once a day: not for many at once. */
export type BatchKind = Exclude<OperationKind, "nudge">;
export const batchKinds = operationKinds.filter((kind): kind is BatchKind => kind !== "nudge");

export const batchLists = ["campaigns", "inbox", "history", "dca"] as const;
export type BatchList = (typeof batchLists)[number];

/** The most that one batch may hold. */
export const mostBatchItems = 100_000;

const kindNames: Record<BatchKind, string> = {
  initiate: "Initiate",
  cancel: "Cancel",
  elect: "Elect",
  decline: "Decline",
  share: "Share",
  accept: "Accept",
  acceptSecondary: "Accept as secondary",
  declineSecondary: "Decline as secondary",
  shareSecondary: "Share with secondary",
};

/** "Initiate 1,212 – Infobip": what a batch is called wherever it is named. */
export const batchName = ({
  kind,
  count,
  partner,
}: {
  kind: string;
  count: number;
  partner: string | null;
}): string => {
  const known = batchKinds.find((each) => each === kind);
  const action = `${known === undefined ? kind : kindNames[known]} ${count.toLocaleString("en-US")}`;
  return partner === null ? action : `${action} – ${partner}`;
};

export const batchItemStatuses = [
  "NOT_CHECKED",
  "READY",
  "NOT_SENT",
  "SENDING",
  "UNKNOWN",
  "CHECKING",
  "NEEDS_REVIEW",
  "FAILED",
  "SKIPPED",
  "ALREADY_QUEUED",
  "WITHDRAWN",
  "DONE",
] as const;
export type BatchItemStatus = (typeof batchItemStatuses)[number];

export const batchItemWords: Record<BatchItemStatus, string> = {
  NOT_CHECKED: "Not checked yet",
  READY: "Ready",
  NOT_SENT: "Not sent",
  SENDING: "Sending",
  UNKNOWN: "Result unknown",
  CHECKING: "Checking",
  NEEDS_REVIEW: "Needs review",
  FAILED: "Failed",
  SKIPPED: "Skipped",
  ALREADY_QUEUED: "Already queued",
  WITHDRAWN: "Withdrawn",
  DONE: "Done",
};

/** How the items of a batch stand; they add up to its total. */
export type BatchCounts = {
  total: number;
  /** Of a draft: checked and without a reason against it. */
  ready: number;
  unchecked: number;
  /** Left out, with a reason or because another operation held the campaign. */
  skipped: number;
  /** Waits in the batch, or is admitted but not sent. */
  queued: number;
  /** Sending, result unknown or being checked. */
  running: number;
  review: number;
  done: number;
  failed: number;
  withdrawn: number;
};

export type BatchBadge = { label: string; tone: "neutral" | "info" | "success" | "warning" | "danger" };

/** The word for a batch's state (ux.md 7.2); the seconds of a hold are the screen's to count. */
export const batchBadge = (state: BatchState, counts: BatchCounts): BatchBadge => {
  switch (state) {
    case "DRAFT":
      return { label: counts.unchecked > 0 ? "Preparing" : "Draft", tone: "neutral" };
    case "SCHEDULED":
      return { label: "Scheduled", tone: "info" };
    case "RUNNING":
      return { label: "Running", tone: "info" };
    case "PAUSED":
      return { label: "Paused", tone: "warning" };
    case "STOPPED":
      return counts.running > 0
        ? { label: "Stopping", tone: "warning" }
        : { label: "Stopped", tone: "neutral" };
    case "DONE":
      return counts.failed + counts.review > 0
        ? { label: "Done with failures", tone: "danger" }
        : { label: "Done", tone: "success" };
  }
};

/** Above so many a start is confirmed with typed words, and in production above so many with the account's name too. */
const typedAbove = 100;
const accountTypedAbove = 1_000;

export type Confirmation = { phrase: string; account: string | null };

/** What has to be typed before a batch of this size may start; null when a click is enough. */
export const confirmationOf = ({
  partner,
  ready,
  production,
  account,
}: {
  partner: string | null;
  ready: number;
  production: boolean;
  account: string;
}): Confirmation | null =>
  ready <= typedAbove
    ? null
    : {
        phrase: partner ?? String(ready),
        account: production && ready > accountTypedAbove ? account : null,
      };

const typed = (text: string): string => text.trim().replaceAll(",", "").toLowerCase();

/** Capitals, outer spaces and thousands separators do not matter. */
export const isConfirmed = (
  wanted: Confirmation | null,
  given: { confirm: string; confirmAccount: string },
): boolean =>
  wanted === null ||
  (typed(given.confirm) === typed(wanted.phrase) &&
    (wanted.account === null || typed(given.confirmAccount) === typed(wanted.account)));
