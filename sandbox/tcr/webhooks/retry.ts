const RETRIES = 13;
const LINEAR_DELAY_MS = 60_000;

/**
 * What happens after the nth failed attempt, or null when the event is given up. Answers of 400 and
 * above are retried thirteen times with n⁴ + 60 seconds between; a partner that cannot be reached is
 * tried every minute without end.
 */
export function delayAfter(failure: { answered: boolean; refusals: number }): number | null {
  if (!failure.answered) return LINEAR_DELAY_MS;
  if (failure.refusals > RETRIES) return null;
  return (failure.refusals ** 4 + 60) * 1_000;
}
