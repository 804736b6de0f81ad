import { type Downtime, type DowntimeTimes, downtimeOf } from "./downtime";
import type { HandoverProvider } from "./providers";
import { providerRules } from "./providers";
import { isPast, type Position, type StepKey } from "./steps";

/** A campaign in a hand-over: on its way, or ended in one of four ways. */
export const handoverStates = ["ACTIVE", "DONE", "STOPPED", "ROLLING_BACK", "ROLLED_BACK"] as const;
export type HandoverState = (typeof handoverStates)[number];

export const handoverCommands = [
  "edit",
  "pool",
  "begin",
  "again",
  "confirm",
  "leave",
  "stop",
  "rollBack",
  "tick",
] as const;
export type HandoverCommand = (typeof handoverCommands)[number];

/** Something may still happen to these; a campaign is in one such hand-over at a time. */
export const openStates = ["ACTIVE", "ROLLING_BACK"] as const satisfies readonly HandoverState[];

/** Nothing more happens to these. */
export const endedStates = ["DONE", "STOPPED", "ROLLED_BACK"] as const satisfies readonly HandoverState[];

export const isEnded = (state: HandoverState): boolean => (endedStates as readonly string[]).includes(state);

export const stateOf = (text: string): HandoverState =>
  handoverStates.find((state) => state === text) ?? "STOPPED";

export type CampaignAt = {
  provider: HandoverProvider;
  state: HandoverState;
  position: Position;
  times: DowntimeTimes;
};

/** Before the step that starts the downtime is done, leaving costs nothing. */
export const hasSwitched = ({ times }: Pick<CampaignAt, "times">): boolean => times.switchedAt !== null;

/** What may be ordered now. One table for buttons and verbs. */
export const allowsHandover = (at: CampaignAt, command: HandoverCommand): boolean => {
  const { provider, state, position, times } = at;
  if (state === "ROLLING_BACK") return command === "tick";
  if (state !== "ACTIVE") return false;
  const { steps } = providerRules(provider);
  const step = steps.find(({ key }) => key === position.step);
  const switched = hasSwitched(at);
  switch (command) {
    case "edit":
      // Numbers and pool are what was imported; NNID and SubID are what was switched.
      return !switched && position.status !== "RUNNING";
    case "pool":
      // One that the provider turned down may be replaced: to wait for it would leave the numbers offline.
      return switched
        ? times.registeredAt === null && position.status === "FAILED"
        : position.status !== "RUNNING";
    case "begin":
      return step?.by === "write" && position.status === "READY";
    case "again":
      return position.status === "FAILED";
    case "confirm":
      return step?.by === "person" && position.status === "READY";
    case "leave":
      return step?.mayBeLeft === true && position.status === "FAILED";
    case "stop":
      return !switched && position.status !== "RUNNING";
    case "rollBack":
      return switched && times.registeredAt === null && position.status !== "RUNNING";
    case "tick":
      return false;
  }
};

/** Why a command cannot be given; null if it can. */
export const whyNotNow = (at: CampaignAt, command: HandoverCommand): string | null => {
  if (allowsHandover(at, command)) return null;
  if (isEnded(at.state)) return "This campaign's hand-over has ended.";
  if (at.position.status === "RUNNING") return "A write is under way. Wait for its answer.";
  if ((command === "stop" || command === "edit" || command === "pool") && hasSwitched(at))
    return "The numbers are switched: go on, or roll the OSR back.";
  if (command === "rollBack")
    return hasSwitched(at)
      ? "The campaign is registered: switch traffic."
      : "Nothing is switched yet: stop instead.";
  return "Not at this step.";
};

export const downtimeAt = (at: Pick<CampaignAt, "times">, now: number): Downtime => downtimeOf(at.times, now);

/** Registered, or out of the hand-over: the next wave need not wait for it. */
export const isThrough = (at: CampaignAt): boolean => {
  if (isEnded(at.state) || at.state === "ROLLING_BACK") return true;
  const { steps } = providerRules(at.provider);
  return steps.some(({ key, registers }) => registers === true && isPast(steps, at.position, key));
};

/** Why its numbers stay as they are; null while they may be changed: before their step, and after it for those it refused. */
export const whyNumbersStay = (at: CampaignAt): string | null => {
  const why = whyNotNow(at, "edit");
  if (why !== null) return why;
  const { steps, numbersUntil, numberDone } = providerRules(at.provider);
  const index = (key: StepKey): number => steps.findIndex((each) => each.key === key);
  const { step, status } = at.position;
  const mayGoBack = status === "FAILED" && steps.find(({ key }) => key === step)?.againFrom === numbersUntil;
  return index(step) <= index(numbersUntil) || mayGoBack
    ? null
    : `Its numbers are ${numberDone.word} already.`;
};

export type HandoverBadge = { label: string; tone: "neutral" | "info" | "success" | "warning" | "danger" };

/** The word for a hand-over as a whole. */
export const handoverBadge = (campaigns: readonly CampaignAt[], now: number): HandoverBadge => {
  const downtimes = campaigns.map((each) => downtimeAt(each, now));
  if (downtimes.some(({ state }) => state === "offline")) return { label: "Numbers offline", tone: "danger" };
  if (campaigns.some(({ state }) => state === "ROLLING_BACK"))
    return { label: "Rolling back", tone: "danger" };
  // Part of its numbers is not there yet.
  if (
    campaigns.some(
      ({ position }, index) => downtimes[index]?.state === "registered" && position.status === "FAILED",
    )
  )
    return { label: "Needs attention", tone: "danger" };
  if (downtimes.some(({ state }) => state === "registered"))
    return { label: "Switch traffic", tone: "warning" };
  const open = campaigns.filter(({ state }) => !isEnded(state));
  if (open.some(({ position }) => position.status === "FAILED"))
    return { label: "Needs attention", tone: "warning" };
  if (open.length > 0) return { label: "Open", tone: "info" };
  if (campaigns.some(({ state }) => state === "DONE")) return { label: "Done", tone: "success" };
  return campaigns.some(({ state }) => state === "ROLLED_BACK")
    ? { label: "Rolled back", tone: "warning" }
    : { label: "Stopped", tone: "neutral" };
};
