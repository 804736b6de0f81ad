import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { startSandbox, type RunningSandbox } from "@/scripts/testing/sandbox-process";
import { createBandwidthClient, type BandwidthClient } from "./client";
import { BandwidthError } from "./errors";
import { bandwidthTopics } from "./events";
import { basicSource, oauthSource, type TokenSource } from "./token";

/** The client against the imitated Bandwidth over real HTTP. Neither shares code with the other. */

const numbers = ["5552345678", "5552345679"];
const company = "SACME01";

type There = {
  accountId: string;
  clientId: string;
  clientSecret: string;
  username: string;
  password: string;
};

let sandbox: RunningSandbox;
let there: There;
let acme: BandwidthClient;

const setUp = (change: object) => sandbox.control("POST", "/bandwidth/accounts", { company, ...change });
const fault = (mode: string, more: object = {}) =>
  sandbox.control("POST", "/faults", { system: "bandwidth", mode, count: 1, ...more });
const clientWith = (tokens: TokenSource): BandwidthClient =>
  createBandwidthClient({
    baseUrl: `${sandbox.url}/bandwidth/api`,
    bandwidthAccountId: there.accountId,
    tokens,
    timeoutMs: 1_500,
  });
const oauth = (secret = there.clientSecret): TokenSource =>
  oauthSource({
    tokenUrl: `${sandbox.url}/bandwidth/api/v1/oauth2/token`,
    user: there.clientId,
    secret,
  });
const failure = async (promise: Promise<unknown>): Promise<BandwidthError> => {
  const error: unknown = await promise.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (error instanceof BandwidthError) return error;
  throw new Error(`expected a failure, got ${String(error)}`);
};
const campaign = (campaignId: string, more: object = {}) =>
  sandbox.control("POST", "/campaigns", { campaignId, chain: [company, "BANDW"], ...more });
const posts = async (path: RegExp) =>
  ((await sandbox.control("GET", "/requests")) as { method: string; path: string; status: number }[]).filter(
    (each) => each.method === "POST" && path.test(each.path),
  );
const order = (campaignId: string, more: object = {}) => ({
  customerOrderId: `portage-${campaignId}`,
  groups: [{ campaignId, nnid: null, numbers }],
  ...more,
});

beforeAll(async () => {
  sandbox = await startSandbox({ scenario: "empty" });
});
afterAll(() => sandbox.stop());

beforeEach(async () => {
  await sandbox.control("POST", "/reset", { scenario: "empty" });
  for (const kind of ["read", "write"])
    await sandbox.control("POST", "/limits", {
      system: "bandwidth",
      class: kind,
      count: 1_000,
      windowMs: 1_000,
    });
  there = (await setUp({ numbers, reviewMs: 0, processMs: 0, completeMs: 0 })) as There;
  acme = clientWith(oauth());
});

describe("access", () => {
  it("by client id and secret, or by user name and password while Bandwidth still takes them", async () => {
    await acme.test();
    const legacy = clientWith(basicSource({ user: there.username, secret: there.password }));
    await legacy.test();
    await setUp({ basicAccepted: false });
    expect(await failure(legacy.test())).toMatchObject({ kind: "unauthorized" });
    await acme.test();
  });

  it("goes on when the token is revoked, and says so when the credentials are wrong", async () => {
    await acme.test();
    await setUp({ revokeTokens: true });
    await acme.test();
    expect(await failure(clientWith(oauth("wrong")).test())).toMatchObject({
      kind: "unauthorized",
      path: "/bandwidth/api/v1/oauth2/token",
    });
  });

  it("without the role is 403, without the feature 12055", async () => {
    await setUp({ campaignRole: false });
    expect(await failure(acme.test())).toMatchObject({ kind: "notEnabled", status: 403 });
    await setUp({ campaignRole: true, importFeature: false });
    expect(await failure(acme.test())).toMatchObject({ kind: "refused", code: "12055" });
  });
});

describe("an import", () => {
  it.each(["grouped", "separate"])("is made, read, and listed, networks %s", async (mnoShape) => {
    await setUp({ mnoShape, totalCount: mnoShape === "separate" });
    await campaign("C123ABC");
    expect(await acme.getImport("C123ABC")).toBeNull();
    const made = await acme.importCampaign("C123ABC");
    expect(made).toMatchObject({ campaignId: "C123ABC", status: "ACTIVE", secondaryDca: null });
    expect(made?.networks.length).toBeGreaterThan(1);
    expect(await acme.getImport("C123ABC")).toEqual(made);
    expect(await acme.listImports()).toEqual([made]);
    expect(await acme.importCampaign("C123ABC")).toEqual(made);
  });

  it("of what is not shared, or while TCR does not answer Bandwidth, is not yet possible", async () => {
    await campaign("C123ABC", { chain: [company, "SNRTHW1", "DCLRW"] });
    expect(await failure(acme.importCampaign("C123ABC"))).toMatchObject({ kind: "notYet", code: "12189" });
    await setUp({ tcrFailures: 1 });
    expect(await failure(acme.importCampaign("C123ABC"))).toMatchObject({ kind: "notYet", code: "12184" });
  });

  it("with an id that is too long is refused", async () => {
    expect(await failure(acme.importCampaign("C123456789012"))).toMatchObject({ code: "1011" });
  });

  it("meets TCR's limit behind Bandwidth as a 429 without a word, and waits a minute", async () => {
    await setUp({ tcrTooMany: 1 });
    expect(await failure(acme.importCampaign("C123ABC"))).toMatchObject({
      kind: "rateLimited",
      text: null,
      retryAfterMs: 60_000,
    });
  });

  it("of many is listed in pages of 25, each once", async () => {
    const ids = Array.from({ length: 27 }, (_, index) => `CLIST${String(index).padStart(2, "0")}`);
    for (const id of ids) {
      await campaign(id);
      await acme.importCampaign(id);
    }
    expect((await acme.listImports()).map(({ campaignId }) => campaignId).sort()).toEqual(ids);
  });

  it("whose answer is lost is there, and a second one is a success", async () => {
    await campaign("C123ABC");
    await acme.test();
    await fault("apply-then-drop", { method: "POST" });
    expect(await failure(acme.importCampaign("C123ABC"))).toMatchObject({ applied: "unknown" });
    expect(await acme.getImport("C123ABC")).toMatchObject({ campaignId: "C123ABC" });
    expect(await acme.importCampaign("C123ABC")).toMatchObject({ campaignId: "C123ABC" });
  });
});

describe("an order", () => {
  beforeEach(async () => {
    await campaign("C123ABC");
    await acme.importCampaign("C123ABC");
  });

  it("is received, carried out, and its numbers are on the campaign", async () => {
    const made = await acme.createOrder(order("C123ABC"));
    expect(made).toMatchObject({ status: "RECEIVED", customerOrderId: "portage-C123ABC" });
    await expect.poll(async () => (await acme.getOrder(made.id)).status).toBe("COMPLETE");
    expect((await acme.campaignNumbers("C123ABC"))?.sort()).toEqual(numbers);
    expect((await acme.orderHistory(made.id)).map(({ status }) => status)).toContain("COMPLETE");
  });

  it("says of each number why not", async () => {
    await setUp({
      numberErrors: { [numbers[0] ?? ""]: { code: "1003", description: "Number is with another provider" } },
    });
    const { id } = await acme.createOrder(order("C123ABC"));
    await expect.poll(async () => (await acme.getOrder(id)).status).toBe("PARTIAL");
    expect((await acme.getOrder(id)).errors).toEqual([
      { code: "1003", description: "Number is with another provider", numbers: [numbers[0]] },
    ]);
  });

  it("with a wrong number is refused as a whole, and nothing is made", async () => {
    const wrong = { groups: [{ campaignId: "C123ABC", nnid: null, numbers: ["wrong"] }] };
    expect(await failure(acme.createOrder(order("C123ABC", wrong)))).toMatchObject({
      kind: "refused",
      code: "5081",
    });
    expect(await acme.findOrders("portage-C123ABC")).toEqual([]);
  });

  it.each(["apply-then-drop", "apply-then-status", "bad-json"])(
    "whose answer is lost (%s) is found by our id, and sent once",
    async (mode) => {
      await fault(mode, { method: "POST" });
      expect(await failure(acme.createOrder(order("C123ABC")))).toMatchObject({ applied: "unknown" });
      expect(await acme.findOrders("portage-C123ABC")).toHaveLength(1);
      expect(await posts(/tnoptions$/)).toHaveLength(1);
    },
  );

  it("that was dropped before it was applied is not found", async () => {
    await fault("drop-before", { method: "POST" });
    expect(await failure(acme.createOrder(order("C123ABC")))).toMatchObject({ applied: "unknown" });
    expect(await acme.findOrders("portage-C123ABC")).toEqual([]);
  });
});

describe("subscriptions", () => {
  it("are made for orders and lost numbers, read back, replaced and deleted", async () => {
    const url = "http://127.0.0.1:9/hook";
    for (const topic of bandwidthTopics)
      await acme.createSubscription({ topic, url, user: "portage", secret: "hush" });
    const made = await acme.listSubscriptions();
    expect(made).toMatchObject(bandwidthTopics.map((topic) => ({ topic, url })));
    const { id, topic } = made[0] ?? { id: "", topic: "" };
    await acme.replaceSubscription(id, { topic, url: `${url}2`, user: "portage", secret: "other" });
    expect(await acme.listSubscriptions()).toMatchObject([{ id, url: `${url}2` }, {}]);
    for (const each of made) await acme.deleteSubscription(each.id);
    expect(await acme.listSubscriptions()).toEqual([]);
  });
});
