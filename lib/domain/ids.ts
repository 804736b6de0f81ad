/** Bandwidth allows campaign ids of up to 12 characters, TCR's own have 7 (tcr.md 1.5). */
const campaignId = /^C[A-Z0-9]{5,11}$/;

/** A CSP id has 7 characters; a DCA id up to 7, in practice 5 letters (tcr.md 1.5). */
const partnerId = /^[A-Z0-9]{2,7}$/;

const cspId = /^S[A-Z0-9]{6}$/;

export const isCampaignId = (text: string): boolean => campaignId.test(text);

export const isPartnerId = (text: string): boolean => partnerId.test(text);

/** Tells a CSP or CNP from a DCA where only the id is known, as in a sharing record. */
export const isCspId = (text: string): boolean => cspId.test(text);

/** Reads a pasted list: separated by commas, semicolons, spaces or lines, quoted or not. */
export const parseCampaignIds = (text: string): { ids: string[]; invalid: string[] } => {
  const words = text
    .split(/[\s,;]+/)
    .map((word) => word.replace(/^["']+|["']+$/g, "").toUpperCase())
    .filter((word) => word !== "");
  const unique = [...new Set(words)];
  return { ids: unique.filter(isCampaignId), invalid: unique.filter((word) => !isCampaignId(word)) };
};
