import { unavailable } from "@/lib/services/errors";
import type { ServiceContext } from "@/lib/services/context";
import type { OpenBatch } from "./dto";

/** Batches that move, are scheduled or wait paused. */
export const openBatches = (_ctx: ServiceContext): Promise<OpenBatch[]> => Promise.reject(unavailable());
