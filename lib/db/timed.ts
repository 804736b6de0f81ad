import { inTransaction, type Tx } from ".";

/**
 * Reads in a transaction of their own that the database ends after a while. Compiling a query takes longer than a page of a
 * list should, as does starting workers; and indexes are assumed to be in memory, as those of a list in use are.
 */
export const readWithin = <T>(ms: number, work: (tx: Tx) => Promise<T>): Promise<T> =>
  inTransaction(async (tx) => {
    await tx.$queryRaw`
      select set_config('statement_timeout', ${String(ms)}, true), set_config('jit', 'off', true),
        set_config('random_page_cost', '1.1', true), set_config('max_parallel_workers_per_gather', '0', true),
        set_config('work_mem', '32MB', true)`;
    return work(tx);
  });

/** A statement that the database ended because it took longer than its transaction allows. */
export const isTimeout = (error: unknown): boolean =>
  error instanceof Error && /57014|canceling statement due to statement timeout/.test(error.message);
