import { db } from "@/lib/db";
import { wake } from "@/lib/operations/queue";
import { authorize } from "@/lib/services/authorize";
import type { ServiceContext } from "@/lib/services/context";
import { notFound } from "@/lib/services/errors";

/** The list is long, and its calls are of the same budget as imports: people may have it read this often. */
const everyMs = 60_000;

/** Asks for the list of imported campaigns to be read again. False when that is under way or has just been done. */
export const refreshBandwidth = async (ctx: ServiceContext): Promise<{ started: boolean }> => {
  authorize(ctx, "handovers:write");
  const where = { accountId: ctx.account.id };
  const recently = new Date(ctx.now.getTime() - everyMs);
  const { count } = await db().bandwidthConnection.updateMany({
    where: {
      ...where,
      OR: [
        // After an outage the next try is ahead, and need not be waited for.
        { problem: { not: null }, OR: [{ dueAt: null }, { dueAt: { gt: ctx.now } }] },
        { dueAt: null, OR: [{ listReadAt: null }, { listReadAt: { lt: recently } }] },
      ],
    },
    data: { dueAt: ctx.now, listDueAt: ctx.now, problem: null },
  });
  if (count > 0) await wake(ctx.account.id);
  else if ((await db().bandwidthConnection.count({ where })) === 0)
    throw notFound("Bandwidth is not connected.", "Connect it under Settings → Integrations.");
  return { started: count > 0 };
};
