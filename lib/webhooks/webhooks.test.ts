import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { eventSignature } from "@/scripts/testing/event-signature";
import { createWorld } from "@/scripts/testing/world";
import { seal } from "@/lib/auth/seal";
import { db } from "@/lib/db";
import type { Account, WebhookEvent } from "@/lib/db/generated/client";
import { applyEvents } from "./apply";
import { refusedDeliveries } from "./receive";
import { receiveRequest } from "./route";

process.env.TRUSTED_PROXIES = "10.0.0.1";

const world = await createWorld();
const acme = await world.account("SACME01");
const url = `http://localhost:3000/api/webhooks/tcr/${acme.id}`;
await db().account.update({ where: { id: acme.id }, data: { webhookUrl: url } });
await world.sync(acme);
afterAll(() => world.close());

beforeEach(() =>
  db()
    .webhookEvent.deleteMany({})
    .then(() => undefined),
);

const signed = (body: unknown, secret = "secret-SACME01"): string => eventSignature(secret, url, body);

const deliver = (rawBody: string, headers: Record<string, string>, accountId = acme.id): Promise<Response> =>
  receiveRequest(
    new Request(url, {
      method: "POST",
      body: rawBody,
      headers: { "content-type": "application/json; utf-8", ...headers },
    }),
    accountId,
  );

const event = (campaignId: string, more: Record<string, unknown> = {}) => ({
  campaignId,
  cnpId: "SNRTHW1",
  cnpMigration: true,
  description: "DCLRW accepted SNRTHW1's sharing request",
  eventType: "CAMPAIGN_SHARE_ACCEPT",
  ...more,
});

const send = (body: unknown) => deliver(JSON.stringify(body), { "x-registry-signature": signed(body) });

const stored = () => db().webhookEvent.findMany({ orderBy: { id: "asc" } });

const apply = async (account: Account): Promise<WebhookEvent[]> => {
  await applyEvents(world.client(account), account, () => false);
  return stored();
};

describe("what is stored and what is answered", () => {
  test("a signed event is stored as it came, and answered 204 before anything is done about it", async () => {
    const response = await send(event("C123ABC"));
    expect(response.status).toBe(204);
    expect(await stored()).toMatchObject([
      { verdict: "VALID", status: "RECEIVED", eventType: "CAMPAIGN_SHARE_ACCEPT" },
    ]);
  });

  test("a body with other spacing, order and a repeated key has the same signature", async () => {
    const body = event("C123ABC");
    const raw = `{"eventType":"first one loses",\n ${Object.entries(body)
      .reverse()
      .map(([key, value]) => `${JSON.stringify(key)} : ${JSON.stringify(value)}`)
      .join(", ")}}`;
    const response = await deliver(raw, { "x-registry-signature": signed(body) });
    expect(response.status).toBe(204);
    expect((await stored())[0]?.rawBody).toBe(raw);
  });

  test("an unknown event type with unknown properties is stored and answered 204", async () => {
    expect((await send({ eventType: "SOMETHING_NEW", extra: { deep: [1] } })).status).toBe(204);
    expect(await apply(acme)).toMatchObject([{ eventType: "SOMETHING_NEW", status: "IGNORED" }]);
  });

  test("the same bytes again are kept, and marked as a probable duplicate", async () => {
    await send(event("C123ABC"));
    await send(event("C123ABC"));
    const [first, second] = await stored();
    expect([first?.duplicateOf, second?.duplicateOf]).toEqual([null, first?.id]);
  });

  test("of many at the same moment each is judged alone: repeated, unsigned, with a character that no text holds", async () => {
    const good = ["C123ABC", "C123ABC", "C456DEF", "C123ABC"].map((id) => send(event(id)));
    const unsigned = deliver(JSON.stringify(event("C123ABC")), {});
    const odd = { ...event("C789GHI"), description: "\u0000" };
    const answers = await Promise.all([...good, unsigned, send(odd)]);
    expect(answers.map(({ status }) => status)).toEqual([204, 204, 204, 204, 401, 204]);
    const rows = await stored();
    expect(rows.map((row) => row.campaignId).sort()).toEqual([
      "C123ABC",
      "C123ABC",
      "C123ABC",
      "C456DEF",
      "C789GHI",
    ]);
    const [first, second, third] = rows.filter((row) => row.campaignId === "C123ABC");
    expect([first, second, third].map((row) => row?.duplicateOf)).toEqual([null, first?.id, second?.id]);
  });
});

describe("a wrong signature", () => {
  test.each([
    ["missing", {}],
    ["of another secret", { "x-registry-signature": signed(event("C123ABC"), "guess") }],
  ] as const)("that is %s is refused from anywhere, counted, and stores nothing", async (_what, headers) => {
    const before = refusedDeliveries.count;
    const response = await deliver(JSON.stringify(event("C123ABC")), headers);
    expect(response.status).toBe(401);
    expect(refusedDeliveries.count).toBe(before + 1);
    expect(await stored()).toEqual([]);
  });

  test("is one made with a secret that was changed a moment ago", async () => {
    expect((await send(event("C123ABC"))).status).toBe(204);
    const { secretSealed } = acme;
    await db().account.update({ where: { id: acme.id }, data: { secretSealed: seal("another") } });
    const answers = [
      await send(event("C123ABC")),
      await deliver(JSON.stringify(event("C123ABC")), {
        "x-registry-signature": signed(event("C123ABC"), "another"),
      }),
    ];
    await db().account.update({ where: { id: acme.id }, data: { secretSealed } });
    expect(answers.map(({ status }) => status)).toEqual([401, 204]);
  });

  test("from the registry's own address is quarantined, answered 2xx, and never applied", async () => {
    await db().account.update({ where: { id: acme.id }, data: { environment: "STAGING" } });
    const response = await deliver(JSON.stringify(event("C123ABC")), {
      "x-registry-signature": "wrong",
      "x-forwarded-for": "6.6.6.6, 3.226.75.246, 10.0.0.1",
    });
    await db().account.update({ where: { id: acme.id }, data: { environment: "SANDBOX" } });
    expect(response.status).toBe(204);
    expect(await apply(acme)).toMatchObject([
      { verdict: "QUARANTINED", status: "QUARANTINED", appliedAt: null },
    ]);
  });

  test("is not excused by an address that the sender wrote itself", async () => {
    await db().account.update({ where: { id: acme.id }, data: { environment: "STAGING" } });
    const forged = { "x-registry-signature": "wrong", "x-forwarded-for": "3.226.75.246, 6.6.6.6, 10.0.0.1" };
    expect((await deliver("{}", forged)).status).toBe(401);
    await db().account.update({ where: { id: acme.id }, data: { environment: "SANDBOX" } });
  });
});

test.each([
  ["not JSON", "<html>", 401],
  ["too large", "x".repeat(300 * 1024), 413],
  ["nested without end", "[".repeat(5_000), 401],
])("a body that is %s is refused without a trace of a stack", async (_what, body, status) => {
  const response = await deliver(body, { "x-registry-signature": "x" });
  expect([response.status, await response.text()]).toEqual([status, ""]);
  expect(await stored()).toEqual([]);
});

test("an unknown account is not found", async () => {
  const unknown = "00000000-0000-7000-8000-000000000000";
  expect((await deliver("{}", {}, unknown)).status).toBe(404);
  expect((await deliver("{}", {}, "../../etc")).status).toBe(404);
});

describe("applying", () => {
  test("reads the campaign's state from the registry, whatever the event claims, late or out of order", async () => {
    const campaignId = await world.campaign(["SACME01", "SNRTHW1", "DCLRW"]);
    await world.client(acme).startMigration(campaignId, "SBLUER1");
    await send(event(campaignId, { eventType: "CNP_MIGRATION_COMPLETE" }));
    await send(event(campaignId, { eventType: "CAMPAIGN_SHARE_ADD" }));
    expect((await apply(acme)).map((each) => each.status)).toEqual(["APPLIED", "APPLIED"]);
    const row = await db().campaign.findFirst({ where: { accountId: acme.id, campaignId } });
    expect(row).toMatchObject({ stage: "WAITING", provUpId: "SBLUER1", provUpStatus: "PENDING" });
  });

  test("waits while the registry is down, in order, and parks nothing for it", async () => {
    const campaignId = await world.campaign(["SACME01", "SNRTHW1", "DCLRW"]);
    await send(event(campaignId));
    await world.sandbox.control("POST", "/faults", { system: "tcr", mode: "status", status: 503, count: 50 });
    expect(await apply(acme)).toMatchObject([{ status: "RECEIVED", tries: 0 }]);
    await world.sandbox.control("DELETE", "/faults");
    await db().webhookEvent.updateMany({ data: { dueAt: new Date(0) } });
    expect(await apply(acme)).toMatchObject([{ status: "APPLIED" }]);
  });

  test("an event about a campaign that the registry does not show leaves nothing behind", async () => {
    await send(event("CNOTOUR"));
    expect(await apply(acme)).toMatchObject([{ status: "APPLIED" }]);
    expect(await db().campaign.count({ where: { campaignId: "CNOTOUR" } })).toBe(0);
  });
});

test("the registry's own deliveries are accepted: signature, order and content type are its", async () => {
  const campaignId = await world.campaign(["SACME01", "SNRTHW1", "DCLRW"]);
  const received: number[] = [];
  const server = (await import("node:http")).createServer((request, response) => {
    void (async () => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      const signature = String(request.headers["x-registry-signature"]);
      const answer = await deliver(Buffer.concat(chunks).toString(), { "x-registry-signature": signature });
      received.push(answer.status);
      response.writeHead(answer.status).end();
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  const endpoint = `http://127.0.0.1:${String(port)}/hook`;
  await db().account.update({ where: { id: acme.id }, data: { webhookUrl: endpoint } });
  await world.client(acme).putWebhookSubscription({ eventCategory: "CAMPAIGN", webhookEndpoint: endpoint });
  await world.client(acme).startMigration(campaignId, "SBLUER1");
  await world.client(acme).cancelMigration(campaignId, "Test");
  for (let tries = 0; tries < 100 && received.length === 0; tries += 1)
    await new Promise((r) => setTimeout(r, 50));
  server.close();
  await db().account.update({ where: { id: acme.id }, data: { webhookUrl: url } });
  expect(received).toContain(204);
  expect(await stored()).toMatchObject([{ verdict: "VALID", eventType: "CNP_MIGRATION_CANCEL", campaignId }]);
});
