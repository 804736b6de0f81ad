import { db } from "@/lib/db";
import { wake } from "@/lib/operations/queue";
import { authorize } from "@/lib/services/authorize";
import type { ServiceContext } from "@/lib/services/context";

/** Asks for settings, profile and subscriptions to be read from TCR again, which also proves that the key works. */
export const checkConnection = async (ctx: ServiceContext): Promise<Record<string, never>> => {
  authorize(ctx, "campaigns:read");
  await db().account.update({ where: { id: ctx.account.id }, data: { accountDueAt: ctx.now } });
  await wake(ctx.account.id);
  return {};
};
