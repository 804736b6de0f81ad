import { unavailable } from "@/lib/services/errors";
import type { ServiceContext } from "@/lib/services/context";
import type { BatchItemFilter, BatchItemPage } from "./dto";

/** A page of a batch's items, failures first. */
export const batchItems = (
  _ctx: ServiceContext,
  _batchId: string,
  _query: BatchItemFilter & { page: number; size?: number },
): Promise<BatchItemPage | null> => Promise.reject(unavailable());
