/** Infobip's records in our own shape; vendor words stay in this folder. */

export type InfobipPage<T> = { records: T[]; page: number; totalRecords: number };

export type InfobipNumber = {
  numberKey: string | null;
  /** Digits with country code, no plus sign. */
  number: string;
  country: string | null;
  type: string | null;
  capabilities: string[];
  /** PENDING, BILLING_FAILED, …; null: nothing is outstanding. */
  reservationStatus: string | null;
};

export type InfobipRejection = { code: string | null; description: string; action: string | null };

export type InfobipFeedback = { reasons: string[]; details: InfobipRejection[]; rejectedAt: Date | null };

export type InfobipPool = {
  id: string;
  /** The NNID that the numbers of its campaign must have. */
  nnid: string | null;
  /** VALID, PENDING_VERIFICATION, SUBMITTED_FOR_VERIFICATION, INVALID, or a word of a later version. */
  status: string;
  type: string | null;
  policy: string | null;
  /** AVAILABLE or IN_USE; null where Infobip does not say. */
  availability: string | null;
};

export type InfobipCampaign = {
  /** Infobip's own id, a UUID. */
  id: string;
  name: string;
  /** The list is open: unknown stages are kept as they came (`lib/domain/infobip` reads them). */
  stage: string;
  type: string | null;
  /** The id at TCR. */
  externalCampaignId: string | null;
  createdAt: Date | null;
  modifiedAt: Date | null;
  feedback: InfobipFeedback | null;
  pool: InfobipPool | null;
};

export type InfobipNetworkStatus = {
  network: string;
  state: string;
  messageClass: string | null;
  throughput: string | null;
  brandTier: string | null;
};

export type InfobipMigrateRequest = {
  /** At most 30 characters; with the campaign's id in it, it is found again by name. */
  name: string;
  externalCampaignId: string;
  /** Only for a campaign that uses a pool. */
  numberPoolId?: string | null;
  /** 1 to 200. */
  numbers: readonly string[];
};

export type InfobipSecurity =
  | { type: "BASIC"; user: string; secret: string }
  | { type: "HMAC"; secret: string; algorithm: string }
  /** A secret of ours in a header of ours. */
  | { type: "HEADER"; header: string; secret: string };

export type InfobipSubscriptionRequest = {
  id: string;
  name: string;
  events: readonly string[];
  notifyUrl: string;
  security: InfobipSecurity;
};

/** As Infobip shows it: unknown events are left out silently when one is made, so it is read back. */
export type InfobipSubscription = {
  id: string;
  name: string | null;
  events: string[];
  notifyUrl: string | null;
  security: string | null;
};
