import { segment } from "@/lib/http/address";
import type { Call } from "./call";
import { toPage, toSubscription } from "./map";
import type { InfobipSecurity, InfobipSubscription, InfobipSubscriptionRequest } from "./types";
import { pageOf, subscriptionWire } from "./wire";

/** There is no channel for 10DLC alone. */
const root = "/subscriptions/1/subscription/REGISTRATION";

/** So many events in one request; without it there may be 2,000, which take seconds to store. */
const maxBucketSize = 100;

const credentialsOf = (security: InfobipSecurity): object | null => {
  switch (security.type) {
    case "BASIC":
      return { username: security.user, password: security.secret };
    case "HMAC":
      return { secretKey: security.secret, algorithm: security.algorithm };
    case "HEADER":
      return null;
  }
};

const bodyOf = ({ id, name, events, notifyUrl, security }: InfobipSubscriptionRequest): object => {
  const credentials = credentialsOf(security);
  return {
    subscriptionId: id,
    name,
    events,
    profile: {
      profileId: `${id}-profile`,
      webhook: {
        notifyUrl,
        maxBucketSize,
        ...(security.type === "HEADER" ? { headers: { [security.header]: security.secret } } : {}),
      },
      ...(credentials === null
        ? {}
        : { security: { authId: `${id}-auth`, type: security.type, credentials } }),
    },
  };
};

/** Where Infobip sends what it has to say of our campaigns. */
export const subscriptionMethods = ({ read, send }: Call) => ({
  listSubscriptions: async (): Promise<InfobipSubscription[]> =>
    toPage(
      await read(
        { lane: "subscription", method: "GET", path: root, query: { size: 100 } },
        pageOf(subscriptionWire),
      ),
      toSubscription,
    ).records,

  createSubscription: (subscription: InfobipSubscriptionRequest): Promise<void> =>
    send({ lane: "subscription", method: "POST", path: root, body: bodyOf(subscription) }),

  replaceSubscription: (subscription: InfobipSubscriptionRequest): Promise<void> =>
    send({
      lane: "subscription",
      method: "PUT",
      path: `${root}/${segment(subscription.id)}`,
      body: bodyOf(subscription),
    }),

  deleteSubscription: (id: string): Promise<void> =>
    send({ lane: "subscription", method: "DELETE", path: `${root}/${segment(id)}` }),
});
