import { z } from "zod";
import { authorize } from "@/lib/services/authorize";
import type { ServiceContext } from "@/lib/services/context";
import { invalid } from "@/lib/services/errors";
import { changeView } from "./change";
import { fieldsOf, nameInput } from "./inputs";

const renameInput = z.object({ id: z.string(), version: z.number().int(), name: nameInput });

export const renameView = async (
  ctx: ServiceContext,
  input: z.input<typeof renameInput>,
): Promise<{ version: number }> => {
  authorize(ctx, "campaigns:read");
  const parsed = renameInput.safeParse(input);
  if (!parsed.success) throw invalid("The view was not renamed.", fieldsOf(parsed.error));
  const { name, ...which } = parsed.data;
  return changeView(ctx, which, { name });
};
