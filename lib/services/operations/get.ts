import { db } from "@/lib/db";
import { authorize } from "@/lib/services/authorize";
import type { ServiceContext } from "@/lib/services/context";
import type { OperationView } from "./dto";
import { viewOperation } from "./view";

/** The named operations of this account; others are left out. */
export const getOperations = async (ctx: ServiceContext, ids: string[]): Promise<OperationView[]> => {
  authorize(ctx, "campaigns:read");
  const rows = await db().operation.findMany({
    where: { accountId: ctx.account.id, id: { in: ids.slice(0, 200) } },
  });
  return rows.map(viewOperation);
};
