import { unavailable } from "@/lib/services/errors";
import type { ServiceContext } from "@/lib/services/context";
import type { BatchDetail } from "./dto";

/** Null for one that this account does not have. */
export const getBatch = (_ctx: ServiceContext, _batchId: string): Promise<BatchDetail | null> =>
  Promise.reject(unavailable());
