import type { Campaign } from "../tcr/entities";

/** Of every so many campaigns one has its last number elsewhere still. */
const MISSING_EVERY = 9;
const SPARE = 12;
const SPARE_BASE = 5_559_900_000;

/** Ten digits each: the numbers of a company's campaigns, most of which are ported in, and some on no campaign. */
export function portedNumbers(campaigns: Campaign[]): Map<string, string[]> {
  const owned = new Map<string, string[]>();
  for (const { cspId, phones } of campaigns) {
    const numbers = owned.get(cspId) ?? [];
    numbers.push(...phones.map((phone) => phone.slice(1)));
    // Counted in numbers, so that the order of campaigns with none does not matter.
    if (phones.length > 1 && numbers.length % MISSING_EVERY === 0) numbers.pop();
    owned.set(cspId, numbers);
  }
  [...owned.values()].forEach((numbers, company) => {
    numbers.push(...Array.from({ length: SPARE }, (_, index) => String(SPARE_BASE + company * 100 + index)));
  });
  return owned;
}
