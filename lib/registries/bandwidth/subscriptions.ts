import { segment } from "@/lib/http/address";
import type { Call } from "./call";
import { messagingLost } from "./events";
import { toSubscription } from "./map";
import type { BandwidthSubscription, BandwidthSubscriptionRequest } from "./types";
import { recordsNamed, subscriptionWire } from "./wire";
import type { Written } from "./xml";

const root = "/subscriptions";

/** Seconds. Renewed long before, since the wish is compared every ten minutes. */
const expiry = String(5 * 365 * 24 * 3_600);

const bodyOf = ({ topic, url, user, secret }: BandwidthSubscriptionRequest): Written => ({
  Subscription: {
    ...(topic === messagingLost ? { EventType: topic } : { OrderType: topic }),
    CallbackSubscription: {
      URL: url,
      Expiry: expiry,
      CallbackCredentials: { BasicAuthentication: { Username: user, Password: secret } },
    },
  },
});

/** Where Bandwidth sends notifications. */
export const subscriptionMethods = ({ look, send }: Call) => ({
  listSubscriptions: async (): Promise<BandwidthSubscription[]> =>
    recordsNamed(await look({ lane: "order", method: "GET", path: root }), new Set(["Subscription"])).flatMap(
      (record) => {
        const parsed = subscriptionWire.safeParse(record);
        return parsed.success ? [toSubscription(parsed.data)] : [];
      },
    ),

  createSubscription: (wanted: BandwidthSubscriptionRequest): Promise<void> =>
    send({ lane: "order", method: "POST", path: root, body: bodyOf(wanted) }),

  replaceSubscription: (id: string, wanted: BandwidthSubscriptionRequest): Promise<void> =>
    send({ lane: "order", method: "PUT", path: `${root}/${segment(id)}`, body: bodyOf(wanted) }),

  deleteSubscription: (id: string): Promise<void> =>
    send({ lane: "order", method: "DELETE", path: `${root}/${segment(id)}` }),
});
