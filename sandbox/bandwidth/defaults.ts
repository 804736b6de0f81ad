import type { Company } from "../tcr/entities";
import type { Account, Behaviour } from "./entities";

export const USUAL: Behaviour = {
  importFeature: true,
  campaignRole: true,
  nnidPermission: true,
  basicAccepted: true,
  tokenSeconds: 3_600,
  acceptance: "accept",
  acceptMs: 4_000,
  declineReason: "The campaign does not meet our requirements.",
  reviewMs: 10_000,
  secondary: "none",
  secondaryMs: 6_000,
  tcrFailures: 0,
  tcrTooMany: 0,
  processMs: 2_000,
  completeMs: 6_000,
  orders: "usual",
  numberErrors: {},
  mnoShape: "grouped",
  totalCount: false,
  notificationDelayMs: 0,
  loseNotifications: 0,
  duplicateNotifications: 0,
};

/** Bandwidth's own NNID in this world. */
const NNID = "103447";

const KNOWN_IDS: Record<string, string> = { SACME01: "9900778" };

/** Seven digits that stay the same for a company. */
export const accountIdOf = (company: string): string => {
  const sum = Array.from(company).reduce((total, letter) => (total * 37 + letter.charCodeAt(0)) % 89_999, 11);
  return KNOWN_IDS[company] ?? String(5_010_000 + sum);
};

/** An account with everything in place, but no numbers. */
export const newAccount = ({ id }: Company): Account => ({
  company: id,
  accountId: accountIdOf(id),
  clientId: `bandwidth-${id}`,
  clientSecret: `client-secret-${id}`,
  username: `user-${id}`,
  password: `password-${id}`,
  nnid: NNID,
  behaviour: USUAL,
  lines: {},
  subscriptions: [],
});
