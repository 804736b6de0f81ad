import type { Campaign, Company, Share } from "../tcr/entities";
import { answered, newShare, roleAsUpstream } from "../tcr/rules/chain";

const ANSWER_AFTER_MS = 5 * 3_600_000;

/**
 * A ready-made chain: the owner first, CNPs, the primary DCA and then its secondaries. Hops named in
 * `pending` still wait for their answer.
 */
export function readyChain(
  campaign: Campaign,
  parties: Company[],
  { pending, sharedAt, quick }: { pending: number[]; sharedAt: number; quick?: boolean },
): Share[] {
  let primary: string | null = null;
  let previous = campaign.cspId;
  return parties.map((party, hop) => {
    const role = primary === null ? roleAsUpstream(party) : "DCA2";
    const from = primary ?? previous;
    if (role === "DCA1") primary = party.id;
    previous = party.id;
    const share = newShare(campaign, from, party, role, quick ? sharedAt : sharedAt + hop * ANSWER_AFTER_MS);
    if (pending.includes(hop)) return share;
    return answered(
      share,
      { sharingStatus: "ACCEPTED" },
      quick ? sharedAt : share.sharedDate + ANSWER_AFTER_MS,
    );
  });
}

/** Networks report once a DCA that reaches them has accepted. */
export function registered(campaign: Campaign): Campaign["mno"] {
  const reached = campaign.existing
    .filter((share) => share.sharingStatus === "ACCEPTED")
    .flatMap((share) => share.mnoIds);
  return Object.fromEntries(
    [...new Set(reached)].sort((a, b) => a - b).map((mno) => [String(mno), "REGISTERED"]),
  );
}
