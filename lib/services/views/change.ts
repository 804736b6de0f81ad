import { inTransaction, isUniqueViolation, type Prisma } from "@/lib/db";
import { recordAudits } from "@/lib/services/audit/record";
import { authorize } from "@/lib/services/authorize";
import type { ServiceContext } from "@/lib/services/context";
import { conflict } from "@/lib/services/errors";
import { changeableView, nameTaken, requireRoom } from "./load";
import { viewRecords } from "./record";

type Change = Pick<Prisma.SavedViewUncheckedUpdateManyInput, "name" | "query" | "columns" | "shared">;

/** One change of a view, unless somebody changed it since `version` was read. */
export const changeView = async (
  ctx: ServiceContext,
  { id, version }: { id: string; version: number },
  change: Change,
): Promise<{ version: number }> => {
  authorize(ctx, "campaigns:read");
  try {
    return await inTransaction(async (tx) => {
      const before = await changeableView(tx, ctx, id);
      if (typeof change.shared === "boolean" && change.shared !== before.shared)
        await requireRoom(tx, ctx, { shared: change.shared, ownerId: before.ownerId });
      const { count } = await tx.savedView.updateMany({
        where: { id, version },
        data: { ...change, version: version + 1 },
      });
      if (count === 0) throw conflict("Somebody changed this view meanwhile.");
      const after = await tx.savedView.findUniqueOrThrow({ where: { id } });
      await recordAudits(tx, viewRecords(ctx, before, after));
      return { version: after.version };
    });
  } catch (error) {
    throw isUniqueViolation(error) ? nameTaken() : error;
  }
};
