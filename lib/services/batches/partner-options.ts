import type { z } from "zod";
import type { ServiceContext } from "@/lib/services/context";
import { unavailable } from "@/lib/services/errors";
import type { batchInput } from "@/lib/services/batches/inputs";
import type { BatchPartnerOption } from "./dto";
/** Partners for all items of a draft. */
export const partnerOptionsOf = (
  _ctx: ServiceContext,
  _input: z.input<typeof batchInput>,
): Promise<{ partners: BatchPartnerOption[]; readAt: string | null }> => Promise.reject(unavailable());
