import type { Company } from "../entities";
import { refuse, type Refusal } from "../errors";
import { heldRole, openMigration, upstreamShare } from "./chain";
import { coveredNetworks } from "./coverage";
import type { Facts } from "./facts";
import { refusalOfUpstream } from "./upstream";

type Rule = { code: number; about: string; breaks: (facts: Facts, target: Company) => boolean };

/** Preconditions of a migration in the order in which they are judged; the first one broken is reported. */
const RULES: readonly Rule[] = [
  { code: 518, about: "Campaign has expired", breaks: ({ campaign }) => campaign.status !== "ACTIVE" },
  { code: 536, about: "Mock campaigns cannot be migrated", breaks: ({ campaign }) => campaign.mock },
  {
    code: 592,
    about: "Campaign is suspended by an MNO or a DCA",
    breaks: ({ campaign }) => campaign.suspendedBy.length > 0,
  },
  {
    code: 592,
    about: "A CNP migration is already open for this campaign",
    breaks: ({ campaign }) => openMigration(campaign) !== undefined,
  },
  {
    code: 592,
    about: "No DCA has accepted the campaign yet",
    breaks: ({ campaign }) => coveredNetworks(campaign, campaign.existing).length === 0,
  },
  {
    code: 592,
    about: "CNP migration is not enabled for the calling account",
    breaks: ({ caller }) => !caller.migrationSupported,
  },
  {
    code: 592,
    about: "The target has to differ from the calling account",
    breaks: ({ caller }, target) => target.id === caller.id,
  },
  {
    code: 592,
    about: "The target is the current upstream CNP already",
    breaks: ({ campaign, caller }, target) => upstreamShare(campaign.existing, caller.id)?.to === target.id,
  },
];

export function refusalToMigrate(facts: Facts, target: Company): Refusal | undefined {
  const broken = RULES.find((rule) => rule.breaks(facts, target));
  if (broken) return refuse(broken.code, broken.about);
  return refusalOfUpstream(facts, target, { chain: "provisional", from: facts.caller.id });
}

/** Anyone in the live chain who shares the campaign on may move it: its owner or a CNP that accepted it. */
export const mayStart = ({ campaign, caller }: Facts): boolean =>
  campaign.cspId === caller.id || heldRole(campaign.existing, caller.id) === "CNP";
