import { isSoleProprietor, type Campaign } from "../../tcr/entities";
import { BANDWIDTH, type Account, type ImportedCampaign, type SecondaryAnswer } from "../entities";
import { BandwidthRefusal, refuse } from "../errors";

const LONGEST_ID = 12;

export function requireFeature({ behaviour }: Account): void {
  if (!behaviour.importFeature)
    throw refuse("12055", "10DLCImportCampaign feature is not enabled on account");
}

export function checkCampaignId(campaignId: string | undefined): string {
  if (!campaignId) throw refuse("1003", "CampaignId is required");
  if (campaignId.length > LONGEST_ID)
    throw refuse("1011", `CampaignId is too long. Max length ${String(LONGEST_ID)} characters.`);
  if (!/^[A-Za-z0-9]+$/.test(campaignId)) throw refuse("12822", "CampaignId contains invalid characters");
  return campaignId;
}

export const notFound = (campaignId: string, status = 400): BandwidthRefusal =>
  refuse("12189", `Campaign ${campaignId} is not found`, status);

/** Shared by the account's own CSP, which may be the owner or a CNP, in the live chain or in that of a migration. */
const isShared = (campaign: Campaign, company: string): boolean =>
  [...(campaign.provisional ?? []), ...campaign.existing].some(
    ({ from, to, sharingStatus }) => to === BANDWIDTH && from === company && sharingStatus === "ACCEPTED",
  );

/** Everything that is looked at before a campaign is taken over from TCR; throws what is answered otherwise. */
export function checkImport(facts: {
  account: Account;
  campaignId: string;
  campaign: Campaign | undefined;
  imported: ImportedCampaign | undefined;
}): Campaign {
  const { account, campaignId, campaign, imported } = facts;
  if (account.behaviour.tcrTooMany > 0) throw new BandwidthRefusal(429);
  if (account.behaviour.tcrFailures > 0) throw refuse("12184", "The call to TCR failed");
  if (imported) throw refuse("12193", `Campaign ${campaignId} is imported already`);
  // One answer for an unknown campaign, one of another CSP and one that was not shared or not accepted yet.
  if (!campaign || !isShared(campaign, account.company)) throw notFound(campaignId);
  if (campaign.status !== "ACTIVE") throw refuse("12192", `Campaign ${campaignId} is not active`);
  // ASSUMPTION: that both are refused is public, by which code is not.
  if (isSoleProprietor(campaign))
    throw refuse(
      "12185",
      `Campaign ${campaignId} failed validation: sole proprietor campaigns are not supported`,
    );
  const open = campaign.mnoIds.filter((mno) => (campaign.mno[String(mno)] ?? "REGISTERED") !== "REGISTERED");
  if (open.length > 0)
    throw refuse("12185", `Campaign ${campaignId} failed validation: it is not approved by all carriers`);
  return campaign;
}

/** TCR's refusals are ordered by number: each that was met is one less. */
export function afterTcr(account: Account): Account {
  const { behaviour } = account;
  const { tcrTooMany, tcrFailures } = behaviour;
  if (tcrTooMany > 0) return { ...account, behaviour: { ...behaviour, tcrTooMany: tcrTooMany - 1 } };
  return { ...account, behaviour: { ...behaviour, tcrFailures: Math.max(0, tcrFailures - 1) } };
}

const REASON = "Secondary DCA declined the campaign.";

function secondaryOf({ behaviour }: Account, now: number): SecondaryAnswer | null {
  const { secondary, secondaryMs } = behaviour;
  if (secondary === "none") return null;
  if (secondary === "pending") return { answer: "ACCEPTED", reason: null, at: null };
  const at = now + secondaryMs;
  return secondary === "accept"
    ? { answer: "ACCEPTED", reason: null, at }
    : { answer: "DECLINED", reason: REASON, at };
}

export const newImport = (account: Account, campaignId: string, now: number): ImportedCampaign => ({
  campaignId,
  company: account.company,
  importedAt: now,
  approvedAt: account.behaviour.reviewMs === null ? null : now + account.behaviour.reviewMs,
  mno: {},
  secondary: secondaryOf(account, now),
});
