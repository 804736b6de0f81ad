import { db } from "@/lib/db";
import type { Operation } from "@/lib/db/generated/client";
import { isOpen, openOperationStatuses, operationKinds, type OperationKind } from "@/lib/domain/operation";
import type { ServiceContext } from "@/lib/services/context";
import type { OperationView } from "@/lib/services/operations/dto";
import { viewOperation } from "@/lib/services/operations/view";

/** A failure stays on its row this long, so that nobody misses it. */
const showFailedMs = 3_600_000;

export type RowOperations = { shown: OperationView | null; open: OperationKind[] };

const none: RowOperations = { shown: null, open: [] };

/** For each campaign of a page: the kinds that are under way, and the operation that its row should show. */
export const operationsOf = async (
  ctx: ServiceContext,
  campaignIds: string[],
): Promise<(campaignId: string) => RowOperations> => {
  const rows = await db().operation.findMany({
    where: {
      accountId: ctx.account.id,
      campaignId: { in: campaignIds },
      OR: [
        { status: { in: [...openOperationStatuses] } },
        { finishedAt: { gt: new Date(ctx.now.getTime() - showFailedMs) } },
      ],
    },
    orderBy: { createdAt: "desc" },
  });
  const grouped = new Map<string, Operation[]>();
  for (const row of rows) grouped.set(row.campaignId, [...(grouped.get(row.campaignId) ?? []), row]);
  return (campaignId) => {
    const views = (grouped.get(campaignId) ?? []).map(viewOperation);
    const [latest] = views;
    if (latest === undefined) return none;
    const open = views.filter((view) => isOpen(view.status));
    // A later success makes an earlier failure history.
    return {
      shown: open[0] ?? (latest.status === "FAILED" ? latest : null),
      open: operationKinds.filter((kind) => open.some((view) => view.kind === kind)),
    };
  };
};
