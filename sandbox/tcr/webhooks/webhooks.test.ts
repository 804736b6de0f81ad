import { createHmac } from "node:crypto";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ACME, BLUE_RIDGE, CLEARWATER, NORTHWIND } from "../../scenarios/companies";
import { testCampaigns } from "../../scenarios/test-world";
import { bench, eventually, receiver, type Bench, type Received, type Receiver } from "../../testing";
import { delayAfter } from "./retry";

let world: Bench;
let inbox: Receiver;
beforeEach(async () => {
  world = bench();
  inbox = await receiver();
});
afterEach(async () => {
  await world.sandbox.close();
  await inbox.close();
});

type Logged = { event: string; attempt: number; answer: unknown; company: string };

const [FIRST = "", SECOND = "", THIRD = ""] = testCampaigns.eligible;
const subscribe = (company: string, url = inbox.url) =>
  world.as(company).put("/webhook/subscription", { eventCategory: "CAMPAIGN", webhookEndpoint: url });
const start = (id: string) => world.as(ACME).post(`/campaign/${id}/migrateCnp/${BLUE_RIDGE}`);
const deliveries = async (): Promise<Logged[]> => (await world.control.get("/deliveries")).body as Logged[];
const attemptsAt = async (company: string): Promise<number> =>
  (await deliveries()).filter((entry) => entry.company === company).length;
const arrived = (count: number) => eventually(() => inbox.received.length).toBe(count);
const campaignsReceived = (): unknown[] => inbox.received.map(({ body }) => body.campaignId);
/** An attempt is over once it is logged; only then is its retry set. */
const attempted = (count: number) => eventually(() => attemptsAt(BLUE_RIDGE)).toBe(count);
const advance = (advanceSeconds: number) => world.control.post("/clock", { advanceSeconds });

describe("subscriptions", () => {
  it("exist per category and can be taken back", async () => {
    const acme = world.as(ACME);
    expect((await acme.get("/webhook/eventCategory")).body).toEqual([
      "VETTING",
      "INCIDENCE",
      "CSP",
      "BRAND",
      "CAMPAIGN",
    ]);
    expect((await world.dca(CLEARWATER).get("/webhook/eventCategory")).body).toEqual(["CAMPAIGN", "DCA"]);
    const wanted = { eventCategory: "CAMPAIGN", webhookEndpoint: inbox.url };
    expect((await acme.put("/webhook/subscription", wanted)).body).toEqual(wanted);
    expect((await acme.get("/webhook/subscription")).body).toEqual([wanted]);
    expect((await acme.delete("/webhook/subscription/CAMPAIGN")).status).toBe(204);
    expect((await acme.get("/webhook/subscription")).body).toEqual([]);
    expect(
      (await acme.put("/webhook/subscription", { ...wanted, eventCategory: "WEATHER" })).body,
    ).toMatchObject([{ code: 501 }]);
  });

  it("can be tried with a minimal test event", async () => {
    const path = "/webhook/subscription/eventType/CAMPAIGN_SHARE_ADD/mock";
    expect((await world.as(ACME).get(path)).body).toMatchObject([{ code: 502 }]);
    await subscribe(ACME);
    const { body } = await world.as(ACME).get(path);
    expect(body).toEqual({
      endpoint: inbox.url,
      status: 204,
      request: '{"campaignId":"C123ABC","eventType":"CAMPAIGN_SHARE_ADD"}',
      response: "",
    });
    expect(inbox.received).toHaveLength(1);
  });
});

describe("a delivery", () => {
  it("carries flat JSON, the registry's odd content type and a signature over address and canonical body", async () => {
    await subscribe(BLUE_RIDGE);
    await start(FIRST);
    await arrived(1);
    const { headers, body } = inbox.received[0] as Received;
    expect(headers["content-type"]).toBe("application/json; utf-8");
    const canonical = JSON.stringify(
      Object.fromEntries(Object.entries(body).sort(([a], [b]) => (a < b ? -1 : 1))),
    );
    const expected = createHmac("sha1", `secret-${BLUE_RIDGE}`)
      .update(inbox.url + canonical)
      .digest("base64");
    expect(headers["x-registry-signature"]).toBe(expected);
    expect(body).toMatchObject({ eventType: "CAMPAIGN_SHARE_ADD", actorId: ACME, cnpMigration: true });
  });

  it("is not made, and not kept, for who has not subscribed", async () => {
    await start(FIRST);
    expect(await deliveries()).toMatchObject([
      { company: BLUE_RIDGE, event: "CAMPAIGN_SHARE_ADD", answer: "no subscription" },
    ]);
    await subscribe(BLUE_RIDGE);
    await start(SECOND);
    await arrived(1);
    expect(campaignsReceived()).toEqual([SECOND]);
  });
});

describe("the queue of a company", () => {
  it("is first in, first out: later events wait for one that is refused", async () => {
    await subscribe(BLUE_RIDGE);
    inbox.answers.push(500, 404);
    await start(FIRST);
    await start(SECOND);
    await attempted(1);
    await advance(60);
    expect(inbox.received).toHaveLength(1);
    await advance(1);
    await attempted(2);
    await advance(76);
    await attempted(4);
    expect(campaignsReceived()).toEqual([FIRST, FIRST, FIRST, SECOND]);
    expect((await deliveries()).map(({ attempt, answer }) => [attempt, answer])).toEqual([
      [1, 500],
      [2, 404],
      [3, 204],
      [1, 204],
    ]);
  });

  it("gives an event up after thirteen retries and goes on with the next", async () => {
    await subscribe(BLUE_RIDGE);
    inbox.answers.push(...Array.from({ length: 14 }, () => 503));
    await start(FIRST);
    await start(SECOND);
    for (let attempt = 1; attempt <= 13; attempt += 1) {
      await attempted(attempt);
      await advance(30_000);
    }
    await arrived(15);
    expect(campaignsReceived().slice(-2)).toEqual([FIRST, SECOND]);
  });

  it("tries an unreachable receiver every minute without end", async () => {
    await subscribe(BLUE_RIDGE, "http://127.0.0.1:9/closed");
    await start(FIRST);
    for (let attempt = 1; attempt <= 16; attempt += 1) {
      await attempted(attempt);
      await advance(60);
    }
    expect((await deliveries()).at(-1)).toMatchObject({ answer: "network error" });
    await subscribe(BLUE_RIDGE);
    await advance(60);
    await arrived(1);
  });

  it("does not hold up other companies", async () => {
    await subscribe(BLUE_RIDGE, "http://127.0.0.1:9/closed");
    await subscribe(ACME);
    await start(FIRST);
    await world.as(BLUE_RIDGE).put(`/partnerCampaign/${FIRST}/sharing/${CLEARWATER}`);
    await arrived(1);
    expect(inbox.received[0]?.body.eventType).toBe("CAMPAIGN_SHARE_ACCEPT");
  });
});

describe("misdelivery on command", () => {
  const misdeliver = (mode: string, count?: number) =>
    world.control.post("/webhooks", { company: BLUE_RIDGE, mode, ...(count !== undefined && { count }) });

  it("sends events twice", async () => {
    await subscribe(BLUE_RIDGE);
    await misdeliver("duplicate", 1);
    await start(FIRST);
    await start(SECOND);
    await arrived(3);
    expect(campaignsReceived()).toEqual([FIRST, FIRST, SECOND]);
  });

  it("withholds events until they are released", async () => {
    await subscribe(BLUE_RIDGE);
    await misdeliver("withhold", 1);
    await start(FIRST);
    await start(SECOND);
    await arrived(1);
    await misdeliver("release");
    await arrived(2);
    expect(campaignsReceived()).toEqual([SECOND, FIRST]);
  });

  it("turns the order round", async () => {
    await subscribe(BLUE_RIDGE);
    await misdeliver("reorder", 3);
    for (const id of [FIRST, SECOND, THIRD]) await start(id);
    await arrived(3);
    expect(campaignsReceived()).toEqual([THIRD, SECOND, FIRST]);
  });
});

describe("retry delays", () => {
  it("grow with the fourth power up to the thirteenth retry", () => {
    const seconds = Array.from({ length: 14 }, (_, index) =>
      delayAfter({ answered: true, refusals: index + 1 }),
    );
    expect(seconds.map((delay) => (delay === null ? null : delay / 1_000))).toEqual([
      61,
      76,
      141,
      316,
      685,
      1356,
      2461,
      4156,
      6621,
      10060,
      14701,
      20796,
      28621,
      null,
    ]);
  });
});

describe("who hears what", () => {
  it("leaves out the owner of a campaign that a middle hop moves", async () => {
    await subscribe(ACME);
    await subscribe(NORTHWIND);
    const [middle = ""] = testCampaigns.middleHop;
    await world.as(NORTHWIND).delete(`/campaign/${middle}/migrateCnp?explanation=stop`);
    await arrived(1);
    expect(inbox.received[0]?.body).toMatchObject({ eventType: "CNP_MIGRATION_CANCEL" });
    expect((await deliveries()).map(({ company }) => company)).not.toContain(ACME);
  });
});
