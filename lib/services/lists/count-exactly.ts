import type { z } from "zod";
import { authorize } from "@/lib/services/authorize";
import type { ServiceContext } from "@/lib/services/context";
import { invalid, ServiceError } from "@/lib/services/errors";
import { exactTotal } from "./count";
import { listInput } from "./inputs";
import { listing } from "./listing";
import { timed } from "./timed";

/** Somebody waits for it and has said so, so it may take longer than a list. */
const countMs = 15_000;

const tooMany = (): ServiceError =>
  new ServiceError("TOO_SLOW", "Counting takes too long.", true, {
    nextStep: "Narrow the filters, then count again. A download holds every row all the same.",
  });

/** How many rows a list has, however many those are (ux.md F8). */
export const countExactly = async (
  ctx: ServiceContext,
  input: z.input<typeof listInput>,
  ms = countMs,
): Promise<{ total: number }> => {
  authorize(ctx, "campaigns:read");
  const parsed = listInput.safeParse(input);
  if (!parsed.success) throw invalid("This list is not known. Reload the page.");
  const { counted, where } = listing(ctx, parsed.data);
  try {
    return { total: await timed((tx) => exactTotal(tx, counted, where), ms) };
  } catch (error) {
    throw error instanceof ServiceError && error.code === "TOO_SLOW" ? tooMany() : error;
  }
};
