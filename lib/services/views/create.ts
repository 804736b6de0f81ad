import { z } from "zod";
import { inTransaction, isUniqueViolation } from "@/lib/db";
import { recordAudits } from "@/lib/services/audit/record";
import { authorize } from "@/lib/services/authorize";
import type { ServiceContext } from "@/lib/services/context";
import { invalid } from "@/lib/services/errors";
import { columnsInput, fieldsOf, listInput, nameInput, queryInput } from "./inputs";
import { nameTaken, personOf, requireRoom } from "./load";
import { viewRecords } from "./record";

const createInput = z.object({
  list: listInput,
  name: nameInput,
  query: queryInput,
  columns: columnsInput,
  shared: z.boolean(),
});

/** Saves the present state of a list under a name, for this person or for everybody of the company. */
export const createView = async (
  ctx: ServiceContext,
  input: z.input<typeof createInput>,
): Promise<{ id: string }> => {
  authorize(ctx, "campaigns:read");
  const { userId } = personOf(ctx);
  const parsed = createInput.safeParse(input);
  if (!parsed.success) throw invalid("The view was not saved.", fieldsOf(parsed.error));
  try {
    return await inTransaction(async (tx) => {
      const data = { ...parsed.data, accountId: ctx.account.id, ownerId: userId };
      await requireRoom(tx, ctx, data);
      const view = await tx.savedView.create({ data });
      await recordAudits(tx, viewRecords(ctx, null, view));
      return { id: view.id };
    });
  } catch (error) {
    throw isUniqueViolation(error) ? nameTaken() : error;
  }
};
