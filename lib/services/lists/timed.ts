import type { Tx } from "@/lib/db";
import { isTimeout, readWithin } from "@/lib/db/timed";
import { tooSlow } from "@/lib/services/errors";

/** A list's reading may take this long; then it says so instead of keeping everybody waiting. */
const listMs = 2_000;

export const timed = async <T>(work: (tx: Tx) => Promise<T>, ms = listMs): Promise<T> => {
  try {
    return await readWithin(ms, work);
  } catch (error) {
    throw isTimeout(error) ? tooSlow() : error;
  }
};
