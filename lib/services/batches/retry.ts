import type { z } from "zod";
import type { ServiceContext } from "@/lib/services/context";
import { unavailable } from "@/lib/services/errors";
import type { retryFailedInput } from "@/lib/services/batches/inputs";

/** A draft of what failed. */
export const retryFailed = (
  _ctx: ServiceContext,
  _input: z.input<typeof retryFailedInput>,
): Promise<{ batchId: string }> => Promise.reject(unavailable());
