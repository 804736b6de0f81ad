/** The registry's records in our own shape; vendor words stay in this folder. */

export type TcrPage<T> = { records: T[]; page: number; totalRecords: number };

export type TcrCampaign = {
  campaignId: string;
  cspId: string | null;
  /** Null also for the registry's "no reseller" id. */
  resellerId: string | null;
  status: string;
  createdAt: Date | null;
  brandId: string;
  usecase: string;
  subUsecases: string[];
  description: string | null;
  /** Without the empty ones. */
  samples: string[];
  messageFlow: string | null;
  helpMessage: string | null;
  optinMessage: string | null;
  optoutMessage: string | null;
  optinKeywords: string | null;
  optoutKeywords: string | null;
  helpKeywords: string | null;
  privacyPolicyLink: string | null;
  termsAndConditionsLink: string | null;
  flags: Record<CampaignFlag, boolean | null>;
  referenceId: string | null;
  mock: boolean;
  autoRenewal: boolean | null;
  /** A plain date, YYYY-MM-DD. */
  renewsOrExpiresOn: string | null;
};

export const campaignFlags = [
  "subscriberOptin",
  "subscriberOptout",
  "subscriberHelp",
  "embeddedLink",
  "embeddedPhone",
  "numberPool",
  "ageGated",
  "directLending",
  "termsAndConditions",
] as const;
export type CampaignFlag = (typeof campaignFlags)[number];

export type TcrBrand = {
  brandId: string;
  displayName: string | null;
  companyName: string | null;
  entityType: string | null;
  identityStatus: string | null;
  status: string | null;
  /** "US_123456789"; only DCAs read it with a campaign. */
  universalEin: string | null;
  mock: boolean;
};

export type TcrPartnerCampaign = TcrCampaign & { brand: TcrBrand | null };

export type TcrReseller = { resellerId: string; companyName: string | null };

export type TcrMigration = {
  status: string;
  createdAt: Date;
  expiresAt: Date;
  cancellationReason: string | null;
};

export type TcrMnoTerms = {
  mno: string | null;
  supported: boolean | null;
  review: boolean | null;
  qualifies: boolean | null;
  msgClass: string | null;
  tpm: number | null;
  mmsTpm: number | null;
  tpmScope: string | null;
  brandTier: string | null;
  brandDailyCap: number | null;
};

export type TcrSettings = { migrationSupported: boolean; migrationAutoComplete: boolean };

export type TcrProfile = {
  companyId: string | null;
  email: string | null;
  platformFreeTrialEnabled: boolean | null;
  soleProprietorEnabled: boolean | null;
  ucaasEnabled: boolean | null;
  publicSafetyEnabled: boolean | null;
  dpaSigned: boolean | null;
};

export type TcrOsrAttributes = { msgClass: string | null; statusMask: number | null; brandId: string | null };

export type TcrOsrPhone = {
  /** Digits with country code, no plus sign. */
  phoneNumber: string;
  nnid: string | null;
  provisionedAt: Date | null;
  current: boolean | null;
};

export type TcrDca = {
  id: string;
  displayName: string;
  soleProprietorEnabled: boolean | null;
  autoAcceptsAsSecondary: boolean | null;
  /** Networks that it reaches; null where the registry does not tell. */
  mnoIds: number[] | null;
};

export type TcrMno = { networkId: number; displayName: string; osrBitmaskIndex: number | null };

export type TcrUseCase = { displayName: string; classification: string | null; description: string | null };

export type TcrSubscription = { eventCategory: string; webhookEndpoint: string };

export type TcrTestEvent = {
  endpoint: string | null;
  status: number | null;
  request: string | null;
  response: string | null;
};
