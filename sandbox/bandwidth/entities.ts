/** What Bandwidth keeps, per account of one of its customers. */

/** Bandwidth's id at TCR. */
export const BANDWIDTH = "BANDW";
export const isBandwidth = (company: string): boolean => company === BANDWIDTH;

/** A number that was ordered or ported in, ten digits. */
export type Line = { sms: boolean; campaignId: string | null; nnid: string | null };

export type NumberError = { code: string; description: string };

export const SHARE_OUTCOMES = ["accept", "decline", "hold"] as const;
export const SECONDARY_OUTCOMES = ["none", "pending", "accept", "decline"] as const;
export const ORDER_OUTCOMES = ["usual", "stall"] as const;

/** How things go for an account from now on. */
export type Behaviour = {
  importFeature: boolean;
  campaignRole: boolean;
  nnidPermission: boolean;
  /** User and password, which Bandwidth retires at the end of 2026. */
  basicAccepted: boolean;
  tokenSeconds: number;
  /** What becomes of a share at TCR, and how long after it. */
  acceptance: (typeof SHARE_OUTCOMES)[number];
  acceptMs: number;
  declineReason: string;
  /** From the import to the approval by the networks; null: they stay in review. */
  reviewMs: number | null;
  secondary: (typeof SECONDARY_OUTCOMES)[number];
  secondaryMs: number;
  /** So many imports meet a failing TCR, or one that is asked too often. */
  tcrFailures: number;
  tcrTooMany: number;
  /** After the order: when work on it begins, and when it ends. */
  processMs: number;
  completeMs: number;
  orders: (typeof ORDER_OUTCOMES)[number];
  /** Numbers whose orders fail, ten digits each. */
  numberErrors: Record<string, NumberError>;
  /** Both forms of a list of networks occur: the guide's, and an element for each. */
  mnoShape: "grouped" | "separate";
  totalCount: boolean;
  notificationDelayMs: number;
  loseNotifications: number;
  duplicateNotifications: number;
};

export type Subscription = {
  subscriptionId: string;
  orderType: string | null;
  eventType: string | null;
  orderId: string | null;
  email: { address: string; digest: string } | null;
  callback: {
    url: string;
    expirySeconds: string;
    expiresAt: number;
    credentials: { username: string; password: string } | null;
    publicKey: string | null;
    /** How the latest attempt ended. */
    status: string | null;
  } | null;
};

export type Account = {
  /** The customer, by its id at TCR. */
  company: string;
  accountId: string;
  clientId: string;
  clientSecret: string;
  username: string;
  password: string;
  /** The one that its numbers get unless an order says another. */
  nnid: string;
  behaviour: Behaviour;
  lines: Record<string, Line>;
  subscriptions: Subscription[];
};

export const MNO_STATES = ["REVIEW", "APPROVED", "REJECTED", "SUSPENDED"] as const;
export type MnoState = (typeof MNO_STATES)[number];

export type SecondaryAnswer = {
  answer: "ACCEPTED" | "DECLINED";
  reason: string | null;
  /** Null while nobody answers. */
  at: number | null;
};

export type ImportedCampaign = {
  campaignId: string;
  company: string;
  importedAt: number;
  approvedAt: number | null;
  /** What its people set by hand, before everything else. */
  mno: Record<string, MnoState>;
  secondary: SecondaryAnswer | null;
};

export const ORDER_STATUSES = ["RECEIVED", "PROCESSING", "COMPLETE", "PARTIAL", "FAILED"] as const;
export type OrderStatus = (typeof ORDER_STATUSES)[number];

export type OptionGroup = {
  sms: string | null;
  a2p: { action: string; campaignId: string | null; messageClass: string | null } | null;
  nnid: string | null;
  /** Options that are taken and shown, but change nothing here. */
  others: { name: string; value: string }[];
  numbers: string[];
};

export type OrderTrouble = NumberError & { number: string };

export type TnOptionOrder = {
  orderId: string;
  company: string;
  customerOrderId: string | null;
  createdBy: string;
  createdAt: number;
  modifiedAt: number;
  status: OrderStatus;
  /** When it goes on; null: never. */
  processAt: number | null;
  finishAt: number | null;
  groups: OptionGroup[];
  errors: OrderTrouble[];
  warnings: OrderTrouble[];
  completed: string[];
  history: { at: number; status: OrderStatus; note: string }[];
};

export type Token = { token: string; company: string; expiresAt: number };

export type BandwidthWorld = {
  accounts: Account[];
  campaigns: ImportedCampaign[];
  orders: TnOptionOrder[];
  tokens: Token[];
};
