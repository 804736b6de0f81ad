import { factsOf } from "@/lib/db/campaign-facts";
import type { Campaign } from "@/lib/db/generated/client";
import { checkInitiate } from "@/lib/domain/eligibility";
import { stageOf } from "@/lib/domain/migration-state";
import { pendingShare } from "@/lib/domain/pending-share";

type AccountFacts = { companyId: string; migrationSupported: boolean | null };

/**
 * Columns that lists filter on, computed by the same rules that buttons and verbs use. `eligible` stays null until
 * the networks have been read: unknown is not "no".
 */
export const derivedColumns = (row: Campaign, account: AccountFacts, now: Date) => {
  const facts = factsOf(row);
  const failing = checkInitiate({ facts, account, target: undefined });
  return {
    stage: stageOf(facts, now),
    eligible: facts.dca !== null || failing.length > 0 ? false : row.mnosBeforeRead ? true : null,
    pending: pendingShare(facts) !== null,
  };
};
