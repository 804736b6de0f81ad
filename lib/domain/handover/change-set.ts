/** What the operator changes in the OSR: one row a number (Infobip own-NNID guide, step 3). */
export type OsrRow = { number: string; nnid: string; campaignId: string; subId: string; context: string };

type Source = {
  campaignId: string;
  subId: string | null;
  numbers: readonly { number: string; formerNnid: string | null }[];
};

export const osrChangeSet = (
  campaigns: readonly Source[],
  { nnid, context }: { nnid: string; context: string },
): OsrRow[] =>
  campaigns.flatMap(({ campaignId, subId, numbers }) =>
    numbers.map(({ number }) => ({ number, nnid, campaignId, subId: subId ?? "", context })),
  );

/** The way back: each number to the NNID that it had; empty where nobody knows it. */
export const osrRollback = (campaigns: readonly Source[]): OsrRow[] =>
  campaigns.flatMap(({ campaignId, numbers }) =>
    numbers.map(({ number, formerNnid }) => ({
      number,
      nnid: formerNnid ?? "",
      campaignId,
      subId: "",
      context: "",
    })),
  );

/** A number as the number registry shows it. */
export type OsrRecord = { phoneNumber: string; nnid: string | null; current: boolean | null };

export type OsrCheck = {
  /** With the wanted NNID. */
  right: string[];
  /** With another one. */
  wrong: { number: string; nnid: string | null }[];
  /** Not among the campaign's numbers there. */
  missing: string[];
};

/** Compares what the registry shows with what was wanted. A record that is no longer current says nothing. */
export const checkOsr = (
  numbers: readonly string[],
  records: readonly OsrRecord[],
  nnid: string,
): OsrCheck => {
  const shown = new Map<string, string | null>();
  for (const record of records)
    if (record.current !== false) shown.set(record.phoneNumber.replace(/^\+/, ""), record.nnid);
  const check: OsrCheck = { right: [], wrong: [], missing: [] };
  for (const number of numbers) {
    const found = shown.get(number);
    if (found === undefined) check.missing.push(number);
    else if (found === nnid) check.right.push(number);
    else check.wrong.push({ number, nnid: found });
  }
  return check;
};
