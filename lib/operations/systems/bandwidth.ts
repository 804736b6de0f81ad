import { env } from "@/lib/env";
import { connectBandwidth } from "@/lib/mirror/connect-bandwidth";
import { BandwidthError } from "@/lib/registries/bandwidth/errors";
import { explainBandwidth } from "@/lib/registries/bandwidth/explain";
import { bandwidthExecutorOf } from "../executors/bandwidth";
import { bind, type System } from "./system";

const bandwidthError = (error: unknown): BandwidthError => {
  if (error instanceof BandwidthError) return error;
  throw error;
};

/** Its client waits for a slot of each call's own lane, and hears of a 429 itself. */
export const bandwidth: System = {
  name: "Bandwidth",
  open: async (account) => {
    const client = await connectBandwidth(account);
    if (client === null) return null;
    return {
      executorOf: (kind) => {
        const executor = bandwidthExecutorOf(kind);
        return executor === null ? null : bind(client, executor);
      },
      failureOf: bandwidthError,
      explain: (error) => explainBandwidth(bandwidthError(error)).sentence,
      takeSlot: () => Promise.resolve(0),
      onRateLimited: () => Promise.resolve(),
      windows: {
        readMs: env().BANDWIDTH_IMPORT_LIMIT.windowMs,
        writeMs: env().BANDWIDTH_ORDER_LIMIT.windowMs,
      },
    };
  },
};
