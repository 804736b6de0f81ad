export type CompanyKind = "CSP" | "DCA";

export type Company = {
  id: string;
  kind: CompanyKind;
  name: string;
  apiKey: string;
  secret: string;
  migrationSupported: boolean;
  migrationAutoComplete: boolean;
  soleProprietorEnabled: boolean;
  mnoIds: number[];
  subscriptions: Record<string, string>;
};

export type Brand = {
  brandId: string;
  cspId: string;
  displayName: string;
  companyName: string;
  entityType: string;
  identityStatus: string;
  status: string;
  ein: string;
  website: string;
  email: string;
  phone: string;
  vertical: string;
  createDate: number;
  mock: boolean;
};

export type Reseller = {
  resellerId: string;
  cspId: string;
  companyName: string;
  phone: string;
  email: string;
};

export const SHARE_STATUSES = ["PENDING", "ACCEPTED", "DECLINED"] as const;
type ShareStatus = (typeof SHARE_STATUSES)[number];

/** Role of the receiver of a share. */
export type Role = "CNP" | "DCA1" | "DCA2";

export type Share = {
  from: string;
  to: string;
  role: Role;
  sharingStatus: ShareStatus;
  auto: boolean;
  mnoIds: number[];
  explanation: string | null;
  rejectionCategory: string[];
  sharedDate: number;
  statusDate: number;
  /** Left for a person: the autopilot never answers it. */
  manual: boolean;
};

type MigrationStatus = "ACTIVE" | "COMPLETED" | "CANCELLED";

export type Migration = {
  status: MigrationStatus;
  initiator: string;
  target: string;
  createDate: number;
  expirationDate: number;
  endDate: number | null;
  cancellationReason: string | null;
  /** The initiator and every recipient of a sharing event of this transaction. */
  participants: string[];
};

export const MNO_STATUSES = ["REGISTERED", "REVIEW", "REJECTED", "SUSPENDED"] as const;
export type MnoStatus = (typeof MNO_STATUSES)[number];

export const CAMPAIGN_STATUSES = ["ACTIVE", "EXPIRED", "DEACTIVATED"] as const;
export type CampaignStatus = (typeof CAMPAIGN_STATUSES)[number];

export type Campaign = {
  campaignId: string;
  cspId: string;
  brandId: string;
  resellerId: string | null;
  status: CampaignStatus;
  createDate: number;
  endDate: number | null;
  usecase: string;
  subUsecases: string[];
  referenceId: string | null;
  autoRenewal: boolean;
  mock: boolean;
  /** Text a person wrote over the generated one, by wire name. */
  texts: Record<string, string>;
  mnoIds: number[];
  mno: Record<string, MnoStatus>;
  suspendedBy: (number | string)[];
  phones: string[];
  existing: Share[];
  provisional: Share[] | null;
  migrations: Migration[];
};

export const isSoleProprietor = (campaign: Campaign): boolean => campaign.usecase === "SOLE_PROPRIETOR";
