/** Numbers as people write them, and as the providers take them: `1` and ten digits, no plus sign (infobip.md 5). */

const number = /^1\d{10}$/;

export const isHandoverNumber = (text: string): boolean => number.test(text);

/** "+1 (555) 234-5678" → "15552345678"; null for what is no number of this format. */
export const normalizeNumber = (text: string): string | null => {
  const digits = text.replace(/[\s().+-]/g, "");
  if (!/^\d+$/.test(digits)) return null;
  const full = digits.length === 10 ? `1${digits}` : digits;
  return isHandoverNumber(full) ? full : null;
};

const looksLikeId = /^C[A-Z0-9]{5,11}$/i;

export type NumberEntry = { campaignId: string | null; number: string; nnid: string | null };
export type ParsedNumbers = {
  entries: NumberEntry[];
  /** What could not be read, as it was written. */
  invalid: string[];
  /** Given more than once; each counts once. */
  repeated: number;
};

const cellsOf = (line: string): string[] =>
  line
    .split(/[,;\t]+/)
    .map((cell) => cell.trim().replace(/^["']+|["']+$/g, ""))
    .filter((cell) => cell !== "");

/** Words that are no campaign ids though they look like some; Bandwidth's own file has two lines of headings. */
const headingWords: ReadonlySet<string> = new Set(["CAMPAIGNID", "CAMPAIGN"]);

const isHeading = (cells: string[]): boolean =>
  cells.every(
    (cell) => !/\d{3,}/.test(cell) && (!looksLikeId.test(cell) || headingWords.has(cell.toUpperCase())),
  );

/** Bandwidth's word for "put this number on this campaign"; another action is told as what cannot be read. */
const isAction = (cell: string): boolean => cell.toLowerCase() === "asspecified";

const looksLikeNnid = /^\d{3,6}$/;

/**
 * Reads pasted text or a CSV file: a line is one or more numbers, behind the id of their campaign where there are several,
 * and with an NNID of 3 to 6 digits behind them where they are to have one of their own. The file of Bandwidth's app is read as well.
 * Other columns, such as a name, are no numbers and are told.
 */
export const parseNumbers = (text: string): ParsedNumbers => {
  const entries = new Map<string, NumberEntry>();
  const invalid: string[] = [];
  let repeated = 0;
  const lines = text.replace(/^\uFEFF/, "").split(/\r?\n/);
  lines.forEach((line, index) => {
    const cells = cellsOf(line);
    if (cells.length === 0 || (index < 2 && isHeading(cells))) return;
    const id = cells.find((cell) => looksLikeId.test(cell))?.toUpperCase() ?? null;
    const others = cells.filter((cell) => !looksLikeId.test(cell) && !isAction(cell));
    // Behind a number only: alone it is half a number.
    const first = others.findIndex((cell) => normalizeNumber(cell) !== null);
    const nnid =
      first < 0 ? null : (others.slice(first + 1).find((cell) => looksLikeNnid.test(cell)) ?? null);
    for (const cell of others.filter((each) => each !== nnid)) {
      const found = normalizeNumber(cell);
      if (found === null) invalid.push(cell);
      else if (entries.has(found)) repeated += 1;
      else entries.set(found, { campaignId: id, number: found, nnid });
    }
  });
  return { entries: [...entries.values()], invalid, repeated };
};

/** "+1 555 234 5678": as a person reads it; other lengths stay as they came. */
export const numberText = (digits: string): string =>
  digits.replace(/^1(\d{3})(\d{3})(\d{4})$/, "+1 $1 $2 $3");

export const groupsOf = <T>(all: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, index) =>
    all.slice(index * size, (index + 1) * size),
  );
