import type { z } from "zod";
import type { ServiceContext } from "@/lib/services/context";
import { unavailable } from "@/lib/services/errors";
import type { createBatchInput } from "@/lib/services/batches/inputs";

/** Freezes the selection into a draft. */
export const createBatch = (
  _ctx: ServiceContext,
  _input: z.input<typeof createBatchInput>,
): Promise<{ batchId: string }> => Promise.reject(unavailable());
