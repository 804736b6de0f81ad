/** One line of the table: what was measured, next to its comparator in the same run, and whether the mark was met. */
export type Row = {
  area: string;
  /** What others do, measured here and now. */
  comparator: string;
  ours: string;
  /** Comparator to ours, greater is better; null where there is nothing to compare. */
  ratio: number | null;
  mark: string;
  met: boolean;
};

/** The last line that a measurement prints; the runner reads it. */
export const report = (rows: Row[]): void => {
  process.stdout.write(`\n${JSON.stringify(rows)}\n`);
};

/** Of a measured series: the value that so many percent do not exceed. */
export const percentile = (values: readonly number[], percent: number): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)] ?? Number.NaN;
};

export const ms = (value: number): string => `${value < 10 ? value.toFixed(1) : value.toFixed(0)} ms`;
export const percent = (value: number): string => `${(value * 100).toFixed(1)} %`;
