/** How long a batch takes: pure, so that the estimate can be tested against every course of events. In milliseconds. */

export type WriteLimit = { count: number; windowMs: number };

/** The shortest possible time for so many writes: the first of the last window leaves when all earlier ones are over. */
export const atLeastMs = (count: number, limit: WriteLimit): number =>
  count <= 0 ? 0 : Math.floor((count - 1) / limit.count) * limit.windowMs;

/** What the limiter adds to each window, so that the registry never sees more than it allows. */
const marginMs = 250;

const limitRate = ({ count, windowMs }: WriteLimit): number => count / (windowMs + marginMs);

/** Shorter than this says little: one stall, or a page of clicks, weighs too much in it. */
const shortestMs = 30_000;
/** A measured rate this near the limit is the limit; the difference is what a stall or a burst of clicks took. */
const near = 0.85;

export type Observed = {
  /** Writes of the account that ended in the time looked at. */
  ended: number;
  overMs: number;
};

/** Writes per millisecond: the registry's limit, unless what was seen lately is clearly slower. */
export const rateOf = (limit: WriteLimit, observed: Observed | null): number => {
  const best = limitRate(limit);
  if (observed === null || observed.overMs < Math.max(shortestMs, 3 * limit.windowMs)) return best;
  // The window in which we look may have missed one burst.
  if (observed.ended + limit.count >= near * best * observed.overMs) return best;
  return Math.max(observed.ended, 1) / observed.overMs;
};

/**
 * Time until this batch is through. Batches of an account take turns, so before it ends each other one sends as many
 * as it has, or as many as this one, whichever is less.
 */
export const etaMs = ({
  remaining,
  others,
  rate,
}: {
  remaining: number;
  others: number[];
  rate: number;
}): number => {
  if (remaining <= 0) return 0;
  const ahead = others.reduce((sum, other) => sum + Math.min(Math.max(other, 0), remaining), 0);
  return Math.ceil((remaining + ahead) / rate);
};
