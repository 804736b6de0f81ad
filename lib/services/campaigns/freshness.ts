import { db } from "@/lib/db";
import type { ServiceContext } from "@/lib/services/context";
import type { Freshness } from "./dto";

/** How fresh the mirror of this account is. */
export const freshnessOf = async (ctx: ServiceContext): Promise<Freshness> => {
  const account = await db().account.findUniqueOrThrow({ where: { id: ctx.account.id } });
  const syncing = account.syncStartedAt !== null;
  return {
    syncedAt: account.syncedAt?.toISOString() ?? null,
    syncing,
    progress: syncing && account.syncTotal > 0 ? { done: account.syncDone, total: account.syncTotal } : null,
    problem: account.syncProblem,
  };
};
