import type { HandoverBadge, HandoverCommand, HandoverState } from "@/lib/domain/handover/campaign-state";
import type { DowntimeTimes } from "@/lib/domain/handover/downtime";
import type { HandoverProvider } from "@/lib/domain/handover/providers";
import type { StepDefinition, StepKey, StepStatus } from "@/lib/domain/handover/steps";
import type { Forecast } from "@/lib/domain/handover/waves";
import type { OperationView } from "@/lib/services/operations/dto";

/** Times are ISO 8601 in UTC; those of a clock milliseconds since 1970. */

export type HandoverListRow = {
  id: string;
  name: string;
  providerName: string;
  badge: HandoverBadge;
  campaigns: number;
  /** "Import numbers (3) · Elect Infobip in TCR (22)"; without numbers where all are at one step. */
  at: string;
  windowStart: string | null;
  windowMinutes: number | null;
  /** Of the campaigns that are or were offline, one span each. */
  downtimes: DowntimeTimes[];
  owner: string;
  createdAt: string;
};

export type HandoverPage = {
  rows: HandoverListRow[];
  total: number;
  page: number;
  size: number;
  open: number;
};

export type StepTime = {
  step: StepKey;
  startedAt: string;
  startedBy: string;
  endedAt: string | null;
  endedBy: string | null;
  tries: number;
};

export type NumberView = { number: string; done: boolean; nnid: string | null; problem: string | null };

export type OsrCheckView = {
  readAt: string | null;
  reading: boolean;
  problem: string | null;
  right: number;
  wrong: { number: string; nnid: string | null }[];
  missing: string[];
};

export type HandoverCampaignView = {
  rowId: string;
  campaignId: string;
  brandName: string | null;
  soleProprietor: boolean;
  own: boolean;
  wave: number;
  state: HandoverState;
  step: StepKey;
  status: StepStatus;
  /** Null: this campaign does not need the step. */
  steps: Record<StepKey, StepStatus | null>;
  /** What stands against handing it over, as long as its numbers are not switched. */
  reasons: string[];
  /** What is allowed and may be unwise. */
  warnings: string[];
  problem: string | null;
  nextStep: string | null;
  poolId: string | null;
  subId: string | null;
  takingNumbers: boolean;
  /** `done`: dealt with by the provider, in the word of the hand-over (`numberDone`). */
  numbers: { total: number; done: number; refused: number; shown: NumberView[] };
  /** Why its numbers cannot be changed now; null: they can. */
  whyNumbersStay: string | null;
  externalId: string | null;
  externalWord: string | null;
  /** While it waits for the provider: why that could not be read last. */
  unread: string | null;
  /** How the share with the provider stands at TCR: a sign of progress of its own. */
  share: string | null;
  osr: OsrCheckView | null;
  times: DowntimeTimes;
  stepTimes: StepTime[];
  rollback: { key: string; at: string; by: string }[];
  operation: OperationView | null;
  /** Why each cannot be ordered now; absent: it can. */
  blocked: Partial<Record<HandoverCommand, string>>;
};

/** One step of the list, over all campaigns. */
export type StepView = Pick<
  StepDefinition,
  "key" | "title" | "by" | "what" | "endedBy" | "trouble" | "downtime" | "mayBeLeft"
> & {
  counts: Record<StepStatus, number>;
  status: StepStatus;
  /** Campaigns for which it can be begun, tried again or confirmed now. */
  ready: string[];
  failed: string[];
  /** Of those that are ready by their turn, so many have something against them. */
  heldUp: number;
  /** What that is; also what stands against trying again. */
  reasons: string[];
  /** What failed, with its next step, each once. */
  troubles: string[];
};

export type PrerequisiteView = {
  key: string;
  title: string;
  detail: string;
  tick: { at: string; by: string } | null;
  /** False: this hand-over has no such campaigns. */
  wanted: boolean;
};

export type HandoverDetail = {
  id: string;
  name: string;
  provider: HandoverProvider;
  providerName: string;
  partnerId: string;
  badge: HandoverBadge;
  createdAt: string;
  createdBy: string;
  endedAt: string | null;
  nnid: string | null;
  osrContext: string;
  /** What this provider's hand-over has: a change of the OSR with its downtime, NNIDs of single numbers. */
  has: { osr: boolean; numberNnids: boolean };
  /** "imported" */
  numberDone: string;
  /** "The switch": what the window and the waves are about. */
  gate: string;
  connection: { connected: boolean; nnid: string | null; problem: string | null };
  pools: { id: string; label: string }[];
  window: {
    startsAt: string;
    minutes: number;
    inside: boolean;
    conflicts: { id: string; name: string }[];
  } | null;
  prerequisites: PrerequisiteView[];
  rollback: { key: string; title: string; detail: string }[];
  steps: StepView[];
  campaigns: HandoverCampaignView[];
  forecast: Forecast | null;
  /** The wave whose turn it is; null when all are through. */
  openWave: number | null;
  may: { write: boolean; switch: boolean; whyNotWrite: string; whyNotSwitch: string };
  log: { id: string; at: string; title: string; actor: string; detail: string | null }[];
};

/** What the header counts on every page. */
export type OpenDowntime = { handoverId: string; campaignId: string; times: DowntimeTimes };
