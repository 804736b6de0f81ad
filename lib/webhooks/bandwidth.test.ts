import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { aBandwidthHandover } from "@/scripts/testing/bandwidth-world";
import { createWorld } from "@/scripts/testing/world";
import { db, inTransaction } from "@/lib/db";
import { rememberBandwidthOrder } from "@/lib/mirror/bandwidth-order-store";
import { connectBandwidth } from "@/lib/mirror/connect-bandwidth";
import { receiveBandwidthRequest } from "./bandwidth-route";

/** The website's route, over real HTTP, so that the sandbox can reach it; before anything reads the settings. */
const answers: number[] = [];
const website: Server = createServer((incoming, outgoing) => {
  const chunks: Buffer[] = [];
  incoming.on("data", (chunk: Buffer) => chunks.push(chunk));
  incoming.on("end", () => {
    const headers = new Headers();
    for (const [name, value] of Object.entries(incoming.headers)) headers.set(name, String(value));
    const request = new Request("http://portage.local", {
      method: "POST",
      headers,
      body: Buffer.concat(chunks),
    });
    void receiveBandwidthRequest(request, incoming.url?.split("/").at(-1) ?? "").then((response) => {
      answers.push(response.status);
      outgoing.writeHead(response.status, Object.fromEntries(response.headers)).end();
    });
  });
});
await new Promise<void>((resolve) => website.listen(0, "127.0.0.1", resolve));
process.env.PORTAGE_WEBHOOK_URL = `http://127.0.0.1:${String((website.address() as AddressInfo).port)}`;
// Only notifications tell of orders in time.
process.env.BANDWIDTH_POLL_MS = "60000";

const world = await createWorld();
const acme = await world.account("SACME01");
await world.bandwidth(acme, { dueAt: null });

afterAll(async () => {
  website.closeAllConnections();
  website.close();
  await world.close();
});

const orderId = "ac48abbe-2311-4888-ca4a-05eaa336119c";
const notification = readFileSync("lib/registries/bandwidth/fixtures/notification.xml", "utf8");
const lost = `<Notification><EventType>MESSAGING_LOST</EventType><TelephoneNumber>+15552345678</TelephoneNumber></Notification>`;

const basic = { authorization: `Basic ${Buffer.from(`${acme.id}:hush`).toString("base64")}` };
const post = (body: string, headers: Record<string, string> = basic, accountId = acme.id) =>
  receiveBandwidthRequest(new Request("http://portage.local", { method: "POST", body, headers }), accountId);
const deliver = async (...args: Parameters<typeof post>) => (await post(...args)).status;
const stored = () => db().webhookEvent.findMany({ orderBy: { id: "asc" } });
const anOrder = (id = orderId, status = "RECEIVED") =>
  db().bandwidthOrder.create({
    data: { accountId: acme.id, id, customerOrderId: "portage-C123ABC-01", status },
  });
/** A hand-over's campaign whose number is in this order. */
const aHandover = (campaignId: string, order: string) =>
  aBandwidthHandover(acme, campaignId, { order, numbers: ["15552345678"], state: "DONE" });

beforeEach(async () => {
  await db().webhookEvent.deleteMany({});
  await db().bandwidthOrder.deleteMany({});
  await db().handover.deleteMany({});
  answers.splice(0);
});

describe("what is stored and what is answered", () => {
  test("who comes without credentials is asked for them, for that is how Bandwidth begins", async () => {
    const { status, headers } = await post(notification, {});
    expect(status).toBe(401);
    expect(headers.get("www-authenticate")).toMatch(/^Basic realm=/);
    expect(await stored()).toEqual([]);
  });

  test("a proven notification is stored as it came and answered 200 before anything is done about it", async () => {
    await aHandover("C123ABC", orderId);
    expect(await deliver(notification)).toBe(200);
    expect(await stored()).toMatchObject([
      {
        accountId: acme.id,
        sender: "BANDWIDTH",
        rawBody: notification,
        verdict: "VALID",
        status: "RECEIVED",
        eventType: "tnoptions",
        externalId: orderId,
        campaignId: "C123ABC",
        description: "COMPLETE: Order is complete.",
      },
    ]);
    const connection = await db().bandwidthConnection.findUniqueOrThrow({ where: { accountId: acme.id } });
    expect(connection.lastEventAt).not.toBeNull();
    expect(JSON.stringify((await stored())[0]?.headers)).not.toContain("Basic");
  });

  test("wrong credentials and unknown accounts are refused, and nothing is stored", async () => {
    const wrong = { authorization: `Basic ${Buffer.from(`${acme.id}:wrong`).toString("base64")}` };
    expect(await deliver(notification, wrong)).toBe(401);
    expect(await deliver(notification, basic, "00000000-0000-0000-0000-000000000000")).toBe(404);
    expect(await deliver(notification, basic, "../settings")).toBe(404);
    expect(await deliver("x".repeat(2 * 1024 * 1024))).toBe(413);
    expect(await stored()).toEqual([]);
  });

  test("the same notification again is kept and marked", async () => {
    await deliver(notification);
    await deliver(notification.replace("<Note/>", "<Note>again</Note>"));
    const [first, again] = await stored();
    expect(first?.duplicateOf).toBeNull();
    expect(again?.duplicateOf).toBe(first?.id);
  });

  test("that messaging of a number was lost is kept, with its campaign", async () => {
    await aHandover("C123ABC", orderId);
    await deliver(lost);
    expect(await stored()).toMatchObject([
      {
        eventType: "MESSAGING_LOST",
        status: "IGNORED",
        campaignId: "C123ABC",
        description: "5552345678",
      },
    ]);
  });

  test.each([
    "no XML",
    "<html><body>x</body></html>",
    `<!DOCTYPE a [<!ENTITY b "c">]><Notification/>`,
    "a\0b",
  ])("what cannot be read is kept whole: %j", async (body) => {
    expect(await deliver(body)).toBe(200);
    expect(await stored()).toMatchObject([
      { eventType: null, status: "UNPARSABLE", rawBody: body.replace("\0", "\uFFFD") },
    ]);
  });
});

describe("applying", () => {
  test("an order of ours becomes due, one of somebody else's is only kept", async () => {
    await anOrder();
    await deliver(notification);
    await deliver(notification.replace(orderId, "another"));
    await world.work(acme);
    expect(await stored()).toMatchObject([{ status: "APPLIED" }, { status: "IGNORED" }]);
    // The sandbox does not have it: it is asked once, and not again and again.
    expect(await db().bandwidthOrder.findMany({})).toMatchObject([
      { id: orderId, dueAt: null, problem: expect.any(String) as string },
    ]);
  });
});

describe("from the order to its end, with the sandbox", () => {
  const number = "5552345678";

  test("notifications come by the challenge, and the history says that Bandwidth told", async () => {
    await db().bandwidthConnection.updateMany({ data: { dueAt: new Date() } });
    await world.work(acme);
    const campaignId = await world.campaign(["SACME01", "BANDW"]);
    await world.sandbox.control("POST", "/bandwidth/accounts", {
      company: "SACME01",
      numbers: [number],
      reviewMs: 0,
      processMs: 200,
      completeMs: 500,
    });
    const client = await connectBandwidth(acme);
    if (client === null) throw new Error("no connection");
    await client.importCampaign(campaignId);
    const groups = [{ campaignId, nnid: null, numbers: [number] }];
    const order = await client.createOrder({ customerOrderId: "portage-e2e", groups });
    await aHandover(campaignId, order.id);
    await inTransaction((tx) =>
      rememberBandwidthOrder(tx, acme.id, { ...order, customerOrderId: "portage-e2e" }),
    );
    const shown = () => db().bandwidthOrder.findFirst({ where: { id: order.id } });
    await expect
      .poll(
        async () => {
          await world.work(acme);
          return (await shown())?.status;
        },
        { timeout: 10_000, interval: 100 },
      )
      .toBe("COMPLETE");
    expect(answers.slice(0, 2)).toEqual([401, 200]);
    expect(await shown()).toMatchObject({ dueAt: null, toldBy: null, errors: [] });
    const entries = await db().auditEntry.findMany({
      where: { action: "bandwidth.stage-changed", subjectId: campaignId },
      orderBy: { id: "desc" },
    });
    expect(entries[0]).toMatchObject({
      actorKind: "webhook",
      actorName: "Bandwidth",
      after: { bandwidthOrder: "COMPLETE", orderId: order.id },
    });
  });
});
