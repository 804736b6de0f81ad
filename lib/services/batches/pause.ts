import type { z } from "zod";
import type { ServiceContext } from "@/lib/services/context";
import { unavailable } from "@/lib/services/errors";
import type { batchInput } from "@/lib/services/batches/inputs";

/** Pauses a running batch. */
export const pauseBatch = (
  _ctx: ServiceContext,
  _input: z.input<typeof batchInput>,
): Promise<{ batchId: string }> => Promise.reject(unavailable());
