import type { Company } from "../tcr/entities";
import type { Account, Behaviour } from "./entities";

export const USUAL: Behaviour = {
  importEnabled: true,
  migrateEnabled: true,
  soleProprietorReady: true,
  refusedNumbers: [],
  errorShape: "classic",
  outcome: "register",
  rejection: {
    errorCode: "9101",
    description: "T-Mobile does not link these numbers to the campaign.",
    recommendedAction: "Check the OSR records and start again.",
  },
  acceptMs: 4_000,
  registerMs: 20_000,
  webhookDelayMs: 0,
  loseWebhooks: 0,
  duplicateWebhooks: 0,
  sendTcrId: true,
  hmacHeader: "x-infobip-signature",
};

/** Six digits that stay the same for a company. */
const nnidOf = (company: string): string => {
  const sum = Array.from(company).reduce((total, letter) => (total * 31 + letter.charCodeAt(0)) % 89_999, 7);
  return String(110_000 + sum);
};

/** An account with everything in place: enabled, an NNID of its own, and pools of which one is ready. */
export function newAccount(company: Company): Account {
  const nnid = nnidOf(company.id);
  const pool = { numberPoolType: "SUB_ID", policy: "STANDARD" } as const;
  return {
    company: company.id,
    apiKey: `infobip-${company.id}`,
    nnid,
    behaviour: USUAL,
    numbers: [],
    pools: [
      { ...pool, numberPoolId: "INFOBIP23", numberPoolStatus: "VALID", nnid },
      { ...pool, numberPoolId: "INFOBIP24", numberPoolStatus: "VALID", nnid: "100900" },
      { ...pool, numberPoolId: "INFOBIP25", numberPoolStatus: "PENDING_VERIFICATION", nnid },
    ],
    subscriptions: [],
  };
}
