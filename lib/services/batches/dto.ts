import type {
  BatchBadge,
  BatchCommand,
  BatchCounts,
  BatchItemStatus,
  BatchKind,
  BatchState,
  Confirmation,
} from "@/lib/domain/batch";
import type { RejectionCategory } from "@/lib/domain/explanation";
import type { CommandState } from "@/lib/services/campaigns/dto";
import type { PartnerOption, PartnerRef } from "@/lib/services/partners/dto";

/** What is done to each campaign; a draft may still lack some of it. */
export type BatchArgs = {
  /** Initiate, share, elect: the upstream partner. Share with secondary: the DCA. */
  partnerId?: string;
  /** Elect: each campaign goes to its own previous upstream, in place of one partner for all. */
  previous?: boolean;
  /** Cancel and decline: the partners read it. */
  explanation?: string;
  /** Decline. */
  categories?: RejectionCategory[];
};

/** Times are ISO 8601 in UTC. */
export type BatchRow = {
  id: string;
  /** "Initiate 1,212 – Infobip". */
  name: string;
  kind: BatchKind;
  partner: PartnerRef | null;
  state: BatchState;
  badge: BatchBadge;
  counts: BatchCounts;
  startedBy: string;
  createdAt: string;
  startsAt: string | null;
  startedAt: string | null;
  finishedAt: string | null;
  /** Paused by a person, or because its pilot is through. */
  pausedBecause: "person" | "pilot" | null;
};

export type BatchReason = { reason: string; count: number };

export type BatchLogEntry = {
  id: string;
  at: string;
  /** "Started the batch". */
  title: string;
  actor: string;
  detail: string | null;
};

/** The other batch that this one was made from. */
export type BatchOrigin = { id: string; name: string; how: "retry" | "cancel" | "split" };

export type BatchDetail = BatchRow & {
  args: BatchArgs;
  strict: boolean;
  /** "CNP Migration: False · Upstream CNP: Northwind, 21 Nov 2026, 1,212 ids". */
  source: string;
  frozenAt: string;
  origin: BatchOrigin | null;
  /** Pasted ids that this account does not have; the first of them, and how many in all. */
  unknownIds: string[];
  unknownCount: number;
  /** How far the check has come; `at` null while it goes on. */
  check: { checked: number; total: number; at: string | null };
  /** Items left out, grouped by each of their reasons; an item with two reasons is in both groups. */
  reasons: BatchReason[];
  notes: BatchReason[];
  /** Sole proprietors among the items; the draft can be split unless it has no others. */
  soleProprietors: number;
  alreadyQueued: number;
  pilot: number | null;
  /** What has to be typed before it may start; null when a click is enough. */
  confirmation: Confirmation | null;
  /** The shortest possible time for what is ready or left. */
  atLeastMs: number;
  /** Time until it is through; null while nothing moves. */
  etaMs: number | null;
  /** Writes a second that the estimate counts on. */
  perSecond: number;
  /** The registry's limit, for "20 requests per 10 s". */
  limit: { count: number; windowMs: number };
  commands: Record<BatchCommand, CommandState>;
  log: BatchLogEntry[];
};

export type BatchPage = {
  rows: BatchRow[];
  total: number;
  page: number;
  size: number;
  /** How many batches are in each state, whatever is filtered. */
  states: { state: BatchState; count: number }[];
};

export type BatchItemRow = {
  id: string;
  seq: number;
  campaignId: string;
  brandName: string | null;
  soleProprietor: boolean;
  status: BatchItemStatus;
  reasons: string[];
  notes: string[];
  /** Small print behind the sentence. */
  code: string | null;
  sentence: string | null;
  nextStep: string | null;
  /** Null where nothing was queued for it. */
  operationId: string | null;
  /** Already queued: the batch whose operation holds the campaign, if it is one of a batch. */
  heldBy: { id: string; name: string } | null;
  finishedAt: string | null;
};

export type BatchItemFilter = {
  status?: BatchItemStatus[];
  /** One of the reasons of a group. */
  reason?: string;
};

export type BatchItemPage = {
  rows: BatchItemRow[];
  total: number;
  page: number;
  size: number;
  statuses: { status: BatchItemStatus; count: number }[];
};

/** A partner for all items of a draft. Unusable for one is unusable for all in strict mode, or leaves those out. */
export type BatchPartnerOption = Omit<PartnerOption, "reasons"> & {
  reasons: BatchReason[];
  /** Items for which nothing is against this partner. */
  fits: number;
};

/** The chip in the header: what moves, or waits for a person. */
export type OpenBatch = {
  id: string;
  name: string;
  state: BatchState;
  badge: BatchBadge;
  total: number;
  ended: number;
  failed: number;
  etaMs: number | null;
  startsAt: string | null;
};

export type StartResult = {
  batchId: string;
  queued: number;
  skipped: number;
  /** Left out because another open operation holds the campaign. */
  alreadyQueued: number;
  startsAt: string;
};
