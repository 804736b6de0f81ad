import type { EligibilityCode, Reason } from "./eligibility";

/** The sentence where something fails, else nothing: reasons are collected, not thrown. */
export const only = (fails: boolean, text: string): string[] => (fails ? [text] : []);

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** "3 Nov". A migration lasts 30 days at most, so the year says nothing. */
const day = (iso: string): string => {
  const date = new Date(iso);
  return `${String(date.getUTCDate())} ${months[date.getUTCMonth()] ?? ""}`;
};

const texts: Record<EligibilityCode, (data: Reason["data"]) => string> = {
  NOT_ACTIVE: () => "Not active",
  EXPIRED: () => "Expired",
  SUSPENDED_BY_MNO: (data) => `Suspended by ${String(data.network ?? "a network")}`,
  NO_DCA_ACCEPTED: () => "No DCA has accepted it yet",
  ALREADY_IN_MIGRATION: (data) =>
    data.since === undefined
      ? "Already in a migration"
      : `Already in a migration since ${day(String(data.since))}`,
  MOCK: () => "Mock campaign: cannot be shared",
  NOT_SHARED: () => "Not shared with a partner yet",
  ACCOUNT_NO_MIGRATION: () => "Migration is switched off for our account",
  TARGET_UNKNOWN: () => "Partner not known",
  TARGET_IS_SELF: () => "This is your own account",
  ALREADY_WITH_PARTNER: () => "Already with this partner",
  TARGET_IN_CHAIN: () => "Partner already in the chain",
  TARGET_NO_SOLE_PROPRIETOR: () => "Partner not enabled for Sole Proprietor",
  TARGET_NO_MIGRATION: () => "Partner does not accept migrations",
  TARGET_NOT_DCA: () => "Not a DCA",
  TARGET_HOLDS_EARLIER: () => "Still holds the earlier request: it has to accept or decline that first",
};

/** The words of a preflight line (ux.md 8.2). */
export const reasonText = (reason: Reason): string => texts[reason.code](reason.data);
