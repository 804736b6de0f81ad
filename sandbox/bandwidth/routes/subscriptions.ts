import { newUuid } from "../../core/ids";
import { element, nodeOf, optional, textOf, writeXml, type XmlElement, type XmlNode } from "../../core/xml";
import type { Subscription } from "../entities";
import { BandwidthRefusal, refuse, xmlAnswer } from "../errors";
import { accountOf, bodyOf, type BandwidthApp, type BandwidthContext, type BandwidthParts } from "./context";

const ROOT = "/subscriptions";

const ORDER_TYPES = [
  "portins",
  "orders",
  "portouts",
  "disconnects",
  "dldas",
  "lsrorders",
  "e911s",
  "tnoptions",
  "externalTns",
  "importtnorders",
];
const EVENT_TYPES = ["MESSAGING_LOST"];

type Callback = Subscription["callback"];

function callbackOf(node: XmlNode, now: number): Callback {
  const url = textOf(node, "URL");
  if (!url) throw refuse("1003", "CallbackSubscription.URL is required");
  if (!/^https?:\/\/[^\s/]+/.test(url)) throw refuse("1006", `URL '${url}' is invalid.`);
  const expirySeconds = textOf(node, "Expiry");
  if (!expirySeconds) throw refuse("1003", "CallbackSubscription.Expiry is required");
  if (!/^[1-9]\d{0,11}$/.test(expirySeconds)) throw refuse("1006", "Expiry must be a number of seconds");
  const credentials = nodeOf(node, "CallbackCredentials");
  const basic = credentials && nodeOf(credentials, "BasicAuthentication");
  const [username, password] = [basic && textOf(basic, "Username"), basic && textOf(basic, "Password")];
  if (basic && (!username || !password))
    throw refuse("1003", "BasicAuthentication needs Username and Password");
  return {
    url,
    expirySeconds,
    expiresAt: now + Number(expirySeconds) * 1_000,
    credentials: username && password ? { username, password } : null,
    publicKey: (credentials && textOf(credentials, "PublicKey")) ?? null,
    status: null,
  };
}

/** E-mail is accepted and kept; none is sent. */
function emailOf(node: XmlNode): Subscription["email"] {
  const [address, digest] = [textOf(node, "Email"), textOf(node, "DigestRequested")];
  if (!address || !digest) throw refuse("1003", "EmailSubscription needs Email and DigestRequested");
  return { address, digest };
}

function toSubscription(body: XmlNode | null, subscriptionId: string, now: number): Subscription {
  const node = body && nodeOf(body, "Subscription");
  if (!node) throw refuse("1003", "Subscription is required");
  const [orderType, eventType] = [textOf(node, "OrderType") ?? null, textOf(node, "EventType") ?? null];
  if (orderType === null && eventType === null) throw refuse("1003", "OrderType is required");
  if (orderType !== null && !ORDER_TYPES.includes(orderType))
    throw refuse("1006", `OrderType '${orderType}' is invalid.`);
  if (eventType !== null && !EVENT_TYPES.includes(eventType))
    throw refuse("1006", `EventType '${eventType}' is invalid.`);
  const [email, callback] = [nodeOf(node, "EmailSubscription"), nodeOf(node, "CallbackSubscription")];
  if (!email && !callback) throw refuse("1003", "CallbackSubscription is required");
  return {
    subscriptionId,
    orderType,
    eventType,
    orderId: textOf(node, "OrderId") ?? null,
    email: email ? emailOf(email) : null,
    callback: callback ? callbackOf(callback, now) : null,
  };
}

/** Credentials are never shown. */
const view = ({ subscriptionId, orderType, eventType, orderId, email, callback }: Subscription): XmlElement =>
  element("Subscription", [
    element("SubscriptionId", subscriptionId),
    ...optional("OrderType", orderType),
    ...optional("EventType", eventType),
    ...optional("OrderId", orderId),
    ...(email
      ? [
          element("EmailSubscription", [
            element("Email", email.address),
            element("DigestRequested", email.digest),
          ]),
        ]
      : []),
    ...(callback
      ? [
          element("CallbackSubscription", [
            element("URL", callback.url),
            element("Expiry", callback.expirySeconds),
            ...optional("Status", callback.status),
          ]),
        ]
      : []),
  ]);

const listView = (subscriptions: Subscription[]): string =>
  writeXml(element("SubscriptionsResponse", [element("Subscriptions", subscriptions.map(view))]));

export function subscriptionRoutes(app: BandwidthApp, parts: BandwidthParts): void {
  const { store, clock } = parts;

  function load(c: BandwidthContext): Subscription {
    const id = c.req.param("subscriptionId");
    const found = accountOf(parts, c).subscriptions.find(({ subscriptionId }) => subscriptionId === id);
    if (!found) throw new BandwidthRefusal(404);
    return found;
  }

  app.get(ROOT, (c) => xmlAnswer(listView(accountOf(parts, c).subscriptions)));
  app.get(`${ROOT}/:subscriptionId`, (c) => xmlAnswer(listView([load(c)])));

  app.post(ROOT, async (c) => {
    const body = await bodyOf(c);
    const account = accountOf(parts, c);
    const { subscriptions } = account;
    const id = newUuid(parts.random, (taken) => subscriptions.some((each) => each.subscriptionId === taken));
    const wanted = toSubscription(body, id, clock.now());
    store.putAccount({ ...account, subscriptions: [...subscriptions, wanted] });
    return xmlAnswer(listView([wanted]), 201, { location: `${c.req.url}/${id}` });
  });

  app.put(`${ROOT}/:subscriptionId`, async (c) => {
    const changed = toSubscription(await bodyOf(c), load(c).subscriptionId, clock.now());
    const account = accountOf(parts, c);
    const subscriptions = account.subscriptions.map((each) =>
      each.subscriptionId === changed.subscriptionId ? changed : each,
    );
    store.putAccount({ ...account, subscriptions });
    return c.body(null, 200);
  });

  app.delete(`${ROOT}/:subscriptionId`, (c) => {
    const { subscriptionId } = load(c);
    const account = accountOf(parts, c);
    const subscriptions = account.subscriptions.filter((each) => each.subscriptionId !== subscriptionId);
    store.putAccount({ ...account, subscriptions });
    return c.body(null, 200);
  });
}
