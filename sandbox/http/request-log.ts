import type { System } from "../core/limits";

export type LoggedRequest = {
  at: number;
  system: System;
  company: string | null;
  method: string;
  path: string;
  query: string;
  body: unknown;
  status: number;
} & Outcome;

/** What became of a call, where its status does not say it. */
export type Outcome = {
  /** The connection was cut: the caller was not told the status. */
  cut?: true;
  /** The status of what was done, where the caller was told another. */
  applied?: number;
};

export function bodyForLog(text: string): unknown {
  if (text === "") return null;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}
