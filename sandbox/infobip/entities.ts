/** What Infobip keeps, per account of one of its customers. */

export const POOL_STATUSES = [
  "PENDING_VERIFICATION",
  "SUBMITTED_FOR_VERIFICATION",
  "VALID",
  "INVALID",
] as const;

export type Pool = {
  numberPoolId: string;
  numberPoolType: "SUB_ID" | "CAMPAIGN_ID";
  numberPoolStatus: (typeof POOL_STATUSES)[number];
  nnid: string;
  policy: "STANDARD" | "REDUCED" | "M2M";
};

export type OwnedNumber = { numberKey: string; number: string };

export type Subscription = {
  subscriptionId: string;
  name: string | null;
  events: string[];
  notifyUrl: string;
  headers: Record<string, string>;
  maxBucketSize: number;
  profileId: string | null;
  security: { authId: string; type: string; credentials: Record<string, string> } | null;
};

/** How migrations of an account go from now on. */
export type Outcome = "register" | "reject" | "stall";

export type Behaviour = {
  importEnabled: boolean;
  migrateEnabled: boolean;
  /** The sole-proprietor registration with T-Mobile and its default campaign are done. */
  soleProprietorReady: boolean;
  /** Numbers that it imports and adds for nobody here. */
  refusedNumbers: string[];
  errorShape: "classic" | "platform";
  outcome: Outcome;
  rejection: { errorCode: string; description: string; recommendedAction: string };
  /** After the migrate call: when the share at TCR is accepted, and when the campaign is registered. */
  acceptMs: number;
  registerMs: number;
  webhookDelayMs: number;
  /** So many events are lost. */
  loseWebhooks: number;
  duplicateWebhooks: number;
  sendTcrId: boolean;
  hmacHeader: string;
};

export type Account = {
  /** The customer, by its id at TCR. */
  company: string;
  apiKey: string;
  nnid: string;
  behaviour: Behaviour;
  numbers: OwnedNumber[];
  pools: Pool[];
  subscriptions: Subscription[];
};

export const STAGES = [
  "DRAFT",
  "IN_MIGRATION",
  "REGISTERED",
  "REJECTED",
  "SUSPENDED",
  "PAUSED",
  "BLOCKED",
  "DEREGISTERED",
  "REGISTERED_PENDING_UPDATE",
] as const;
export type Stage = (typeof STAGES)[number];

export type Feedback = {
  rejectionReasons: string[];
  rejectionDetails: { errorCode: string; description: string; recommendedAction: string }[];
  rejectionDate: number;
};

/** What is still to happen to a campaign, in registry time. */
export type Step = { at: number; do: "accept" | "network" | "finish"; network?: string };

export type InfobipCampaign = {
  id: string;
  company: string;
  name: string;
  externalCampaignId: string;
  stage: Stage;
  createdDate: number;
  lastModifiedDate: number;
  feedback: Feedback | null;
  numbers: string[];
  poolId: string | null;
  networks: Record<string, "ACTIVE" | "PENDING">;
  steps: Step[];
};

export type InfobipWorld = { accounts: Account[]; campaigns: InfobipCampaign[] };

/** Infobip's id at TCR. */
export const INFOBIP = "OPMKT";
