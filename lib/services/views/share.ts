import { z } from "zod";
import { authorize } from "@/lib/services/authorize";
import type { ServiceContext } from "@/lib/services/context";
import { changeView } from "./change";

const shareInput = z.object({ id: z.string(), version: z.number().int(), shared: z.boolean() });

/** Lets everybody of the company open a view, or gives it back to its owner alone. */
export const shareView = async (
  ctx: ServiceContext,
  input: z.input<typeof shareInput>,
): Promise<{ version: number }> => {
  authorize(ctx, "campaigns:read");
  const { shared, ...which } = shareInput.parse(input);
  return changeView(ctx, which, { shared });
};
