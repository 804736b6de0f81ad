import { isSoleProprietor, type Campaign } from "../../tcr/entities";
import { openMigration } from "../../tcr/rules/chain";
import type { NumberRegistry } from "../../osr/number-registry";
import { originalNnid } from "../../osr/number-registry";
import { INFOBIP, type Account, type InfobipCampaign, type Pool } from "../entities";
import { InfobipRefusal, refuseField } from "../errors";

export type MigrateRequest = {
  name: string;
  externalCampaignId: string;
  numberPoolID?: string | null | undefined;
  numbers: string[];
  isClientManageNnid: boolean;
};

/** T-Mobile's limit for a campaign without a pool; a request with more passes and fails later. */
export const NUMBERS_WITHOUT_POOL = 49;

const nnidOf = (numbers: NumberRegistry, number: string): string =>
  numbers.find(number)?.nnid ?? originalNnid(number);

function requireElected(campaign: Campaign | undefined, company: string): Campaign {
  const share = campaign?.provisional?.find(({ to }) => to === INFOBIP);
  if (!campaign || !openMigration(campaign) || share?.sharingStatus !== "PENDING" || share.from !== company)
    throw refuseField("externalCampaignId", `is not elected to ${INFOBIP} at The Campaign Registry`);
  return campaign;
}

function requirePool(account: Account, request: MigrateRequest, inUse: boolean): Pool | null {
  const id = request.numberPoolID;
  if (id === undefined || id === null) return null;
  const pool = account.pools.find(({ numberPoolId }) => numberPoolId === id);
  if (!pool) throw refuseField("numberPoolID", "does not exist");
  if (pool.numberPoolStatus !== "VALID") throw refuseField("numberPoolID", "is not verified yet");
  if (inUse) throw refuseField("numberPoolID", "is in use by another campaign");
  if (pool.nnid !== account.nnid)
    throw refuseField("numberPoolID", `has NNID ${pool.nnid}, but the numbers are to have ${account.nnid}`);
  return pool;
}

function requireOwned(account: Account, wanted: string[]): void {
  const owned = new Set(account.numbers.map(({ number }) => number));
  const missing = wanted.filter((number) => !owned.has(number));
  if (missing.length > 0)
    throw refuseField("numbers", ...missing.map((number) => `${number} is not imported`));
}

/** Everything that Infobip looks at before it takes a campaign on; throws what it answers otherwise. */
export function checkMigrate(facts: {
  account: Account;
  request: MigrateRequest;
  campaign: Campaign | undefined;
  others: InfobipCampaign[];
}): { pool: Pool | null } {
  const { account, request, others } = facts;
  if (!account.behaviour.migrateEnabled)
    throw new InfobipRefusal(403, {}, "Campaign migration is not enabled for this account");
  if (!request.isClientManageNnid) throw refuseField("isClientManageNnid", "must be true");
  const standing = others.filter(({ stage }) => stage !== "REJECTED" && stage !== "DEREGISTERED");
  if (standing.some(({ externalCampaignId }) => externalCampaignId === request.externalCampaignId))
    throw refuseField("externalCampaignId", "is being migrated or registered already");
  requireOwned(account, request.numbers);
  const campaign = requireElected(facts.campaign, account.company);
  if (isSoleProprietor(campaign)) {
    if (request.numbers.length !== 1)
      throw refuseField("numbers", "a sole proprietor campaign has exactly one number");
    if (!account.behaviour.soleProprietorReady)
      throw refuseField("externalCampaignId", "the default sole proprietor campaign is not set up");
  }
  const inUse = standing.some(({ poolId }) => poolId !== null && poolId === request.numberPoolID);
  return { pool: requirePool(account, request, inUse) };
}

/** What stands in the way once the carriers are asked; null when nothing does. */
export function carrierObjection(
  account: Account,
  campaign: InfobipCampaign,
  numbers: NumberRegistry,
): { errorCode: string; description: string; recommendedAction: string } | null {
  if (account.behaviour.outcome === "reject") return account.behaviour.rejection;
  if (campaign.poolId === null && campaign.numbers.length > NUMBERS_WITHOUT_POOL)
    return {
      errorCode: "9102",
      description: `More than ${String(NUMBERS_WITHOUT_POOL)} numbers need a number pool.`,
      recommendedAction: "Use a number pool, or fewer numbers.",
    };
  const astray = campaign.numbers.find((number) => nnidOf(numbers, number) !== account.nnid);
  if (astray === undefined) return null;
  return {
    errorCode: "9103",
    description: `Number ${astray} has NNID ${nnidOf(numbers, astray)} in its OSR record, not ${account.nnid}.`,
    recommendedAction: "Correct the OSR records of the campaign's numbers and start again.",
  };
}
