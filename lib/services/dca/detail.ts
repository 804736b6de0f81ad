import type { Campaign } from "@/lib/db/generated/client";
import type { CampaignFacts } from "@/lib/domain/campaign";
import { chainInQuestion, pendingRole, secondaryThatHolds } from "@/lib/domain/dca";
import { networkName } from "@/lib/domain/networks";
import type { DcaDetail } from "./detail-dto";
import { networkViews, type OwnReach } from "./networks";

/** The DCA's part of Campaign Details; null for an account that is none. */
export const dcaDetail = (
  row: Campaign,
  facts: CampaignFacts,
  me: OwnReach,
  partnerName: (id: string) => string,
): DcaDetail | null => {
  const { dca } = facts;
  if (dca === null) return null;
  const chain = chainInQuestion(facts);
  const named = (id: string) => ({ id, name: partnerName(id) });
  const holds = secondaryThatHolds(facts);
  return {
    role: dca.roles[chain],
    pendingRole: pendingRole(facts),
    csp: row.cspId === null ? null : named(row.cspId),
    brandEin: row.brandEin,
    networks: networkViews(facts, me, partnerName, chain),
    secondaries: dca.chains[chain]
      .filter((hop) => hop.role === "SECONDARY" && hop.to !== me.id)
      .map((hop) => ({ ...named(hop.to), status: hop.status, networks: hop.mnoIds.map(networkName) })),
    holds: holds === null ? null : named(holds),
  };
};
