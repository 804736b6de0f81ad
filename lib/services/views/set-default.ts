import { z } from "zod";
import { db } from "@/lib/db";
import { authorize } from "@/lib/services/authorize";
import type { ServiceContext } from "@/lib/services/context";
import { notFound } from "@/lib/services/errors";
import { listInput } from "./inputs";
import { viewInAccount } from "./load";
import { prefer } from "./prefer";

const defaultInput = z.object({ list: listInput, viewId: z.string().nullable() });

/** Which view opens for this person where the list's address says nothing; null: none. */
export const setDefaultView = async (
  ctx: ServiceContext,
  input: z.input<typeof defaultInput>,
): Promise<Record<string, never>> => {
  authorize(ctx, "campaigns:read");
  const { list, viewId } = defaultInput.parse(input);
  if (viewId !== null && (await viewInAccount(db(), ctx, viewId)).list !== list)
    throw notFound("This view is of another list.", "Reload the page.");
  await prefer(ctx, list, { defaultViewId: viewId });
  return {};
};
