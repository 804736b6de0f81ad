import { refuse } from "../errors";
import { newShare, roleAsUpstream, upstreamShare } from "./chain";
import { shareAdded } from "./events";
import type { Decision, Facts } from "./facts";
import { refusalOfUpstream } from "./upstream";

/** The originating CSP's ordinary share of its own campaign; it plays no part in a migration. */
export function shareOwn(facts: Facts, upstreamId: string): Decision {
  const { campaign, caller, now } = facts;
  const upstream = facts.companies.get(upstreamId);
  if (!upstream) return refuse(502, `CNP ${upstreamId} not found`, ["upstreamCnpId"]);
  if (campaign.status !== "ACTIVE") return refuse(518, "Campaign has expired");
  if (campaign.mock) return refuse(536, "Mock campaigns cannot be shared");
  const current = upstreamShare(campaign.existing, caller.id);
  if (current && current.sharingStatus !== "DECLINED")
    return refuse(592, "A pending or accepted share cannot be rescinded");
  if (current?.to === upstream.id) return refuse(522, `${upstream.id} declined the sharing request`);
  const emptied = { ...facts, campaign: { ...campaign, existing: [] } };
  const refusal = refusalOfUpstream(emptied, upstream, { chain: "existing", from: caller.id });
  if (refusal) return refusal;

  const share = newShare(campaign, caller.id, upstream, roleAsUpstream(upstream), now);
  return {
    campaign: { ...campaign, existing: [share] },
    events: [shareAdded(facts, share, { cnpMigration: false, previouslyAccepted: false })],
  };
}
