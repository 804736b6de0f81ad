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
  cut?: true;
};

export function bodyForLog(text: string): unknown {
  if (text === "") return null;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}
