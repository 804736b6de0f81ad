import { RateLimiterPrisma, RateLimiterRes } from "rate-limiter-flexible";
import { db } from "@/lib/db";

/**
 * Sign-in throttling by pair of e-mail and address, so that a stranger cannot lock somebody else out, and by
 * address alone, so that one address cannot try many people.
 */
const limiters = () => ({
  pair: new RateLimiterPrisma({ storeClient: db(), keyPrefix: "pair", points: 8, duration: 300 }),
  address: new RateLimiterPrisma({ storeClient: db(), keyPrefix: "address", points: 100, duration: 300 }),
});

/** Milliseconds to wait before the next try, or 0. Counts this try. */
export const countSignInTry = async (email: string, address: string): Promise<number> => {
  const { pair, address: byAddress } = limiters();
  try {
    await byAddress.consume(address);
    await pair.consume(`${email}|${address}`);
    return 0;
  } catch (rejection) {
    if (rejection instanceof RateLimiterRes) return rejection.msBeforeNext;
    throw rejection;
  }
};

export const forgetSignInTries = async (email: string, address: string): Promise<void> => {
  await limiters().pair.delete(`${email}|${address}`);
};
