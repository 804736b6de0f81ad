import type { HandoverOperationKind } from "@/lib/domain/operation";

/** The steps of a hand-over: one table a provider, and one machine for all of them. */

export const stepKeys = [
  "import",
  "elect",
  "osr",
  "migrate",
  "register",
  "traffic",
  "rest",
  // Bandwidth's own.
  "accept",
  "importCampaign",
  "approve",
  "link",
  "order",
] as const;
export type StepKey = (typeof stepKeys)[number];

/** What a step may depend on. */
export type StepFacts = { numbers: number; pooled: boolean };

export type StepDefinition = {
  key: StepKey;
  title: string;
  /** Who ends it: Portage with a write, a person with a confirmation, the provider with its own word. */
  by: "write" | "person" | "provider";
  /** The kind of the ledger; `initiate` is shared with everybody else. */
  writes: HandoverOperationKind | "initiate" | null;
  /** Begins by itself as soon as the step before it is done. */
  auto: boolean;
  /** Its end starts the downtime of the numbers, or ends it. */
  downtime: "starts" | "ends" | null;
  /** What is asked before it may begin, while nothing is switched: everything, or only what is about the numbers. */
  asks?: "all" | "numbers";
  /** It takes effect on live numbers: it keeps to the planned window, and a wave to the one before it. */
  gated?: true;
  /** What ends it shows at TCR: the campaign is read again now and then, for an event may be lost. */
  showsAtTcr?: true;
  /** With it the provider has the campaign: the numbers work from here on. */
  registers?: true;
  /** A person may go on without what failed of it. */
  mayBeLeft?: true;
  /** Where trying again begins, if not at the step itself. */
  againFrom?: StepKey;
  /** Some campaigns do not need it. */
  needed?: (facts: StepFacts) => boolean;
  what: string;
  endedBy: string;
  /** What to do when it fails or stays silent. */
  trouble: string;
};

export const stepStatuses = ["BLOCKED", "READY", "RUNNING", "WAITING", "DONE", "FAILED"] as const;
export type StepStatus = (typeof stepStatuses)[number];

/** The six words of a step (ux.md 6.8). */
export const stepWords: Record<StepStatus, string> = {
  BLOCKED: "Cannot start yet",
  READY: "Ready",
  RUNNING: "Running",
  WAITING: "Waiting",
  DONE: "Done",
  FAILED: "Failed",
};

export type Position = { step: StepKey; status: Exclude<StepStatus, "BLOCKED"> };

/** What happens to the step that a campaign is at. */
export const stepEvents = ["begin", "finish", "fail", "again"] as const;
export type StepEvent = (typeof stepEvents)[number];

const needed = (step: StepDefinition, facts: StepFacts): boolean => step.needed?.(facts) ?? true;

/** How a step begins: a write that follows by itself runs, the provider is waited for, a person finds it ready. */
export const entered = (step: StepDefinition): Position => {
  if (step.by === "provider") return { step: step.key, status: "WAITING" };
  return { step: step.key, status: step.by === "write" && step.auto ? "RUNNING" : "READY" };
};

/** Where everybody begins. */
export const firstPosition = (steps: readonly StepDefinition[]): Position => {
  const [first] = steps;
  if (first === undefined) throw new Error("a hand-over without steps");
  return entered(first);
};

const after = (steps: readonly StepDefinition[], { step }: Position, facts: StepFacts): Position => {
  const at = steps.findIndex(({ key }) => key === step);
  const next = steps.slice(at + 1).find((each) => needed(each, facts));
  return next === undefined ? { step, status: "DONE" } : entered(next);
};

const from: Record<StepEvent, readonly StepStatus[]> = {
  begin: ["READY"],
  // A write's or the provider's word may also arrive after it had been given up as failed.
  finish: ["READY", "RUNNING", "WAITING", "FAILED"],
  fail: ["RUNNING", "WAITING"],
  again: ["FAILED"],
};

/** The position after an event; null where the event means nothing there. */
export const move = (
  steps: readonly StepDefinition[],
  position: Position,
  event: StepEvent,
  facts: StepFacts,
): Position | null => {
  const step = steps.find(({ key }) => key === position.step);
  if (step === undefined || !from[event].includes(position.status)) return null;
  switch (event) {
    case "begin":
      return step.by === "write" ? { step: step.key, status: "RUNNING" } : null;
    case "finish":
      // What a write has to do is not done before it was begun.
      return step.by === "write" && position.status === "READY" ? null : after(steps, position, facts);
    case "fail":
      return { step: step.key, status: "FAILED" };
    case "again": {
      const from = steps.find(({ key }) => key === step.againFrom) ?? step;
      // What was begun by a person once goes on without one.
      return entered(from.by === "write" ? { ...from, auto: true } : from);
    }
  }
};

/** How one step stands for a campaign at this position; null where the campaign does not need it. */
export const statusOf = (
  steps: readonly StepDefinition[],
  position: Position,
  key: StepKey,
  facts: StepFacts,
): StepStatus | null => {
  const index = steps.findIndex((each) => each.key === key);
  const step = steps[index];
  if (step === undefined || !needed(step, facts)) return null;
  const at = steps.findIndex((each) => each.key === position.step);
  if (index < at) return "DONE";
  return index === at ? position.status : "BLOCKED";
};

/** Whether the campaign is past this step. */
export const isPast = (steps: readonly StepDefinition[], position: Position, key: StepKey): boolean => {
  const at = steps.findIndex((each) => each.key === position.step);
  const index = steps.findIndex((each) => each.key === key);
  return index < at || (index === at && position.status === "DONE");
};
