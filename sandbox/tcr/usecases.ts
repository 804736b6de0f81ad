type Usecase = {
  classification: "STANDARD" | "SPECIAL";
  displayName: string;
  description: string;
  minSubUsecases: number;
  maxSubUsecases: number;
  validSubUsecase: boolean;
};

const single = (displayName: string, description: string, validSubUsecase: boolean): Usecase => ({
  classification: "STANDARD",
  displayName,
  description,
  minSubUsecases: 0,
  maxSubUsecases: 0,
  validSubUsecase,
});
const special = (displayName: string, description: string): Usecase => ({
  ...single(displayName, description, false),
  classification: "SPECIAL",
});
const mixture = (displayName: string, description: string): Usecase => ({
  ...single(displayName, description, false),
  minSubUsecases: 2,
  maxSubUsecases: 5,
});

export const USECASES: Record<string, Usecase> = {
  "2FA": single("2FA", "Passcodes and sign-in confirmations", true),
  ACCOUNT_NOTIFICATION: single("Account Notification", "Changes to a customer's account", true),
  AGENTS_FRANCHISES: special("Agents and Franchises", "Local offices of one brand"),
  CARRIER_EXEMPT: special("Carrier Exempt", "Traffic exempted by the networks"),
  CHARITY: special("Charity", "Registered charities"),
  CONVERSATIONAL: special("Conversational", "Two-way talk started by the customer"),
  CUSTOMER_CARE: single("Customer Care", "Support and account care", true),
  DELIVERY_NOTIFICATION: single("Delivery Notification", "Where a parcel is", true),
  EMERGENCY: special("Emergency", "Warnings of danger to life or property"),
  FRAUD_ALERT: single("Fraud Alert", "Suspicious use of an account", true),
  HIGHER_EDUCATION: single("Higher Education", "Colleges and universities", true),
  K12_EDUCATION: special("K-12 Education", "Schools and their families"),
  LOW_VOLUME: mixture("Low Volume Mixed", "Several purposes, little traffic"),
  M2M: special("Machine to Machine", "Devices, no people"),
  MARKETING: single("Marketing", "Offers and promotions", true),
  MIXED: mixture("Mixed", "Several purposes under one campaign"),
  POLITICAL: special("Political", "Campaigns for public office"),
  POLLING_VOTING: single("Polling and Voting", "Surveys outside politics", true),
  PROXY: special("Proxy", "Messages between people through a masked number"),
  PUBLIC_SAFETY_RESTRICTED: special("Public Safety", "Authorities and first responders"),
  PUBLIC_SERVICE_ANNOUNCEMENT: single("Public Service Announcement", "News of public interest", true),
  SECURITY_ALERT: single("Security Alert", "A system may be compromised", true),
  SOCIAL: special("Social", "Communities and influencers"),
  SOLE_PROPRIETOR: special("Sole Proprietor", "One person in business without a tax number"),
  SWEEPSTAKE: special("Sweepstake", "Contests and prize draws"),
  TRIAL: special("Platform Free Trial", "Trying out a messaging platform"),
  UCAAS_HIGH: special("UCaaS High Volume", "Business telephony, much traffic"),
  UCAAS_LOW: special("UCaaS Low Volume", "Business telephony, little traffic"),
};

const INDUSTRIES = [
  "AGRICULTURE",
  "COMMUNICATION",
  "CONSTRUCTION",
  "EDUCATION",
  "ENERGY",
  "ENTERTAINMENT",
  "FINANCIAL",
  "GOVERNMENT",
  "HEALTHCARE",
  "HOSPITALITY",
  "INSURANCE",
  "LEGAL",
  "MANUFACTURING",
  "NGO",
  "POLITICAL",
  "POSTAL",
  "PROFESSIONAL",
  "REAL_ESTATE",
  "RETAIL",
  "TECHNOLOGY",
  "TRANSPORTATION",
] as const;

export const VERTICALS: Record<string, { industryId: string; displayName: string; description: string }> =
  Object.fromEntries(
    INDUSTRIES.map((code) => {
      const displayName = code.charAt(0) + code.slice(1).toLowerCase().replaceAll("_", " ");
      return [code, { industryId: code, displayName, description: `${displayName} businesses` }];
    }),
  );

export const REJECTION_CATEGORIES = [
  "BRAND_INCONSISTENCIES",
  "CALL_TO_ACTION",
  "CAMPAIGN_DESCRIPTION_OR_ATTRIBUTES",
  "DISALLOWED_CONTENT",
  "MANDATORY_MESSAGE_TERMINOLOGY",
  "PRIVACY_POLICY",
  "SAMPLE_MESSAGE",
  "TERMS_AND_CONDITIONS",
  "OTHER",
] as const;
export const NUDGE_INTENTS = ["APPEAL_REJECTION", "REVIEW"] as const;
export const ENTITY_TYPES = [
  "PRIVATE_PROFIT",
  "PUBLIC_PROFIT",
  "NON_PROFIT",
  "GOVERNMENT",
  "SOLE_PROPRIETOR",
] as const;
export const IDENTITY_STATUSES = ["SELF_DECLARED", "UNVERIFIED", "VERIFIED", "VETTED_VERIFIED"] as const;
