import { z } from "zod";
import { inTransaction } from "@/lib/db";
import { recordAudits } from "@/lib/services/audit/record";
import { authorize } from "@/lib/services/authorize";
import type { ServiceContext } from "@/lib/services/context";
import { changeableView } from "./load";
import { viewRecords } from "./record";

const deleteInput = z.object({ id: z.string() });

/** Whoever had it as default has none any more. */
export const deleteView = async (
  ctx: ServiceContext,
  input: z.input<typeof deleteInput>,
): Promise<Record<string, never>> => {
  authorize(ctx, "campaigns:read");
  const { id } = deleteInput.parse(input);
  await inTransaction(async (tx) => {
    const view = await changeableView(tx, ctx, id);
    const { count } = await tx.savedView.deleteMany({ where: { id } });
    if (count > 0) await recordAudits(tx, viewRecords(ctx, view, null));
  });
  return {};
};
