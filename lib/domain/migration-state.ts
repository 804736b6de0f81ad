import type { CampaignFacts } from "./campaign";
import { coverageCount } from "./coverage";
import { migrationStatusOf } from "./migration";
import { provisionalHops } from "./pending-share";

/** How one migration stands, in the words of the screens (ux.md 7.1). */

export const migrationStages = [
  "NONE",
  "WAITING",
  "DECLINED",
  "PARTLY_COVERED",
  "COMPLETE",
  "CANCELED",
  "EXPIRED",
  "ENDED_SUSPENDED",
  "ENDED_DEACTIVATED",
  "UNKNOWN",
] as const;
export type MigrationStage = (typeof migrationStages)[number];

export type Tone = "neutral" | "info" | "success" | "warning" | "danger";

export type MigrationBadge = {
  stage: MigrationStage;
  /** "Waiting on Northwind Connect", "Covered 2 of 4 networks", or the registry's raw word. */
  label: string;
  tone: Tone;
  /** True while the transaction is open at the registry. */
  open: boolean;
  waitingOn: string | null;
  /** ISO 8601 in UTC; set while open. */
  expiresAt: string | null;
  daysLeft: number | null;
  /** "3 d left", "20 h left", "expired"; null when not open. */
  timeLeft: string | null;
  /** soon: 7 days or less; now: 48 hours or less. */
  urgency: "none" | "soon" | "now";
};

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

export type TimeLeft = { text: string; daysLeft: number; urgency: MigrationBadge["urgency"] };

export const timeLeft = (expiresAt: Date, now: Date): TimeLeft => {
  const ms = expiresAt.getTime() - now.getTime();
  if (ms <= 0) return { text: "expired", daysLeft: 0, urgency: "now" };
  const daysLeft = Math.floor(ms / dayMs);
  if (ms <= 2 * dayMs) return { text: `${String(Math.ceil(ms / hourMs))} h left`, daysLeft, urgency: "now" };
  return { text: `${String(daysLeft)} d left`, daysLeft, urgency: ms <= 7 * dayMs ? "soon" : "none" };
};

/**
 * The record names no cause, only a text: the initiator's own words, or a short one from the system
 * (assumption A22 of tcr.md; the causes are those of tcr.md 3.8). Without a text the initiator
 * canceled and gave no explanation. An initiator who writes one of these words is taken for the system.
 */
const endedStage = (facts: CampaignFacts): MigrationStage => {
  const reason = (facts.migration?.cancellationReason ?? "").toLowerCase();
  if (/\bsuspen(ded|sion)\b/.test(reason)) return "ENDED_SUSPENDED";
  if (/\bdeactivat/.test(reason) || /^campaign\b[^.]*\bexpired\b/.test(reason)) return "ENDED_DEACTIVATED";
  if (/\bexpir(ed|y|ation)\b|\b30[- ](calendar )?days?\b/.test(reason)) return "EXPIRED";
  return "CANCELED";
};

const openStage = (facts: CampaignFacts): MigrationStage => {
  const { downstream, upstream } = provisionalHops(facts);
  if (downstream?.status === "DECLINED") return "DECLINED";
  if (downstream?.status === "PENDING") return "WAITING";
  if (upstream?.status === "DECLINED") return "DECLINED";
  if (upstream?.status === "ACCEPTED" || downstream?.status === "ACCEPTED")
    return upstream?.status === "PENDING" ? "WAITING" : "PARTLY_COVERED";
  return "WAITING";
};

/** An open record past its expiry shows as expired at once; it stays open until the registry closes it. */
export const stageOf = (facts: CampaignFacts, now: Date): MigrationStage => {
  const status = migrationStatusOf(facts);
  switch (status) {
    case "NONE":
    case "COMPLETE":
    case "UNKNOWN":
      return status;
    case "CANCELED":
      return endedStage(facts);
    case "OPEN":
      return facts.migration !== null && facts.migration.expiresAt <= now ? "EXPIRED" : openStage(facts);
  }
};

const tones: Record<MigrationStage, Tone> = {
  NONE: "neutral",
  WAITING: "info",
  DECLINED: "warning",
  PARTLY_COVERED: "info",
  COMPLETE: "success",
  CANCELED: "neutral",
  EXPIRED: "warning",
  ENDED_SUSPENDED: "danger",
  ENDED_DEACTIVATED: "neutral",
  UNKNOWN: "neutral",
};

/** How one migration stands, without names: enough to say it in words later, also when the campaign is gone. */
export type MigrationSummary = {
  stage: MigrationStage;
  /** True while the transaction is open at the registry. */
  open: boolean;
  /** Who has to answer or who declined: "me", a partner's id, or null when nobody can be named. */
  party: string | null;
  networks: { covered: number; wanted: number } | null;
  /** The registry's word. */
  status: string | null;
  expiresAt: Date | null;
};

const partyOf = (facts: CampaignFacts, stage: MigrationStage): string | null => {
  const { downstream, upstream } = provisionalHops(facts);
  if (stage === "WAITING") {
    if (downstream?.status === "PENDING") return "me";
    return upstream?.status === "PENDING" ? upstream.partnerId : null;
  }
  if (stage !== "DECLINED") return null;
  return downstream?.status === "DECLINED" || upstream === null ? "me" : upstream.partnerId;
};

export const summarize = (facts: CampaignFacts, now: Date): MigrationSummary => {
  const stage = stageOf(facts, now);
  return {
    stage,
    open: migrationStatusOf(facts) === "OPEN",
    party: partyOf(facts, stage),
    networks: stage === "PARTLY_COVERED" ? coverageCount(facts) : null,
    status: facts.migration?.status ?? null,
    expiresAt: facts.migration?.expiresAt ?? null,
  };
};

type Naming = { now: Date; partnerName: (id: string) => string };

const labelOf = ({ stage, networks, status }: MigrationSummary, party: string | null): string => {
  switch (stage) {
    case "NONE":
      return "No migration";
    case "WAITING":
      return party === null ? "In migration" : `Waiting on ${party}`;
    case "DECLINED":
      return `Declined by ${party ?? "a partner"}`;
    case "PARTLY_COVERED":
      return networks === null
        ? "Accepted, further partners to answer"
        : `Covered ${String(networks.covered)} of ${String(networks.wanted)} networks`;
    case "COMPLETE":
      return "Complete";
    case "CANCELED":
      return "Canceled by initiator";
    case "EXPIRED":
      return "Expired after 30 days";
    case "ENDED_SUSPENDED":
      return "Ended: suspended";
    case "ENDED_DEACTIVATED":
      return "Ended: deactivated or expired";
    case "UNKNOWN":
      return status ?? "Unknown";
  }
};

export const badgeOf = (summary: MigrationSummary, { now, partnerName }: Naming): MigrationBadge => {
  const { stage, open, expiresAt } = summary;
  const party = summary.party === null ? null : summary.party === "me" ? "you" : partnerName(summary.party);
  const left = open && expiresAt !== null ? timeLeft(expiresAt, now) : null;
  const late = left !== null && left.urgency !== "none" && stage !== "DECLINED";
  return {
    stage,
    label: labelOf(summary, party),
    tone: late ? (left.urgency === "now" ? "danger" : "warning") : tones[stage],
    open,
    waitingOn: stage === "WAITING" ? party : null,
    expiresAt: open && expiresAt !== null ? expiresAt.toISOString() : null,
    daysLeft: left?.daysLeft ?? null,
    timeLeft: left?.text ?? null,
    urgency: left?.urgency ?? "none",
  };
};

export const describeMigration = (facts: CampaignFacts, naming: Naming): MigrationBadge =>
  badgeOf(summarize(facts, naming.now), naming);
