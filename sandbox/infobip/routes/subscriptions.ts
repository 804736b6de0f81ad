import { z } from "zod";
import type { Subscription } from "../entities";
import { InfobipRefusal, refuseField } from "../errors";
import { accountOf, bodyOf, envelope, pageOf, type InfobipApp, type InfobipParts } from "./context";

const ROOT = "/subscriptions/1/subscription/REGISTRATION";

const EVENTS = [
  "CAMPAIGN_STATUS_UPDATE",
  "CAMPAIGN_NETWORK_STATUS_UPDATE",
  "BRAND_STATUS_UPDATE",
  "BRAND_AUTH_UPDATE",
  "BRAND_VET_UPDATE",
  "AI_CAMPAIGN_FEEDBACK",
  "AI_CAMPAIGN_BUILDER",
  "RESOURCE_REQUEST_STATUS_UPDATE",
  "RESOURCE_REQUEST_REMINDER",
  "RESOURCE_REQUEST_FOC_DATE_CHANGE",
];
const ALGORITHMS = [
  "HMAC_MD5",
  "HMAC_SHA_1",
  "HMAC_SHA_224",
  "HMAC_SHA_256",
  "HMAC_SHA_384",
  "HMAC_SHA_512",
] as const;

const credentials = {
  BASIC: z.object({ username: z.string().min(1), password: z.string().min(1) }),
  HMAC: z.object({ secretKey: z.string().min(1), algorithm: z.enum(ALGORITHMS) }),
} as const;

const request = z.object({
  subscriptionId: z
    .string("must not be null")
    .regex(/^[A-Za-z0-9._~-]{1,255}$/, "must be 1 to 255 characters that are safe in a URL"),
  name: z.string().nullish(),
  events: z.array(z.string(), "must not be null").min(1, "must not be empty"),
  profile: z.object({
    profileId: z.string().nullish(),
    webhook: z.object({
      notifyUrl: z.string().regex(/^https?:\/\/[^\s/]+/, "must be a URL"),
      headers: z.record(z.string(), z.string()).nullish(),
      maxBucketSize: z.number().int().min(1).max(2_000).nullish(),
    }),
    security: z
      .object({
        authId: z.string(),
        type: z.enum(["BASIC", "HMAC"], "is not imitated"),
        credentials: z.record(z.string(), z.string()),
      })
      .nullish(),
  }),
});

/** Events that the channel does not have are left out silently. */
function toSubscription(wanted: z.infer<typeof request>): Subscription {
  const { webhook, security, profileId } = wanted.profile;
  if (security && !credentials[security.type].safeParse(security.credentials).success)
    throw refuseField("profile.security.credentials", `are not those of ${security.type}`);
  // The security setting decides about this header.
  const headers = Object.entries(webhook.headers ?? {}).filter(
    ([name]) => !security || name.toLowerCase() !== "authorization",
  );
  return {
    subscriptionId: wanted.subscriptionId,
    name: wanted.name ?? null,
    events: wanted.events.filter((event) => EVENTS.includes(event)),
    notifyUrl: webhook.notifyUrl,
    headers: Object.fromEntries(headers),
    maxBucketSize: webhook.maxBucketSize ?? 1_000,
    profileId: profileId ?? null,
    security: security ?? null,
  };
}

/** Credentials are never shown. */
const view = (subscription: Subscription): object => ({
  subscriptionId: subscription.subscriptionId,
  name: subscription.name,
  events: subscription.events,
  profile: {
    profileId: subscription.profileId,
    webhook: { notifyUrl: subscription.notifyUrl, maxBucketSize: subscription.maxBucketSize },
    ...(subscription.security && {
      security: { authId: subscription.security.authId, type: subscription.security.type },
    }),
  },
});

export function subscriptionRoutes(app: InfobipApp, parts: InfobipParts): void {
  const { store } = parts;

  app.get(ROOT, (c) =>
    c.json(
      envelope(accountOf(parts, c).subscriptions, pageOf(c, { name: "size", usual: 20, most: 100 }), view),
    ),
  );

  app.post(ROOT, async (c) => {
    const wanted = toSubscription(await bodyOf(c, request));
    const account = accountOf(parts, c);
    if (account.subscriptions.some(({ subscriptionId }) => subscriptionId === wanted.subscriptionId))
      throw refuseField("subscriptionId", "exists already");
    store.putAccount({ ...account, subscriptions: [...account.subscriptions, wanted] });
    c.header("location", `${ROOT}/${wanted.subscriptionId}`);
    return c.json(view(wanted), 201);
  });

  app.get(`${ROOT}/:subscriptionId`, (c) => {
    const id = c.req.param("subscriptionId");
    const found = accountOf(parts, c).subscriptions.find(({ subscriptionId }) => subscriptionId === id);
    if (!found) throw new InfobipRefusal(404, {}, "Subscription not found");
    return c.json(view(found));
  });

  app.put(`${ROOT}/:subscriptionId`, async (c) => {
    const id = c.req.param("subscriptionId");
    const wanted = toSubscription(await bodyOf(c, request));
    const account = accountOf(parts, c);
    if (wanted.subscriptionId !== id) throw refuseField("subscriptionId", "cannot be changed");
    if (!account.subscriptions.some(({ subscriptionId }) => subscriptionId === id))
      throw new InfobipRefusal(404, {}, "Subscription not found");
    const others = account.subscriptions.filter(({ subscriptionId }) => subscriptionId !== id);
    store.putAccount({ ...account, subscriptions: [...others, wanted] });
    return c.json(view(wanted));
  });

  app.delete(`${ROOT}/:subscriptionId`, (c) => {
    const account = accountOf(parts, c);
    const id = c.req.param("subscriptionId");
    const left = account.subscriptions.filter(({ subscriptionId }) => subscriptionId !== id);
    if (left.length === account.subscriptions.length)
      throw new InfobipRefusal(404, {}, "Subscription not found");
    store.putAccount({ ...account, subscriptions: left });
    return c.body(null, 204);
  });
}
