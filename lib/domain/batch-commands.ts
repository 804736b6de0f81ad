import { allowsBatch, type BatchCommand, batchCommands, type BatchCounts, type BatchState } from "./batch";
import { permissionFor, type CommandState } from "./commands";
import type { OperationKind } from "./operation";
import { only } from "./reasons";
import { can, type Role, whyNot } from "./roles";

export type BatchFacts = {
  kind: OperationKind;
  state: BatchState;
  counts: BatchCounts;
  soleProprietors: number;
};

const notIn: Record<BatchCommand, string> = {
  edit: "Only a draft can be changed.",
  check: "Only a draft can be checked again.",
  split: "Only a draft can be split.",
  discard: "Only a draft can be discarded. Stop the batch instead.",
  start: "Only a draft can be started.",
  pause: "Only a running batch can be paused.",
  resume: "Only a paused batch can be resumed.",
  stop: "There is nothing left to stop.",
  retryFailed: "What failed can be tried again once the batch is through.",
  cancelStarted: "What was started can be canceled once the batch is through.",
};

/** What the items say against a command, beside the state. */
const itemReasons = (command: BatchCommand, facts: BatchFacts): string[] => {
  const { kind, counts, soleProprietors } = facts;
  switch (command) {
    case "start":
      return counts.unchecked > 0
        ? ["The check is still going on."]
        : only(counts.ready === 0, "None of these campaigns can be part of it.");
    case "split":
      return [
        ...only(soleProprietors === 0, "There is no sole proprietor among these campaigns."),
        ...only(soleProprietors > 0 && soleProprietors === counts.total, "All of them are sole proprietors."),
      ];
    case "retryFailed":
      return only(counts.failed + counts.withdrawn === 0, "Nothing failed.");
    case "cancelStarted":
      return kind === "initiate"
        ? only(counts.done === 0, "Nothing was started.")
        : ["Only the start of migrations can be canceled."];
    case "edit":
    case "check":
    case "discard":
    case "pause":
    case "resume":
    case "stop":
      return [];
  }
};

/** What this person may do with the batch now. Buttons and verbs ask the same function. */
export const batchCommandsFor = (facts: BatchFacts, role: Role): Record<BatchCommand, CommandState> => {
  const { permission, purpose } = permissionFor[facts.kind];
  const stateOf = (command: BatchCommand): CommandState => {
    const reasons = [
      ...only(!can(role, permission), whyNot(permission, purpose)),
      ...(allowsBatch(facts.state, command) ? itemReasons(command, facts) : [notIn[command]]),
    ];
    return { allowed: reasons.length === 0, reasons };
  };
  return Object.fromEntries(batchCommands.map((command) => [command, stateOf(command)])) as Record<
    BatchCommand,
    CommandState
  >;
};
