import { z } from "zod";
import { authorize } from "@/lib/services/authorize";
import type { ServiceContext } from "@/lib/services/context";
import { invalid } from "@/lib/services/errors";
import { changeView } from "./change";
import { columnsInput, fieldsOf, queryInput } from "./inputs";

const saveInput = z.object({
  id: z.string(),
  version: z.number().int(),
  query: queryInput,
  columns: columnsInput,
});

/** The view is from now on what its list shows at present. */
export const saveView = async (
  ctx: ServiceContext,
  input: z.input<typeof saveInput>,
): Promise<{ version: number }> => {
  authorize(ctx, "campaigns:read");
  const parsed = saveInput.safeParse(input);
  if (!parsed.success) throw invalid("The view was not saved.", fieldsOf(parsed.error));
  const { query, columns, ...which } = parsed.data;
  return changeView(ctx, which, { query, columns });
};
