/** Infobip's rules for a move with the customer's own NNID, as far as they decide something here. */

/** Infobip's id as a connectivity partner at TCR. */
export const infobipPartnerId = "OPMKT";

export const infobipLimits = {
  /** Numbers in one call of import or migrate. */
  numbersPerRequest: 200,
  /** T-Mobile allows no more in a campaign without a number pool. */
  numbersWithoutPool: 49,
  numbersPerAddition: 5_000,
  numbersInPool: 35_000,
  nameLength: 30,
} as const;

/** Digits with country code, no plus sign. */
export const isInfobipNumber = (text: string): boolean => /^1\d{10}$/.test(text);

/** Holds the campaign's id, so that a campaign whose answer was lost is found again by its name. */
export const infobipCampaignName = (campaignId: string): string =>
  `migrate${campaignId}`.replace(/[^A-Za-z0-9_ ]/g, "").slice(0, infobipLimits.nameLength);

/** Where a campaign stands for a move. The list of stages is open: what is neither of two is for a person to look at. */
export type InfobipProgress = "moving" | "registered" | "attention";

const registered: ReadonlySet<string> = new Set([
  "REGISTERED",
  "REGISTERED_PENDING_UPDATE",
  "REGISTERED_PENDING_DEREGISTRATION",
]);

export const infobipProgress = (stage: string): InfobipProgress => {
  if (stage === "IN_MIGRATION") return "moving";
  return registered.has(stage) ? "registered" : "attention";
};

const stageWords: ReadonlyMap<string, string> = new Map([
  ["IN_MIGRATION", "In migration"],
  ["REGISTERED", "Registered"],
  ["REGISTERED_PENDING_UPDATE", "Registered, update pending"],
  ["REGISTERED_PENDING_DEREGISTRATION", "Registered, to be deregistered"],
  ["REJECTED", "Rejected"],
  ["SUSPENDED", "Suspended"],
  ["PAUSED", "Paused"],
  ["BLOCKED", "Blocked"],
  ["DEREGISTERED", "Deregistered"],
  ["ON_HOLD", "On hold"],
]);

/** A stage in words; one that is not known is shown as Infobip writes it. */
export const infobipStageWord = (stage: string): string => stageWords.get(stage) ?? stage;

type Pool = { nnid: string | null; status: string; availability: string | null };

/** Why a pool cannot take a campaign; null: it can. Infobip refuses a pool whose NNID is not that of the numbers. */
export const infobipPoolProblem = (pool: Pool, nnid: string | null): string | null => {
  if (pool.status !== "VALID") return "Not verified yet";
  if (nnid !== null && pool.nnid !== nnid) return "Another NNID";
  return pool.availability === "IN_USE" ? "In use" : null;
};
