import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { createWorld, personOf } from "@/scripts/testing/world";
import { unseal } from "@/lib/auth/seal";
import { db } from "@/lib/db";
import { basicNote } from "@/lib/domain/bandwidth-credentials";
import { getBandwidth } from "./get";
import { removeBandwidth } from "./remove";
import { saveBandwidth } from "./save";
import { testBandwidth } from "./test";

const world = await createWorld();
const acme = await world.account("SACME01");
const northwind = await world.account("SNRTHW1");
const clearwater = await world.account("DCLRW");
const manager = personOf(acme);
const there = (await world.sandbox.control("GET", "/bandwidth/accounts/SACME01")) as {
  accountId: string;
  clientId: string;
  clientSecret: string;
  username: string;
  password: string;
};
afterAll(() => world.close());

const setUp = (change: object) =>
  world.sandbox.control("POST", "/bandwidth/accounts", { company: "SACME01", ...change });

beforeEach(async () => {
  await setUp({ importFeature: true, campaignRole: true, basicAccepted: true, reviewMs: 0 });
  await db().bandwidthConnection.deleteMany({});
  await db().bandwidthCampaign.deleteMany({});
  await db().bandwidthOrder.deleteMany({});
});

const wanted = {
  baseUrl: `${world.sandbox.url}/bandwidth/api`,
  tokenUrl: "",
  bandwidthAccountId: there.accountId,
  authKind: "OAUTH2",
  clientId: there.clientId,
  secret: there.clientSecret,
  mayChooseNnid: false,
} as const;
const connection = () => db().bandwidthConnection.findUniqueOrThrow({ where: { accountId: acme.id } });
const lastEntry = () =>
  db().auditEntry.findFirstOrThrow({ where: { accountId: acme.id }, orderBy: { id: "desc" } });

describe("connecting Bandwidth", () => {
  test("seals the secret, then tests it, subscribes to notifications and reads what is imported", async () => {
    await saveBandwidth(manager, { ...wanted, baseUrl: `${wanted.baseUrl}/` });
    expect(await getBandwidth(manager)).toMatchObject({
      state: "CHECKING",
      baseUrl: wanted.baseUrl,
      notifyUrl: null,
      listReadAt: null,
    });
    expect((await connection()).secretSealed).not.toContain(wanted.secret);
    await world.work(acme);
    expect(await getBandwidth(manager)).toMatchObject({
      state: "WORKING",
      problem: null,
      notifyUrl: `http://localhost:3000/api/webhooks/bandwidth/${acme.id}`,
      tellsOfLostNumbers: true,
      imports: { total: 0, waiting: 0 },
      listReadAt: expect.any(String) as string,
    });
  });

  test("shows no secret, neither on the screen nor in the history", async () => {
    await saveBandwidth(manager, wanted);
    const secret = unseal((await connection()).callbackSecretSealed);
    const shown = JSON.stringify([await getBandwidth(manager), await lastEntry()], (_, value: unknown) =>
      typeof value === "bigint" ? value.toString() : value,
    );
    expect(shown).not.toContain(wanted.secret);
    expect(shown).not.toContain(secret);
    expect(await lastEntry()).toMatchObject({ action: "bandwidth.connected", after: { keyReplaced: true } });
  });

  test.each([
    [
      "a wrong secret",
      { secret: "wrong" },
      {},
      "Bandwidth does not accept our credentials. Nothing was sent.",
    ],
    ["another account's number", { bandwidthAccountId: "1" }, {}, "Bandwidth"],
    ["no role", {}, { campaignRole: false }, "Ask Bandwidth to assign the Campaign Management role to it."],
    ["no feature", {}, { importFeature: false }, "Ask Bandwidth to enable 10DLC campaign import."],
  ])("%s is said so, with a next step, and waits for a person", async (_, input, change, words) => {
    await setUp(change);
    await saveBandwidth(manager, { ...wanted, ...input });
    await world.work(acme);
    expect(await getBandwidth(manager)).toMatchObject({
      state: "FAILING",
      problem: expect.stringContaining(words) as string,
    });
    expect((await connection()).dueAt).toBeNull();
  });

  test("an outage is tried again by itself", async () => {
    await world.sandbox.control("POST", "/faults", {
      system: "bandwidth",
      mode: "status",
      status: 503,
      count: 1,
    });
    await saveBandwidth(manager, wanted);
    await world.work(acme);
    expect((await connection()).dueAt?.getTime()).toBeGreaterThan(Date.now());
    await testBandwidth(manager);
    await world.work(acme);
    expect(await getBandwidth(manager)).toMatchObject({ state: "WORKING" });
  });

  test("an empty secret keeps the present one, but not for another kind of credentials", async () => {
    await saveBandwidth(manager, wanted);
    await world.work(acme);
    const { secretSealed } = await connection();
    await saveBandwidth(manager, { ...wanted, secret: "", mayChooseNnid: true });
    expect(await connection()).toMatchObject({ secretSealed, mayChooseNnid: true });
    const legacy = { ...wanted, authKind: "BASIC", clientId: there.username } as const;
    await expect(saveBandwidth(manager, { ...legacy, secret: "" })).rejects.toMatchObject({
      fields: { secret: "Enter the password." },
    });
    await saveBandwidth(manager, { ...legacy, secret: there.password });
    await world.work(acme);
    expect(await getBandwidth(manager)).toMatchObject({ state: "WORKING", authKind: "BASIC" });
  });

  test("a subscription that somebody removed at Bandwidth comes back, and no second one is made", async () => {
    await saveBandwidth(manager, wanted);
    await world.work(acme);
    const url = `${wanted.baseUrl}/accounts/${there.accountId}/subscriptions`;
    const headers = {
      authorization: `Basic ${Buffer.from(`${there.username}:${there.password}`).toString("base64")}`,
    };
    const ids = async () =>
      [...(await (await fetch(url, { headers })).text()).matchAll(/<SubscriptionId>(.*?)</g)].map(
        ([, id]) => id ?? "",
      );
    expect(await ids()).toHaveLength(2);
    await fetch(`${url}/${(await ids())[0] ?? ""}`, { method: "DELETE", headers });
    await testBandwidth(manager);
    await world.work(acme);
    expect(await ids()).toHaveLength(2);
    expect((await getBandwidth(manager))?.notifyUrl).toContain(acme.id);
  });
});

describe("what is refused", () => {
  test.each([
    ["an address of another machine", "baseUrl", { baseUrl: "https://evil.example/api" }],
    ["tokens from another machine", "tokenUrl", { tokenUrl: "http://192.168.0.5/token" }],
    ["an account that is no number", "bandwidthAccountId", { bandwidthAccountId: "../1" }],
    ["no client id", "clientId", { clientId: "" }],
    ["no secret on a new connection", "secret", { secret: "" }],
  ] as const)("%s", async (_, field, change) => {
    await expect(saveBandwidth(manager, { ...wanted, ...change })).rejects.toMatchObject({
      code: "INVALID",
      fields: { [field]: expect.any(String) as string },
    });
    expect(await db().bandwidthConnection.count()).toBe(0);
  });

  test("an account that another company in Portage has", async () => {
    await saveBandwidth(manager, wanted);
    await expect(
      saveBandwidth(personOf(northwind), { ...wanted, baseUrl: "http://localhost:1/api" }),
    ).rejects.toMatchObject({
      code: "INVALID",
      fields: { bandwidthAccountId: expect.stringContaining("belongs to one CSP") as string },
    });
  });

  test.each(["VIEWER", "USER", "ADMIN"] as const)("everything to a %s", async (role) => {
    const person = personOf(acme, role);
    for (const call of [
      () => getBandwidth(person),
      () => saveBandwidth(person, wanted),
      () => testBandwidth(person),
      () => removeBandwidth(person),
    ])
      await expect(call()).rejects.toMatchObject({ code: "FORBIDDEN" });
  });

  test("a connection of a DCA, which hands nothing over", async () => {
    await expect(saveBandwidth(personOf(clearwater), wanted)).rejects.toMatchObject({ code: "INVALID" });
  });
});

describe("removing it", () => {
  test("forgets the credentials; a second time there is nothing to remove", async () => {
    await saveBandwidth(manager, wanted);
    await removeBandwidth(manager);
    expect(await getBandwidth(manager)).toBeNull();
    expect(await lastEntry()).toMatchObject({ action: "bandwidth.disconnected" });
    await expect(removeBandwidth(manager)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(testBandwidth(manager)).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  const networks = (status: string) => [{ id: "10017", name: "ATT", status }];
  const campaign = (status: string) =>
    db().bandwidthCampaign.create({
      data: { accountId: acme.id, campaignId: "C1", status: "ACTIVE", networks: networks(status) },
    });

  test("not while a campaign waits for a carrier, nor while an order is open", async () => {
    await saveBandwidth(manager, wanted);
    await campaign("REVIEW");
    await expect(removeBandwidth(manager)).rejects.toMatchObject({
      code: "CONFLICT",
      message: expect.stringContaining("A campaign is on its way") as string,
    });
    await db().bandwidthCampaign.deleteMany({});
    const order = { accountId: acme.id, id: "o1", customerOrderId: "portage-1", status: "PROCESSING" };
    await db().bandwidthOrder.create({ data: order });
    await expect(removeBandwidth(manager)).rejects.toMatchObject({ code: "CONFLICT" });
  });

  test("but with approved ones that stay there", async () => {
    await saveBandwidth(manager, wanted);
    await campaign("APPROVED");
    await removeBandwidth(manager);
    expect(await getBandwidth(manager)).toBeNull();
  });
});

test("what is said of user names and passwords changes on the day they end", () => {
  expect(basicNote("2026-12-01T23:59:59Z")).toContain("stops taking");
  expect(basicNote("2026-12-02T00:00:00Z")).toContain("has not taken");
});
