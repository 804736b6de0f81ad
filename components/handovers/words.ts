import { counted } from "@/components/dialogs/words";
import type { Tone } from "@/lib/domain/migration-state";
import type { HandoverState } from "@/lib/domain/handover/campaign-state";
import { type StepKey, type StepStatus, stepWords } from "@/lib/domain/handover/steps";

export const stepTone: Record<StepStatus, Tone> = {
  BLOCKED: "neutral",
  READY: "info",
  RUNNING: "info",
  WAITING: "warning",
  DONE: "success",
  FAILED: "danger",
};

const stateWords: Partial<Record<HandoverState, { word: string; tone: Tone }>> = {
  DONE: { word: "Handed over", tone: "success" },
  STOPPED: { word: "Stopped", tone: "neutral" },
  ROLLING_BACK: { word: "Rolling back", tone: "danger" },
  ROLLED_BACK: { word: "Rolled back", tone: "warning" },
};

/** The word for where a campaign stands: its end, or its step's status. */
export const standOf = (state: HandoverState, status: StepStatus): { word: string; tone: Tone } =>
  stateWords[state] ?? { word: stepWords[status], tone: stepTone[status] };

const verbs: Partial<Record<StepKey, (campaigns: string, provider: string) => string>> = {
  import: (campaigns) => `Import numbers of ${campaigns}`,
  elect: (campaigns, provider) => `Elect ${provider} for ${campaigns}`,
  osr: (campaigns) => `Confirm the switch of ${campaigns}`,
  migrate: (campaigns, provider) => `Call ${provider} for ${campaigns}`,
  traffic: (campaigns) => `Confirm switched traffic of ${campaigns}`,
  rest: (campaigns) => `Add numbers of ${campaigns}`,
  importCampaign: (campaigns) => `Import ${campaigns}`,
  link: (campaigns) => `Order the numbers of ${campaigns}`,
};

/** "Import numbers of 25 campaigns" */
export const stepLabel = (step: StepKey, count: number, provider: string): string =>
  verbs[step]?.(counted(count, "campaign"), provider) ?? "Go on";

const again: typeof verbs = {
  import: (campaigns) => `Import numbers of ${campaigns} again`,
  elect: (campaigns, provider) => `Elect ${provider} for ${campaigns} again`,
  rest: (campaigns) => `Add numbers of ${campaigns} again`,
  migrate: (campaigns, provider) => `Call ${provider} again for ${campaigns}`,
  register: (campaigns, provider) => `Call ${provider} again for ${campaigns}`,
  accept: (campaigns) => `Look again at ${campaigns}`,
  approve: (campaigns) => `Look again at ${campaigns}`,
  importCampaign: (campaigns) => `Import ${campaigns} again`,
  link: (campaigns) => `Order the numbers of ${campaigns} again`,
  order: (campaigns) => `Order what is left of ${campaigns}`,
};

export const againLabel = (step: StepKey, count: number, provider: string): string =>
  again[step]?.(counted(count, "campaign"), provider) ?? `Try again for ${counted(count, "campaign")}`;
