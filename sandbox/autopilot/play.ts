import { isBandwidth } from "../bandwidth/entities";
import { isInfobip } from "../infobip/store";
import type { Campaign, Company, Share } from "../tcr/entities";
import { isSoleProprietor } from "../tcr/entities";
import type { Registry } from "../tcr/registry";
import { acceptAsDca, decline } from "../tcr/rules/answer";
import { heldRole, isInChain, upstreamShare } from "../tcr/rules/chain";
import { elect } from "../tcr/rules/elect";
import { shareWithSecondary } from "../tcr/rules/secondary";

const REASON = { explanation: "Declined by the partner's review team", rejectionCategory: ["OTHER"] };

/** Companies with a part of their own: Infobip answers after its migrate call, Bandwidth in its own time. */
export const actsByItself = (company: string): boolean => isInfobip(company) || isBandwidth(company);

/** What a partner does with a share that waits for it, if it still does. */
export function playShare(
  registry: Registry,
  task: { campaignId: string; share: Share },
  { accepts }: { accepts: boolean },
): void {
  const campaign = registry.store.campaign(task.campaignId);
  const company = registry.store.companies.get(task.share.to);
  if (!campaign || !company || !stillWaits(campaign, task.share)) return;
  const { role } = task.share;

  if (!accepts) {
    registry.perform(company, campaign.campaignId, (facts) => decline(facts, [role], REASON));
    return;
  }
  if (role === "CNP") {
    const upstream = chooseUpstream(registry, campaign, company);
    if (upstream) registry.perform(company, campaign.campaignId, (facts) => elect(facts, upstream.id));
    return;
  }
  registry.perform(company, campaign.campaignId, (facts) => acceptAsDca(facts, role));
  if (role === "DCA1") addSecondary(registry, task.campaignId, company);
}

const stillWaits = (campaign: Campaign, share: Share): boolean =>
  [...campaign.existing, ...(campaign.provisional ?? [])].some(
    (candidate) =>
      candidate.sharingStatus === "PENDING" &&
      candidate.to === share.to &&
      candidate.from === share.from &&
      candidate.role === share.role,
  );

/** The upstream it already used for this campaign, else the DCA that reaches most of its networks. */
function chooseUpstream(registry: Registry, campaign: Campaign, cnp: Company): Company | undefined {
  const former = heldRole(campaign.existing, cnp.id) && upstreamShare(campaign.existing, cnp.id)?.to;
  if (former) return registry.store.companies.get(former);
  return bestDca(registry, campaign, campaign.mnoIds);
}

/** A primary DCA brings in a secondary for the networks it does not reach. */
function addSecondary(registry: Registry, campaignId: string, primary: Company): void {
  const campaign = registry.store.campaign(campaignId);
  if (!campaign) return;
  const chain =
    campaign.provisional && isInChain(campaign.provisional, primary.id)
      ? campaign.provisional
      : campaign.existing;
  const reached = chain
    .filter((share) => share.to === primary.id || share.from === primary.id)
    .filter((share) => share.sharingStatus !== "DECLINED")
    .flatMap((share) => share.mnoIds);
  const missing = campaign.mnoIds.filter((mno) => !reached.includes(mno));
  const secondary = missing.length > 0 ? bestDca(registry, campaign, missing, primary.id) : undefined;
  if (secondary) registry.perform(primary, campaignId, (facts) => shareWithSecondary(facts, secondary.id));
}

function bestDca(
  registry: Registry,
  campaign: Campaign,
  wanted: number[],
  except?: string,
): Company | undefined {
  const reach = (dca: Company): number => wanted.filter((mno) => dca.mnoIds.includes(mno)).length;
  const [best] = [...registry.store.companies.values()]
    .filter((company) => company.kind === "DCA" && company.migrationSupported && company.id !== except)
    .filter((dca) => !actsByItself(dca.id))
    .filter((dca) => !isSoleProprietor(campaign) || dca.soleProprietorEnabled)
    .filter((dca) => reach(dca) > 0 && !isInChain(campaign.provisional, dca.id))
    .sort((a, b) => reach(b) - reach(a));
  return best;
}
