import type { OperationKind } from "@/lib/domain/operation";
import { cancel } from "./cancel";
import { decline } from "./decline";
import { elect } from "./elect";
import type { Executor } from "./executor";
import { initiate } from "./initiate";
import { share } from "./share";

const executors = { initiate, cancel, elect, decline, share } satisfies Record<OperationKind, Executor>;

/** The executor of a stored kind; null for a kind that this version does not know. */
export const executorOf = (kind: string): Executor | null =>
  Object.hasOwn(executors, kind) ? executors[kind as OperationKind] : null;
