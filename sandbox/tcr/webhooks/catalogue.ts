import type { CompanyKind } from "../entities";

const CSP_CATEGORIES = ["VETTING", "INCIDENCE", "CSP", "BRAND", "CAMPAIGN"] as const;
const DCA_CATEGORIES = ["CAMPAIGN", "DCA"] as const;

export const categoriesFor = (kind: CompanyKind): readonly string[] =>
  kind === "CSP" ? CSP_CATEGORIES : DCA_CATEGORIES;

/** Event types with their category. Secondary shares and migration events travel under CAMPAIGN. */
const CATEGORY_OF: Record<string, readonly string[]> = {
  CAMPAIGN: [
    "CAMPAIGN_ADD",
    "CAMPAIGN_BILLED",
    "CAMPAIGN_DCA_COMPLETE",
    "CAMPAIGN_EXPIRED",
    "CAMPAIGN_NUDGE",
    "CAMPAIGN_RESUBMISSION",
    "CAMPAIGN_SHARE_ACCEPT",
    "CAMPAIGN_SHARE_ADD",
    "CAMPAIGN_SHARE_DELETE",
    "CAMPAIGN_UPDATE",
    "CNP_MIGRATION_CANCEL",
    "CNP_MIGRATION_COMPLETE",
    "CNP_MIGRATION_PORT_OUT",
    "MNO_CAMPAIGN_OPERATION_APPROVED",
    "MNO_CAMPAIGN_OPERATION_REJECTED",
    "MNO_CAMPAIGN_OPERATION_REVIEW",
    "MNO_CAMPAIGN_OPERATION_SUSPENDED",
    "MNO_CAMPAIGN_OPERATION_UNSUSPENDED",
  ],
  BRAND: [
    "BRAND_ADD",
    "BRAND_DELETE",
    "BRAND_IDENTITY_STATUS_UPDATE",
    "BRAND_SCORE_UPDATE",
    "BRAND_UPDATE",
    "MNO_RECEIVED_BRAND_UPDATE",
  ],
  CSP: ["CSP_ACTIVE", "CSP_APPROVE", "CSP_SUSPEND"],
  VETTING: [
    "EVP_REPORT_EXPIRE",
    "EVP_REPORT_FAIL",
    "EVP_REPORT_IMPORT",
    "EVP_REPORT_SCORE",
    "EVP_REPORT_UPDATE",
  ],
  INCIDENCE: ["MNO_COMPLAINT"],
};

const DCA_ONLY = ["CAMPAIGN_DCA2_SHARE_ADD", "CAMPAIGN_DCA2_SHARE_ACCEPT", "CAMPAIGN_DCA2_SHARE_DELETE"];

export function categoryOf(eventType: string): string | undefined {
  if (DCA_ONLY.includes(eventType)) return "CAMPAIGN";
  return Object.entries(CATEGORY_OF).find(([, types]) => types.includes(eventType))?.[0];
}

type EventDescription = { eventType: string; description: string; eventCategory: string };

export function eventTypesFor(kind: CompanyKind): EventDescription[] {
  const shared = Object.entries(CATEGORY_OF).filter(([category]) => categoriesFor(kind).includes(category));
  const own: [string, readonly string[]][] = kind === "DCA" ? [["CAMPAIGN", DCA_ONLY]] : [];
  return [...shared, ...own].flatMap(([eventCategory, types]) =>
    types.map((eventType) => ({ eventType, description: inWords(eventType), eventCategory })),
  );
}

const inWords = (eventType: string): string => {
  const words = eventType.toLowerCase().replaceAll("_", " ");
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
};
