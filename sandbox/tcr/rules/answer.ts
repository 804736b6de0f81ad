import type { Role, Share } from "../entities";
import { refuse } from "../errors";
import { T_MOBILE } from "../networks";
import { answered, replaceShare } from "./chain";
import { announceDcaComplete, settle } from "./completion";
import { isDcaComplete } from "./coverage";
import { brandReceived, shareAccepted, shareDeclined } from "./events";
import { unchanged, type Change, type Decision, type Facts } from "./facts";
import { acceptProvisionally } from "./provisional";

type Pending = { share: Share; chain: "existing" | "provisional" };

/** The share that waits for the caller in one of the roles; a migration's comes before the live chain's. */
function pendingFor(facts: Facts, roles: readonly Role[]): Pending | undefined {
  for (const chain of ["provisional", "existing"] as const) {
    const share = (facts.campaign[chain] ?? []).find(
      (candidate) =>
        candidate.to === facts.caller.id &&
        roles.includes(candidate.role) &&
        candidate.sharingStatus === "PENDING",
    );
    if (share) return { share, chain };
  }
  return undefined;
}

export function acceptAsDca(facts: Facts, role: "DCA1" | "DCA2"): Decision {
  const pending = pendingFor(facts, [role]);
  if (!pending) return refuse(502, "No pending sharing record", ["campaignId"]);
  if (facts.campaign.status !== "ACTIVE") return refuse(518, "Campaign has expired");
  if (pending.chain === "existing") return acceptLive(facts, pending.share);
  if (!facts.caller.migrationSupported)
    return refuse(592, "CNP migration is not enabled for the calling account");
  const accepted = acceptProvisionally(facts, unchanged(facts), pending.share, {
    elected: undefined,
    auto: false,
  });
  return settle(facts, accepted);
}

function acceptLive(facts: Facts, share: Share): Change {
  const { campaign, now } = facts;
  const accepted = answered(share, { sharingStatus: "ACCEPTED" }, now);
  const reported = Object.fromEntries(accepted.mnoIds.map((mno) => [String(mno), "REGISTERED" as const]));
  const after = {
    ...campaign,
    existing: replaceShare(campaign.existing, share, accepted),
    mno: { ...reported, ...campaign.mno },
  };
  const context = { ...facts, campaign: after };
  return {
    campaign: after,
    events: [
      shareAccepted(facts, accepted, false),
      ...(isDcaComplete(campaign, campaign.existing) ? [] : announceDcaComplete(context)),
      ...(accepted.mnoIds.includes(T_MOBILE) ? [brandReceived(context, campaign.cspId)] : []),
    ],
  };
}

export function decline(
  facts: Facts,
  roles: readonly Role[],
  answer: { explanation: string; rejectionCategory: string[] },
): Decision {
  const pending = pendingFor(facts, roles);
  if (!pending) return refuse(502, "No pending sharing record", ["campaignId"]);
  const { campaign, now } = facts;
  if (campaign.status !== "ACTIVE") return refuse(518, "Campaign has expired");
  if (pending.chain === "provisional" && !facts.caller.migrationSupported)
    return refuse(592, "CNP migration is not enabled for the calling account");

  const declined = answered(pending.share, { sharingStatus: "DECLINED", ...answer }, now);
  const shares = replaceShare(campaign[pending.chain] ?? [], pending.share, declined);
  return {
    campaign: { ...campaign, [pending.chain]: shares },
    events: listeners(facts, pending).map((to) =>
      shareDeclined(facts, declined, { to, cnpMigration: pending.chain === "provisional" }),
    ),
  };
}

/** In a migration only the next party downstream hears a decline; otherwise everyone downstream does. */
function listeners({ campaign }: Facts, { share, chain }: Pending): string[] {
  if (chain === "provisional" || share.role === "DCA2") return [share.from];
  const cnps = campaign.existing
    .filter((hop) => hop.role === "CNP" && hop.to !== share.to)
    .map((hop) => hop.to);
  return [...new Set([share.from, campaign.cspId, ...cnps])];
}
