import { createCall, type InfobipConnection } from "./call";
import { campaignMethods } from "./campaigns";
import { numberMethods } from "./numbers";
import { subscriptionMethods } from "./subscriptions";

/** One method per remote operation, under Infobip's own name for it. Never retries by itself. */
export const createInfobipClient = (connection: InfobipConnection) => {
  const call = createCall(connection);
  return { ...numberMethods(call), ...campaignMethods(call), ...subscriptionMethods(call) };
};

export type InfobipClient = ReturnType<typeof createInfobipClient>;
