/** Longest explanation of a cancel or a decline (tcr.md 7 and 8). */
export const maxExplanation = 2048;

const count = (value: number): string => value.toLocaleString("en-US");

/** Counts UTF-16 code units, the length of a string at the registry; an emoji takes two. */
export const explanationProblem = (text: string): string | null => {
  const over = text.length - maxExplanation;
  if (over <= 0) return null;
  return `${count(over)} ${over === 1 ? "character" : "characters"} over the limit of ${count(maxExplanation)}.`;
};

/** The same where TCR asks for one. */
export const requiredExplanationProblem = (text: string): string | null =>
  text.trim() === "" ? "Write an explanation." : explanationProblem(text);

export const rejectionCategories = [
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
export type RejectionCategory = (typeof rejectionCategories)[number];

const names: Record<RejectionCategory, string> = {
  BRAND_INCONSISTENCIES: "Brand inconsistencies",
  CALL_TO_ACTION: "Call to action",
  CAMPAIGN_DESCRIPTION_OR_ATTRIBUTES: "Campaign description or attributes",
  DISALLOWED_CONTENT: "Disallowed content",
  MANDATORY_MESSAGE_TERMINOLOGY: "Mandatory message terminology",
  PRIVACY_POLICY: "Privacy policy",
  SAMPLE_MESSAGE: "Sample message",
  TERMS_AND_CONDITIONS: "Terms and conditions",
  OTHER: "Other",
};

export const isRejectionCategory = (text: string): text is RejectionCategory =>
  (rejectionCategories as readonly string[]).includes(text);

export const rejectionCategoryName = (category: string): string =>
  isRejectionCategory(category) ? names[category] : category;
