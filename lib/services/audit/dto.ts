import type { AuditAction } from "@/lib/domain/audit";
import type { AuditChange } from "@/lib/domain/audit-words";

export type AuditActorKind = "staff" | "webhook" | "system";

/** Filters of the history. Days are dates in UTC, both included. */
export type AuditFilter = {
  /** Ids of people, or a kind of actor: "webhook" for TCR, "system" for Portage. */
  actor?: string[];
  action?: AuditAction[];
  campaignId?: string;
  from?: string;
  to?: string;
};

/** One page: entries older than `before`, or the ones just newer than `after`; the newest without either. */
export type AuditQuery = AuditFilter & { before?: string; after?: string };

export type AuditRow = {
  id: string;
  /** ISO 8601 in UTC. */
  at: string;
  actorKind: AuditActorKind;
  actorName: string;
  /** The role that a person has here now. */
  actorRole: string | null;
  action: string;
  title: string;
  subjectType: string;
  subjectId: string;
  /** The name of a person that it is about. */
  subjectName: string | null;
  campaignId: string | null;
  /** "Stage: Waiting for a partner → Complete" */
  summary: string;
  text: string | null;
  code: string | null;
};

export type AuditOption = { value: string; label: string; count: number };

export type AuditPage = {
  rows: AuditRow[];
  /** How many match; counted up to a limit. */
  total: { count: number; more: boolean };
  newer: string | null;
  older: string | null;
  facets: { actor: AuditOption[]; action: AuditOption[] };
  /** False: this person sees what they did themself. */
  everyone: boolean;
};

export type AuditDetail = AuditRow & {
  changes: AuditChange[];
  /** Whether there was a state before: else only one column has something to say. */
  hasBefore: boolean;
  correlationId: string;
  related: { id: string; at: string; title: string; actorName: string }[];
  link: { seq: string; hash: string } | null;
};
