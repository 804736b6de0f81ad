import type { Company, Share } from "../entities";
import { refuse, type Refusal } from "../errors";
import {
  answered,
  incomingShare,
  newShare,
  openMigration,
  replaceShare,
  roleAsUpstream,
  upstreamShare,
} from "./chain";
import { settle } from "./completion";
import { shareAccepted, shareAdded } from "./events";
import { unchanged, type Change, type Decision, type Facts } from "./facts";
import { carriedByCnp } from "./match";
import { acceptProvisionally, shareProvisionally } from "./provisional";
import { refusalOfUpstream } from "./upstream";

/** A CNP accepts what was shared with it by choosing its own upstream, in a migration or outside one. */
export function elect(facts: Facts, upstreamId: string): Decision {
  const { campaign, caller } = facts;
  if (campaign.status !== "ACTIVE") return refuse(518, "Campaign has expired");
  const upstream = facts.companies.get(upstreamId);
  if (!upstream) return refuse(502, `CNP ${upstreamId} not found`, ["upstreamCnpId"]);
  return concernsProvisional(facts)
    ? electProvisionally(facts, upstream)
    : electLive(facts, upstream, caller.id);
}

function concernsProvisional({ campaign, caller }: Facts): boolean {
  const chain = campaign.provisional ?? [];
  if (incomingShare(chain, caller.id)) return true;
  // A middle hop that initiated the migration may turn to another upstream after a decline.
  const own = upstreamShare(chain, caller.id);
  return own?.sharingStatus === "DECLINED" && campaign.cspId !== caller.id;
}

function electProvisionally(facts: Facts, upstream: Company): Decision {
  const { campaign, caller } = facts;
  const chain = campaign.provisional ?? [];
  const incoming = incomingShare(chain, caller.id);
  const refusal = refusalToElect(facts, chain, incoming, openMigration(campaign)?.initiator === caller.id);
  if (refusal) return refusal;
  const carried = incoming ? carriedByCnp(campaign, caller.id, upstream.id).length > 0 : false;
  // A match shares nothing anew, so the conditions on new partners do not apply to it.
  const objection = carried
    ? undefined
    : refusalOfUpstream(facts, upstream, { chain: "provisional", from: caller.id });
  if (objection) return objection;

  const waiting = incoming?.sharingStatus === "PENDING" ? incoming : undefined;
  const accepted = waiting
    ? acceptProvisionally(facts, unchanged(facts), waiting, { elected: upstream.id, auto: false })
    : unchanged(facts);
  if (carried) return settle(facts, waiting ? accepted : carryOver(facts, upstream.id));
  const aimed = retarget(facts, accepted, upstream.id);
  return settle(facts, shareProvisionally(facts, aimed, { from: caller.id, to: upstream, secondary: false }));
}

/** Back to the former upstream after another one declined. */
function carryOver({ campaign, caller }: Facts, upstream: string): Change {
  const standing = (campaign.provisional ?? []).filter((share) => share.from !== caller.id);
  const provisional = [...standing, ...carriedByCnp(campaign, caller.id, upstream)];
  return { campaign: { ...campaign, provisional }, events: [] };
}

/** The initiator's new choice becomes the target of its transaction. */
function retarget({ caller }: Facts, change: Change, target: string): Change {
  const migration = openMigration(change.campaign);
  if (migration?.initiator !== caller.id) return change;
  const migrations = [...change.campaign.migrations.slice(0, -1), { ...migration, target }];
  return { ...change, campaign: { ...change.campaign, migrations } };
}

function electLive(facts: Facts, upstream: Company, callerId: string): Decision {
  const { campaign, now } = facts;
  const incoming = incomingShare(campaign.existing, callerId);
  const refusal = refusalToElect(facts, campaign.existing, incoming, false);
  if (refusal) return refusal;
  const standing = campaign.existing.filter((share) => share.from !== callerId);
  const objection = refusalOfUpstream({ ...facts, campaign: { ...campaign, existing: standing } }, upstream, {
    chain: "existing",
    from: callerId,
  });
  if (objection) return objection;

  const share = newShare(campaign, callerId, upstream, roleAsUpstream(upstream), now);
  const added = shareAdded(facts, share, { cnpMigration: false, previouslyAccepted: false });
  if (incoming?.sharingStatus !== "PENDING")
    return { campaign: { ...campaign, existing: [...standing, share] }, events: [added] };
  const accepted = answered(incoming, { sharingStatus: "ACCEPTED" }, now);
  return {
    campaign: { ...campaign, existing: [...replaceShare(standing, incoming, accepted), share] },
    events: [shareAccepted(facts, accepted, false), added],
  };
}

function refusalToElect(
  facts: Facts,
  chain: Share[],
  incoming: Share | undefined,
  isInitiator: boolean,
): Refusal | undefined {
  const inMigration = chain === facts.campaign.provisional;
  if (inMigration && !facts.caller.migrationSupported)
    return refuse(592, "CNP migration is not enabled for the calling account");
  if (isInitiator) return undefined;
  if (incoming?.role !== "CNP" || incoming.sharingStatus === "DECLINED")
    return refuse(502, "Sharing record not found", ["campaignId"]);
  const onward = upstreamShare(chain, facts.caller.id);
  if (incoming.sharingStatus === "ACCEPTED" && onward && onward.sharingStatus !== "DECLINED")
    return refuse(592, "A pending or accepted share cannot be rescinded");
  return undefined;
}
