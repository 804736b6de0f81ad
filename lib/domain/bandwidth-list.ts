import { bandwidthStatusWord, importProgress, isNetworkApproved, type BandwidthRecord } from "./bandwidth";
import type { Tone } from "./migration-state";

/** How the list of imported campaigns sorts and names what Bandwidth shows of them. */

/** Can take numbers, waits, or asks for a person: the order in which they are offered. */
export const importStates = ["done", "moving", "attention"] as const;
export type ImportState = (typeof importStates)[number];

export const importStateWords: Record<ImportState, string> = {
  done: "Can take numbers",
  moving: "Waits",
  attention: "Needs attention",
};

const stateTones: Record<ImportState, Tone> = { done: "success", moving: "info", attention: "danger" };

export const secondaryDcaStates = ["PENDING", "ACCEPTED", "DECLINED", "NONE"] as const;
export type SecondaryDcaState = (typeof secondaryDcaStates)[number];

export const secondaryDcaWord = (state: string): string =>
  state === "NONE" ? "Not asked" : bandwidthStatusWord(state);

/** What carriers answer; REGISTERED counts as APPROVED. */
export const carrierAnswers = ["APPROVED", "REVIEW", "REJECTED", "SUSPENDED"] as const;
export type CarrierAnswer = (typeof carrierAnswers)[number];

/** Which campaigns of the list are shown besides those that Bandwidth still has. */
export const goneChoices = ["with", "only"] as const;
export type GoneChoice = (typeof goneChoices)[number];

export type ImportStanding = { state: ImportState; tone: Tone; word: string };

/** A campaign that was imported by Portage and not read since has no status of its own yet. */
export type ImportedRecord = Omit<BandwidthRecord, "status"> & { status: string | null };

export const importStanding = (record: ImportedRecord): ImportStanding => {
  const { status } = record;
  if (status === null) return { state: "moving", tone: stateTones.moving, word: "Not read yet" };
  const { state, word } = importProgress({ ...record, status });
  return { state, tone: stateTones[state], word: state === "done" ? importStateWords.done : word };
};

export const networkTone = (status: string): Tone => {
  if (isNetworkApproved(status)) return "success";
  return status === "REVIEW" ? "info" : "danger";
};

const secondaryDcaTones: ReadonlyMap<string, Tone> = new Map([
  ["PENDING", "info"],
  ["ACCEPTED", "success"],
  ["DECLINED", "danger"],
]);

export const secondaryDcaTone = (state: string): Tone => secondaryDcaTones.get(state) ?? "neutral";
