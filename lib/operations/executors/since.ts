import { db } from "@/lib/db";
import type { Operation } from "@/lib/db/generated/client";
import { env } from "@/lib/env";
import type { Effect } from "./executor";

/**
 * Infobip and Bandwidth have no idempotency key and may show a write late: what is not shown counts as absent only after
 * twice the settle time since the last send, so at the second reading (infobip.md 7.3).
 */
export const absentOrNotYet = async ({ id }: Operation): Promise<Effect> => {
  const last = await db().operationAttempt.findFirst({
    where: { operationId: id, purpose: "send" },
    orderBy: { id: "desc" },
    select: { startedAt: true },
  });
  const sinceMs = last === null ? Infinity : Date.now() - last.startedAt.getTime();
  return { seen: sinceMs < 2 * env().SETTLE_MS ? "not-yet" : "absent" };
};
