/** The registry's use-case codes (tcr.md 13) in words; it may add one at any time. */
const names: ReadonlyMap<string, string> = new Map([
  ["2FA", "Two-factor authentication"],
  ["ACCOUNT_NOTIFICATION", "Account notification"],
  ["AGENTS_FRANCHISES", "Agents and franchises"],
  ["CARRIER_EXEMPT", "Carrier exempt"],
  ["CHARITY", "Charity"],
  ["CONVERSATIONAL", "Conversational"],
  ["CUSTOMER_CARE", "Customer care"],
  ["DELIVERY_NOTIFICATION", "Delivery notification"],
  ["EMERGENCY", "Emergency"],
  ["FRAUD_ALERT", "Fraud alert"],
  ["HIGHER_EDUCATION", "Higher education"],
  ["K12_EDUCATION", "K-12 education"],
  ["LOW_VOLUME", "Low volume mixed"],
  ["M2M", "Machine to machine"],
  ["MARKETING", "Marketing"],
  ["MIXED", "Mixed"],
  ["POLITICAL", "Political"],
  ["POLLING_VOTING", "Polling and voting"],
  ["PROXY", "Proxy"],
  ["PUBLIC_SAFETY_RESTRICTED", "Public safety, restricted"],
  ["PUBLIC_SERVICE_ANNOUNCEMENT", "Public service announcement"],
  ["SECURITY_ALERT", "Security alert"],
  ["SOCIAL", "Social"],
  ["SOLE_PROPRIETOR", "Sole proprietor"],
  ["SWEEPSTAKE", "Sweepstake"],
  ["TRIAL", "Free trial"],
  ["UCAAS_HIGH", "UCaaS, high volume"],
  ["UCAAS_LOW", "UCaaS, low volume"],
]);

export const useCaseCodes: readonly string[] = [...names.keys()];

export const useCaseName = (code: string): string => names.get(code) ?? code;

export const isSoleProprietorUseCase = (code: string): boolean => code === "SOLE_PROPRIETOR";
