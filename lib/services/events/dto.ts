import type { EventState } from "@/lib/domain/event-words";
import type { WebhookHealth } from "@/lib/domain/webhook-health";

export type EventFilter = {
  type?: string[];
  state?: EventState[];
  campaignId?: string;
  /** Events of migrations only. */
  cnpMigration?: boolean;
  /** Shows repetitions as rows of their own. */
  duplicates?: boolean;
  from?: string;
  to?: string;
};

export type EventQuery = EventFilter & { before?: string; after?: string };

export type EventRow = {
  id: string;
  /** ISO 8601 in UTC: when Portage received it. Events carry no time of their own. */
  receivedAt: string;
  eventType: string | null;
  title: string;
  campaignId: string | null;
  cnpMigration: boolean;
  state: EventState;
  /** How often the same came again right after it. */
  repetitions: number;
  isRepetition: boolean;
};

export type EventOption = { value: string; label: string; count: number };

export type EventPage = {
  rows: EventRow[];
  total: { count: number; more: boolean };
  newer: string | null;
  older: string | null;
  facets: { type: EventOption[]; state: EventOption[] };
};

export type EventDetail = EventRow & {
  description: string | null;
  payload: string;
  /** False: the body is shown as it came. */
  isJson: boolean;
  headers: { name: string; value: string }[];
  tries: number;
  problem: string | null;
  appliedAt: string | null;
  changes: { id: string; title: string }[];
};

export type EventHealth = WebhookHealth & {
  subscribed: boolean;
  lastEventAt: string | null;
  /** Of the last days. */
  events: number;
  longestGapMs: number;
  quarantined: number;
  parked: number;
  /** Changes that a reading found and no event told. */
  repairs: number;
  days: number;
  /** What reconciling reads. */
  openMigrations: number;
  syncing: boolean;
  syncedAt: string | null;
};
