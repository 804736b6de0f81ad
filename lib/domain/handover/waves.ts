/** Start small: the first wave is a pilot, and the time it took is the forecast for the rest. */

export const pilotWave = 1;

/** The wave of each campaign, in order: a pilot of so many, then the rest in waves of at most `size`. */
export const planWaves = (count: number, { pilot, size }: { pilot: number; size: number }): number[] => {
  const first = Math.min(Math.max(0, Math.floor(pilot)), count);
  const each = Math.max(1, Math.floor(size));
  return Array.from({ length: count }, (_, index) => {
    if (first === 0 || first === count) return pilotWave + (first === 0 ? Math.floor(index / each) : 0);
    return index < first ? pilotWave : pilotWave + 1 + Math.floor((index - first) / each);
  });
};

export type Measured = { wave: number; offlineMs: number | null; ended: boolean };

const middle = (values: number[]): number | null => {
  const sorted = values.toSorted((a, b) => a - b);
  const at = Math.floor(sorted.length / 2);
  const upper = sorted[at];
  if (upper === undefined) return null;
  const lower = sorted[at - 1];
  return sorted.length % 2 === 1 || lower === undefined ? upper : Math.round((upper + lower) / 2);
};

export type Forecast = { usualMs: number; longestMs: number; measured: number };

/** What the campaigns that are through needed; null before the first. */
export const forecastOf = (measured: readonly Measured[]): Forecast | null => {
  const known = measured.flatMap(({ offlineMs, ended }) => (ended && offlineMs !== null ? [offlineMs] : []));
  const usualMs = middle(known);
  return usualMs === null ? null : { usualMs, longestMs: Math.max(...known), measured: known.length };
};

/** The first wave that is not through; a later one waits for it. Null when all are. */
export const openWave = (campaigns: readonly { wave: number; through: boolean }[]): number | null => {
  const open = campaigns.filter(({ through }) => !through).map(({ wave }) => wave);
  return open.length === 0 ? null : Math.min(...open);
};
