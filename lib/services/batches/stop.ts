import type { z } from "zod";
import type { ServiceContext } from "@/lib/services/context";
import { unavailable } from "@/lib/services/errors";
import type { batchInput } from "@/lib/services/batches/inputs";
import type { BatchState } from "@/lib/domain/batch";
/** Stops a batch for good, or gives a scheduled one back as a draft. */
export const stopBatch = (
  _ctx: ServiceContext,
  _input: z.input<typeof batchInput>,
): Promise<{ batchId: string; state: BatchState }> => Promise.reject(unavailable());
