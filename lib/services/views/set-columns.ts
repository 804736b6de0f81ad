import { z } from "zod";
import { authorize } from "@/lib/services/authorize";
import type { ServiceContext } from "@/lib/services/context";
import { invalid } from "@/lib/services/errors";
import { columnsInput, fieldsOf, listInput } from "./inputs";
import { prefer } from "./prefer";

const columnsWanted = z.object({ list: listInput, columns: columnsInput.nullable() });

/** Which columns this person sees of a list, in their order, where no view says otherwise; null: the list's own. */
export const setColumns = async (
  ctx: ServiceContext,
  input: z.input<typeof columnsWanted>,
): Promise<Record<string, never>> => {
  authorize(ctx, "campaigns:read");
  const parsed = columnsWanted.safeParse(input);
  if (!parsed.success) throw invalid("The columns were not changed.", fieldsOf(parsed.error));
  const { list, columns } = parsed.data;
  await prefer(ctx, list, { columns: columns ?? [] });
  return {};
};
