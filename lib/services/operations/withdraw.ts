import type { z } from "zod";
import type { ServiceContext } from "@/lib/services/context";
import { unavailable } from "@/lib/services/errors";
import type { withdrawInput } from "@/lib/services/batches/inputs";
import type { OperationView } from "./dto";
/** Withdraws what was not sent. */
export const withdrawOperation = (
  _ctx: ServiceContext,
  _input: z.input<typeof withdrawInput>,
): Promise<{ operation: OperationView }> => Promise.reject(unavailable());
