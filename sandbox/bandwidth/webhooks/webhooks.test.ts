import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ACME, NORTHWIND } from "../../scenarios/companies";
import { basicOf, bench, eventually, receiver, type Bench, type Receiver } from "../../testing";
import { flat } from "../fixtures/guide";

const ROOT = "/subscriptions";
const NUMBER = "2018551020";

let world: Bench;
let inbox: Receiver;
beforeEach(async () => {
  world = bench({ scenario: "empty" });
  inbox = await receiver();
  await setUp({ numbers: [NUMBER] });
});
afterEach(async () => {
  await world.sandbox.close();
  await inbox.close();
});

const setUp = (change: object) => world.control.post("/bandwidth/accounts", { company: ACME, ...change });
const pass = (advanceSeconds: number) => world.control.post("/clock", { advanceSeconds });
const CREDENTIALS =
  "<CallbackCredentials><BasicAuthentication><Username>portal</Username><Password>open &amp; sesame</Password></BasicAuthentication></CallbackCredentials>";
const subscription = ({ type = "tnoptions", credentials = "", more = "", expiry = "3600" } = {}): string =>
  `<Subscription><OrderType>${type}</OrderType>${more}<CallbackSubscription><URL>${inbox.url}</URL><Expiry>${expiry}</Expiry>${credentials}</CallbackSubscription></Subscription>`;
const subscribe = (wanted: Parameters<typeof subscription>[0] = {}) =>
  world.bandwidth(ACME).post(ROOT, subscription(wanted));
const order = async (): Promise<string> => {
  const { body } = await world
    .bandwidth(ACME)
    .post(
      "/tnoptions",
      `<TnOptionOrder><CustomerOrderId>portage-1</CustomerOrderId><TnOptionGroups><TnOptionGroup><Sms>on</Sms><TelephoneNumbers><TelephoneNumber>${NUMBER}</TelephoneNumber></TelephoneNumbers></TnOptionGroup></TnOptionGroups></TnOptionOrder>`,
    );
  return /<OrderId>([^<]+)</.exec(String(body))?.[1] ?? "";
};
const states = () => inbox.received.map(({ raw }) => /<Status>(\w+)</.exec(raw)?.[1]);
const codeOf = (body: unknown) => /<ErrorCode>(\d+)</.exec(String(body))?.[1];
const deliveries = async () =>
  ((await world.control.get("/deliveries")).body as { system?: string; attempt: number; answer: unknown }[])
    .filter(({ system }) => system === "bandwidth")
    .map(({ attempt, answer }) => [attempt, answer]);

describe("a subscription", () => {
  it("is made with 201 and an address, shown without its password, changed and deleted", async () => {
    const made = await subscribe({ credentials: CREDENTIALS });
    expect(made.status).toBe(201);
    const id = /\/subscriptions\/([0-9a-f-]{36})$/.exec(made.headers.get("location") ?? "")?.[1] ?? "";
    const shown = flat((await world.bandwidth(ACME).get(`${ROOT}/${id}`)).body);
    expect(shown).toBe(
      `<SubscriptionsResponse><Subscriptions><Subscription><SubscriptionId>${id}</SubscriptionId><OrderType>tnoptions</OrderType>` +
        `<CallbackSubscription><URL>${inbox.url}</URL><Expiry>3600</Expiry></CallbackSubscription></Subscription></Subscriptions></SubscriptionsResponse>`,
    );
    expect((await world.bandwidth(NORTHWIND).get(`${ROOT}/${id}`)).status).toBe(404);
    const changed = await world.bandwidth(ACME).put(`${ROOT}/${id}`, subscription({ expiry: "60" }));
    expect(changed.status).toBe(200);
    expect((await world.bandwidth(ACME).get(ROOT)).body).toContain("<Expiry>60</Expiry>");
    expect((await world.bandwidth(ACME).delete(`${ROOT}/${id}`)).status).toBe(200);
    expect((await world.bandwidth(ACME).get(ROOT)).body).toContain("<Subscriptions/>");
    expect((await world.bandwidth(ACME).delete(`${ROOT}/${id}`)).status).toBe(404);
  });

  it.each([
    ["no type", "1003", "<Subscription/>"],
    ["an unknown type", "1006", "<Subscription><OrderType>campaigns</OrderType></Subscription>"],
    ["nobody to tell", "1003", "<Subscription><OrderType>tnoptions</OrderType></Subscription>"],
    [
      "an address that is none",
      "1006",
      "<Subscription><OrderType>tnoptions</OrderType><CallbackSubscription><URL>here</URL><Expiry>60</Expiry></CallbackSubscription></Subscription>",
    ],
    [
      "no end",
      "1003",
      "<Subscription><OrderType>tnoptions</OrderType><CallbackSubscription><URL>http://a.example</URL></CallbackSubscription></Subscription>",
    ],
  ])("is refused with %s", async (_, code, body) => {
    const answer = await world.bandwidth(ACME).post(ROOT, body);
    expect([answer.status, codeOf(answer.body)]).toEqual([400, code]);
  });
});

describe("notifications of an order", () => {
  it("tell every state in XML, and the numbers when they are done", async () => {
    await subscribe();
    const orderId = await order();
    await pass(10);
    await eventually(states).toEqual(["RECEIVED", "PROCESSING", "COMPLETE"]);
    const { headers, raw } = inbox.received[2] ?? { headers: {}, raw: "" };
    expect(headers["content-type"]).toMatch(/^application\/xml/);
    expect(flat(raw)).toContain(
      `<OrderType>tnoptions</OrderType><OrderId>${orderId}</OrderId><CustomerOrderId>portage-1</CustomerOrderId><Status>COMPLETE</Status>`,
    );
    expect(flat(raw)).toContain(
      `<CompletedTelephoneNumbers><TelephoneNumber>${NUMBER}</TelephoneNumber></CompletedTelephoneNumbers><LastModifiedDate>2026-03-02T15:00:06.000Z</LastModifiedDate>`,
    );
  });

  it("show credentials to an endpoint that asks for them only, in a second request", async () => {
    inbox.answers.push(401, 204);
    await subscribe({ credentials: CREDENTIALS });
    await order();
    await eventually(() => inbox.received.length).toBe(2);
    expect(inbox.received.map(({ headers }) => headers.authorization)).toEqual([
      undefined,
      basicOf("portal", "open & sesame"),
    ]);
    expect(inbox.received[1]?.raw).toBe(inbox.received[0]?.raw);
    await eventually(deliveries).toEqual([
      [1, 401],
      [2, 204],
    ]);
  });

  it("stop at the challenge when there are no credentials", async () => {
    inbox.answers.push(401);
    await subscribe();
    await order();
    await eventually(deliveries).toEqual([[1, 401]]);
    expect(inbox.received).toHaveLength(1);
  });

  it("are not repeated when the endpoint fails, which the subscription shows", async () => {
    inbox.answers.push(500);
    await subscribe();
    await setUp({ orders: "stall" });
    await order();
    await eventually(deliveries).toEqual([[1, 500]]);
    await pass(86_400);
    expect(inbox.received).toHaveLength(1);
    await eventually(async () => (await world.bandwidth(ACME).get(ROOT)).body).toContain(
      "<Status>500</Status>",
    );
  });

  it("go to those who listen to this kind of order, or to this one, until their time is over", async () => {
    await subscribe({ type: "portins" });
    await subscribe({ more: "<OrderId>ac48abbe-2311-4888-ca4a-05eaa336119c</OrderId>" });
    await subscribe({ expiry: "5" });
    await order();
    await eventually(states).toEqual(["RECEIVED"]);
    await pass(10);
    await order();
    await pass(10);
    expect(inbox.received).toHaveLength(1);
  });

  it("can be slow, lost or doubled", async () => {
    await subscribe();
    await setUp({ notificationDelayMs: 60_000, loseNotifications: 1, duplicateNotifications: 1 });
    await order();
    await pass(10);
    expect(await deliveries()).toEqual([[1, "lost"]]);
    expect(inbox.received).toHaveLength(0);
    await pass(61);
    await eventually(states).toEqual(["PROCESSING", "PROCESSING", "COMPLETE"]);
  });
});
