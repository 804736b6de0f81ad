import type { z } from "zod";
import type { ServiceContext } from "@/lib/services/context";
import { unavailable } from "@/lib/services/errors";
import type { setBatchInput } from "@/lib/services/batches/inputs";

/** Changes a draft. */
export const setBatch = (
  _ctx: ServiceContext,
  _input: z.input<typeof setBatchInput>,
): Promise<{ batchId: string }> => Promise.reject(unavailable());
