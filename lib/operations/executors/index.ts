import type { AccountOperationKind, OperationKind } from "@/lib/domain/operation";
import { accept, acceptSecondary } from "./accept";
import { cancel } from "./cancel";
import { decline, declineSecondary } from "./decline";
import { elect } from "./elect";
import type { Executor } from "./executor";
import { initiate } from "./initiate";
import { nudge } from "./nudge";
import { settings } from "./settings";
import { share } from "./share";
import { shareSecondary } from "./share-secondary";
import { testEvent } from "./test-event";

const executors = {
  initiate,
  cancel,
  elect,
  decline,
  share,
  accept,
  acceptSecondary,
  declineSecondary,
  shareSecondary,
  nudge,
  settings,
  "test-event": testEvent,
} satisfies Record<OperationKind | AccountOperationKind, Executor>;

/** TCR's executor of a stored kind; null for a kind that this version does not know. */
export const executorOf = (kind: string): Executor | null =>
  Object.hasOwn(executors, kind) ? executors[kind as keyof typeof executors] : null;
