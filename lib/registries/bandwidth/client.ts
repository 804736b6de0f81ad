import { createCall, type BandwidthConnection } from "./call";
import { importMethods } from "./imports";
import { orderMethods } from "./orders";
import { subscriptionMethods } from "./subscriptions";

/** One method per remote operation. Never retries by itself, but for a token that has ended. */
export const createBandwidthClient = (connection: BandwidthConnection) => {
  const call = createCall(connection);
  return { ...importMethods(call), ...orderMethods(call), ...subscriptionMethods(call) };
};

export type BandwidthClient = ReturnType<typeof createBandwidthClient>;
