import type { BatchState } from "@/lib/domain/batch";
import { unavailable } from "@/lib/services/errors";
import type { ServiceContext } from "@/lib/services/context";
import type { BatchPage } from "./dto";

/** The account's batches, newest first. */
export const listBatches = (
  _ctx: ServiceContext,
  _query: { state?: BatchState[]; page: number; size?: number },
): Promise<BatchPage> => Promise.reject(unavailable());
