import { createHmac } from "node:crypto";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ACME, NORTHWIND } from "../../scenarios/companies";
import { bench, eventually, receiver, type Bench, type Receiver } from "../../testing";

const ROOT = "/subscriptions/1/subscription/REGISTRATION";
const NUMBER = "15552345678";

let world: Bench;
let inbox: Receiver;
beforeEach(async () => {
  world = bench({ scenario: "empty" });
  inbox = await receiver();
  await world.control.post("/campaigns", {
    campaignId: "C123ABC",
    chain: [ACME, NORTHWIND, "DCLRW"],
    phones: [NUMBER],
  });
});
afterEach(async () => {
  await world.sandbox.close();
  await inbox.close();
});

const subscription = (security?: object, more: object = {}) => ({
  subscriptionId: "cnp-migration",
  name: "CNP migration",
  events: ["CAMPAIGN_STATUS_UPDATE", "CAMPAIGN_NETWORK_STATUS_UPDATE"],
  profile: {
    profileId: "cnp-prof",
    webhook: { notifyUrl: inbox.url, ...more },
    ...(security && { security: { authId: "cnp-auth", ...security } }),
  },
});
const BASIC = { type: "BASIC", credentials: { username: "portal", password: "open sesame" } };
const HMAC = { type: "HMAC", credentials: { secretKey: "s3cret", algorithm: "HMAC_SHA_256" } };

const subscribe = (security?: object, more?: object) =>
  world.infobip(ACME).post(ROOT, subscription(security, more));
const setUp = (change: object) => world.control.post("/infobip/accounts", { company: ACME, ...change });

const migrate = async () => {
  const { body } = await setUp({ numbers: [NUMBER], acceptMs: 1_000, registerMs: 5_000 });
  await world.as(ACME).post("/campaign/C123ABC/migrateCnp/OPMKT");
  await world.control.post("/osr", {
    numbers: [NUMBER],
    nnid: (body as { nnid: string }).nnid,
    campaignId: "C123ABC",
  });
  const answer = await world.infobip(ACME).post("/number-registration/1/campaigns/migrate", {
    name: "migrateC123ABC",
    externalCampaignId: "C123ABC",
    numbers: [NUMBER],
    isClientManageNnid: true,
  });
  return (answer.body as { id: string }).id;
};
const pass = (advanceSeconds: number) => world.control.post("/clock", { advanceSeconds });

type Result = { event: string; content: Record<string, unknown> };
const results = (): Result[] => inbox.received.flatMap(({ body }) => body.results as Result[]);
const statuses = (): unknown[] =>
  results()
    .filter(({ event }) => event === "CAMPAIGN_STATUS_UPDATE")
    .map(({ content }) => content.campaignStatus);
const attempts = async () =>
  (await world.control.get("/deliveries")).body as { system?: string; answer: unknown }[];

describe("a subscription", () => {
  it("is made with 201, shown without its secret, replaced and deleted", async () => {
    expect((await subscribe(BASIC)).status).toBe(201);
    const { body } = await world.infobip(ACME).get(`${ROOT}/cnp-migration`);
    expect(body).toMatchObject({ subscriptionId: "cnp-migration", profile: { security: { type: "BASIC" } } });
    expect(JSON.stringify(body)).not.toContain("open sesame");
    expect((await subscribe(BASIC)).status).toBe(400);
    expect((await world.infobip(ACME).put(`${ROOT}/cnp-migration`, subscription(HMAC))).status).toBe(200);
    expect((await world.infobip(ACME).get(ROOT)).body).toMatchObject({
      results: [{ profile: { security: { type: "HMAC" } } }],
    });
    expect((await world.infobip(ACME).delete(`${ROOT}/cnp-migration`)).status).toBe(204);
    expect((await world.infobip(ACME).get(`${ROOT}/cnp-migration`)).status).toBe(404);
  });

  it("leaves out events that the channel does not have, without a word", async () => {
    await world
      .infobip(ACME)
      .post(ROOT, { ...subscription(BASIC), events: ["CAMPAIGN_STATUS_UPDATE", "NO_SUCH_EVENT"] });
    expect((await world.infobip(ACME).get(`${ROOT}/cnp-migration`)).body).toMatchObject({
      events: ["CAMPAIGN_STATUS_UPDATE"],
    });
  });

  it.each([
    ["an id that is not safe in a URL", { subscriptionId: "a/b" }],
    ["no event", { events: [] }],
    [
      "credentials that are not those of its security",
      { profile: { ...subscriptionProfile(), security: { authId: "a", type: "HMAC", credentials: {} } } },
    ],
  ])("is refused with %s", async (_, more) => {
    expect((await world.infobip(ACME).post(ROOT, { ...subscription(BASIC), ...more })).status).toBe(400);
  });
});

function subscriptionProfile(): object {
  return { webhook: { notifyUrl: "http://127.0.0.1:9/hook" } };
}

describe("events", () => {
  it("tell of each network and then of REGISTERED, in the results form and by Infobip's id", async () => {
    await subscribe(BASIC);
    const id = await migrate();
    await pass(6);
    await eventually(statuses).toEqual(["REGISTERED"]);
    const networks = results().filter(({ event }) => event === "CAMPAIGN_NETWORK_STATUS_UPDATE");
    expect(networks.map(({ content }) => content.campaignNetwork)).toEqual([
      "CAMPAIGN_REGISTRY",
      "T_MOBILE",
      "ATT",
      "VERIZON",
    ]);
    expect(new Set(results().map(({ content }) => content.campaignId))).toEqual(new Set([id]));
    expect(results()[0]).toMatchObject({
      content: { tcrId: "C123ABC" },
      platform: { applicationId: "default", entityId: null },
    });
    expect(inbox.received[0]?.headers.authorization).toBe(
      `Basic ${Buffer.from("portal:open sesame").toString("base64")}`,
    );
  });

  it("tell of a rejection with its reasons as one text, and never of IN_MIGRATION", async () => {
    await subscribe(BASIC);
    await setUp({ outcome: "reject", sendTcrId: false });
    await migrate();
    await pass(6);
    await eventually(statuses).toEqual(["REJECTED"]);
    const content = results().at(-1)?.content;
    expect(content?.rejectionReasons).toEqual(expect.stringContaining("T-Mobile"));
    expect(content).not.toHaveProperty("tcrId");
  });

  it("are signed over the raw body with HMAC, in the header that was agreed", async () => {
    await setUp({ hmacHeader: "x-agreed" });
    await subscribe(HMAC);
    await migrate();
    await pass(6);
    await eventually(statuses).toEqual(["REGISTERED"]);
    for (const { headers, raw } of inbox.received)
      expect(headers["x-agreed"]).toBe(createHmac("sha256", "s3cret").update(raw).digest("hex"));
  });

  it("carry headers of one's own, though none that the security setting decides about", async () => {
    await subscribe(BASIC, { headers: { "x-portal": "mine", Authorization: "Bearer x" } });
    await migrate();
    await pass(6);
    await eventually(() => inbox.received.length).toBeGreaterThan(0);
    expect(inbox.received[0]?.headers["x-portal"]).toBe("mine");
    expect(inbox.received[0]?.headers.authorization).toMatch(/^Basic /);
  });

  it("of one moment share a request, up to the size that was asked for", async () => {
    await subscribe(BASIC, { maxBucketSize: 2 });
    await migrate();
    await pass(6);
    await eventually(() => results().length).toBe(5);
    expect(inbox.received.map(({ body }) => (body.results as unknown[]).length).sort()).toEqual([1, 2, 2]);
  });

  it("come again after 1, 2, 5 and 10 minutes, and no more after five tries", async () => {
    await subscribe(BASIC);
    inbox.answers.push(...Array.from({ length: 20 }, () => 500));
    await setUp({ outcome: "reject" });
    await migrate();
    await pass(6);
    for (const [tries, minutes] of [
      [2, 1],
      [3, 2],
      [4, 5],
      [5, 10],
    ] as const) {
      // Logged when the answer is in: only then does the next wait begin.
      await eventually(async () => (await attempts()).filter(({ answer }) => answer === 500).length).toBe(
        tries - 1,
      );
      await pass(minutes * 60 - 5);
      expect(inbox.received).toHaveLength(tries - 1);
      await pass(10);
      await eventually(() => inbox.received.length).toBe(tries);
    }
    await pass(86_400);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(inbox.received).toHaveLength(5);
  });

  it("can be slow, lost or doubled", async () => {
    await subscribe(BASIC);
    await setUp({ webhookDelayMs: 60_000, loseWebhooks: 4, duplicateWebhooks: 1 });
    await migrate();
    await pass(6);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(inbox.received).toHaveLength(0);
    await pass(61);
    await eventually(statuses).toEqual(["REGISTERED", "REGISTERED"]);
    expect((await attempts()).filter(({ answer }) => answer === "lost")).toHaveLength(4);
  });

  it("are logged with their answers", async () => {
    await migrate();
    await pass(6);
    const log = (await attempts()).filter(({ system }) => system === "infobip");
    expect(log.map(({ answer }) => answer)).toContain("no subscription");
  });
});
