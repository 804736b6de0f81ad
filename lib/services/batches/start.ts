import type { z } from "zod";
import type { ServiceContext } from "@/lib/services/context";
import { unavailable } from "@/lib/services/errors";
import type { startBatchInput } from "@/lib/services/batches/inputs";
import type { StartResult } from "./dto";
/** Starts a draft, now or at a time. */
export const startBatch = (
  _ctx: ServiceContext,
  _input: z.input<typeof startBatchInput>,
): Promise<StartResult> => Promise.reject(unavailable());
