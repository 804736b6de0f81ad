import type { AdjacentHops } from "@/lib/domain/campaign";
import { TcrError } from "@/lib/registries/tcr/errors";
import type { TcrMigration, TcrMnoTerms, TcrPartnerCampaign } from "@/lib/registries/tcr/types";
import type { CampaignColumns } from "./write-campaign";

/** What the account's API shows of a campaign now, whichever API it is. */
export type Reading = {
  own: boolean;
  campaign: TcrPartnerCampaign;
  facts: {
    live: AdjacentHops;
    provisional: AdjacentHops;
    migration: TcrMigration | null;
    before: number[] | null;
    mnosProvisional: number[] | null;
    states: Record<string, string> | null;
    terms: Record<string, TcrMnoTerms> | null;
  };
  /** What only a DCA is told. */
  more: Partial<CampaignColumns>;
  /** Whether this account accepted before, in the same role, what it is asked for now. */
  acceptedBefore: boolean;
};

export const noHops: AdjacentHops = { downstream: null, upstream: null };

/** Refused means "not yours" or "not there"; anything else is an outage and goes to the caller. */
export const orNull = (error: unknown): null => {
  if (error instanceof TcrError && error.kind === "refused") return null;
  throw error;
};

/** Open until the registry calls it closed, also in a word that we do not know. */
export const isOpenRecord = (migration: TcrMigration | null): boolean =>
  migration !== null && migration.status !== "COMPLETED" && migration.status !== "CANCELLED";
