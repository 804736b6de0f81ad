import { inTransaction, isTimeout, type Tx } from "@/lib/db";
import { tooSlow } from "@/lib/services/errors";

/** A list's reading may take this long; then it says so instead of keeping everybody waiting. */
const listMs = 2_000;

/**
 * Reads of a list in a transaction of their own that the database ends after a while. Compiling a query takes longer than
 * a page should, as does starting workers; and indexes are assumed to be in memory, as those of a list in use are.
 */
export const timed = async <T>(work: (tx: Tx) => Promise<T>, ms = listMs): Promise<T> => {
  try {
    return await inTransaction(async (tx) => {
      await tx.$queryRaw`
        select set_config('statement_timeout', ${String(ms)}, true), set_config('jit', 'off', true),
          set_config('random_page_cost', '1.1', true), set_config('max_parallel_workers_per_gather', '0', true)`;
      return work(tx);
    });
  } catch (error) {
    throw isTimeout(error) ? tooSlow() : error;
  }
};
