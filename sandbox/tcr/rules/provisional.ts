import type { Campaign, Company, Share } from "../entities";
import {
  answered,
  heldRole,
  newShare,
  openMigration,
  replaceShare,
  roleAsUpstream,
  upstreamShare,
} from "./chain";
import { settle } from "./completion";
import { shareAccepted, shareAdded } from "./events";
import type { Change, Facts } from "./facts";
import { carriedByCnp, carriedByDca } from "./match";

/** Adds a hop to the provisional chain; auto-complete answers at once for a party that held the same role. */
export function shareProvisionally(
  facts: Facts,
  change: Change,
  hop: { from: string; to: Company; secondary: boolean },
): Change {
  const role = hop.secondary ? "DCA2" : roleAsUpstream(hop.to);
  const share = newShare(change.campaign, hop.from, hop.to, role, facts.now);
  const previouslyAccepted = heldRole(change.campaign.existing, hop.to.id) === role;
  const shared: Change = {
    campaign: withParticipant(
      { ...change.campaign, provisional: [...withoutDeclined(change.campaign, share), share] },
      hop.to.id,
    ),
    events: [...change.events, shareAdded(facts, share, { cnpMigration: true, previouslyAccepted })],
  };
  if (!hop.to.migrationAutoComplete || !previouslyAccepted) return shared;
  const elected = upstreamShare(change.campaign.existing, hop.to.id)?.to;
  if (role === "CNP" && carriedOver(shared.campaign, share, elected).length === 0) return shared;
  return settle(facts, acceptProvisionally(facts, shared, share, { elected, auto: true }));
}

/** Marks a pending share accepted and carries over what a CNP or DCA match preserves. */
export function acceptProvisionally(
  facts: Facts,
  change: Change,
  share: Share,
  { elected, auto }: { elected: string | undefined; auto: boolean },
): Change {
  const { campaign } = change;
  const accepted = answered(share, { sharingStatus: "ACCEPTED", auto }, facts.now);
  return {
    campaign: {
      ...campaign,
      provisional: [
        ...replaceShare(campaign.provisional ?? [], share, accepted),
        ...carriedOver(campaign, share, elected),
      ],
    },
    events: [...change.events, shareAccepted(facts, accepted, true)],
  };
}

function carriedOver(campaign: Campaign, share: Share, elected: string | undefined): Share[] {
  if (share.role === "DCA1") return carriedByDca(campaign, share.to);
  return share.role === "CNP" && elected ? carriedByCnp(campaign, share.to, elected) : [];
}

/** A new hop takes the place of the one that was declined. */
const withoutDeclined = (campaign: Campaign, next: Share): Share[] =>
  (campaign.provisional ?? []).filter(
    (share) =>
      share.sharingStatus !== "DECLINED" ||
      share.from !== next.from ||
      (next.role === "DCA2" && share.to !== next.to),
  );

function withParticipant(campaign: Campaign, company: string): Campaign {
  const migration = openMigration(campaign);
  if (!migration || migration.participants.includes(company)) return campaign;
  const joined = { ...migration, participants: [...migration.participants, company] };
  return { ...campaign, migrations: [...campaign.migrations.slice(0, -1), joined] };
}
