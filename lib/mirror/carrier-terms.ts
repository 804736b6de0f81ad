import type { TcrMnoTerms } from "@/lib/registries/tcr/types";

const perMinute = (count: number | null): string => (count === null ? "" : `, ${String(count)} a minute`);
const perDay = (count: number | null): string =>
  count === null ? "" : `, ${count.toLocaleString("en-US")} a day`;

/** "AT&T class F, 240 a minute · T-Mobile LOW, 2,000 a day"; null when no network gave terms. */
export const carrierTerms = (metadata: Record<string, TcrMnoTerms>): string | null => {
  const parts = Object.values(metadata).flatMap((terms) => {
    if (terms.msgClass !== null)
      return [`${terms.mno ?? "AT&T"} class ${terms.msgClass}${perMinute(terms.tpm)}`];
    if (terms.brandTier !== null)
      return [`${terms.mno ?? "T-Mobile"} ${terms.brandTier}${perDay(terms.brandDailyCap)}`];
    return [];
  });
  return parts.length === 0 ? null : parts.join(" · ");
};
