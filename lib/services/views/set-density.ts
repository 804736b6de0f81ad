import { z } from "zod";
import { db } from "@/lib/db";
import { densities } from "@/lib/domain/density";
import { authorize } from "@/lib/services/authorize";
import type { ServiceContext } from "@/lib/services/context";
import { personOf } from "./load";

const densityInput = z.object({ density: z.enum(densities) });

/** How high this person's rows are, in every list and at every company of theirs. */
export const setDensity = async (
  ctx: ServiceContext,
  input: z.input<typeof densityInput>,
): Promise<Record<string, never>> => {
  authorize(ctx, "campaigns:read");
  const { density } = densityInput.parse(input);
  await db().user.update({ where: { id: personOf(ctx).userId }, data: { density } });
  return {};
};
