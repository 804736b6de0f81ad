import { refuse } from "../errors";
import { heldRole, newShare } from "./chain";
import { settle } from "./completion";
import { shareAdded } from "./events";
import { unchanged, type Decision, type Facts } from "./facts";
import { shareProvisionally } from "./provisional";
import { refusalOfUpstream } from "./upstream";

/** A primary DCA shares on to a secondary for the networks it does not reach itself; each call adds one. */
export function shareWithSecondary(facts: Facts, dcaId: string): Decision {
  const { campaign, caller, now } = facts;
  const dca = facts.companies.get(dcaId);
  if (dca?.kind !== "DCA") return refuse(502, `DCA ${dcaId} not found`, ["dcaId"]);
  if (campaign.status !== "ACTIVE") return refuse(518, "Campaign has expired");
  const provisional = heldRole(campaign.provisional ?? [], caller.id) === "DCA1";
  if (!provisional && heldRole(campaign.existing, caller.id) !== "DCA1")
    return refuse(502, "Sharing record not found", ["campaignId"]);

  const chain = provisional ? "provisional" : "existing";
  const known = (campaign[chain] ?? []).find((share) => share.to === dcaId && share.role === "DCA2");
  if (known && known.sharingStatus !== "DECLINED")
    return refuse(592, `${dcaId} is a secondary DCA of this campaign already`, ["dcaId"]);
  const refusal = refusalOfUpstream(facts, dca, { chain, from: caller.id });
  if (refusal) return { ...refusal, fields: ["dcaId"] };

  if (provisional) {
    const hop = { from: caller.id, to: dca, secondary: true };
    return settle(facts, shareProvisionally(facts, unchanged(facts), hop));
  }
  const share = newShare(campaign, caller.id, dca, "DCA2", now);
  const standing = campaign.existing.filter((candidate) => candidate !== known);
  return {
    campaign: { ...campaign, existing: [...standing, share] },
    events: [shareAdded(facts, share, { cnpMigration: false, previouslyAccepted: false })],
  };
}
