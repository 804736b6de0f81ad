import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { aHandover } from "@/scripts/testing/handover-world";
import { createWorld, personOf } from "@/scripts/testing/world";
import { unseal } from "@/lib/auth/seal";
import { db } from "@/lib/db";
import { getInfobip } from "./get";
import { removeInfobip } from "./remove";
import { saveInfobip } from "./save";
import { testInfobip } from "./test";

const world = await createWorld();
const acme = await world.account("SACME01");
const clearwater = await world.account("DCLRW");
const manager = personOf(acme);
afterAll(() => world.close());

beforeEach(async () => {
  await db().infobipConnection.deleteMany({});
  await db().infobipCampaign.deleteMany({});
});

const wanted = {
  baseUrl: `${world.sandbox.url}/infobip`,
  importBaseUrl: "",
  apiKey: "infobip-SACME01",
  nnid: "",
  security: "BASIC",
  header: "",
} as const;
const connection = () => db().infobipConnection.findUniqueOrThrow({ where: { accountId: acme.id } });
const lastEntry = () =>
  db().auditEntry.findFirstOrThrow({ where: { accountId: acme.id }, orderBy: { id: "desc" } });

describe("connecting Infobip", () => {
  test("seals the key, then tests it, reads the pools and subscribes to the events", async () => {
    const { nnid } = (await world.sandbox.control("GET", "/infobip/accounts/SACME01")) as { nnid: string };
    await saveInfobip(manager, { ...wanted, nnid });
    expect(await getInfobip(manager)).toMatchObject({ state: "CHECKING", notifyUrl: null, pools: [] });
    expect((await connection()).apiKeySealed).not.toContain(wanted.apiKey);
    await world.work(acme);
    const view = await getInfobip(manager);
    expect(view).toMatchObject({
      state: "WORKING",
      problem: null,
      notifyUrl: `http://localhost:3000/api/webhooks/infobip/${acme.id}`,
    });
    expect(view?.pools.map(({ id, problem }) => [id, problem])).toEqual([
      ["INFOBIP23", null],
      ["INFOBIP24", "Another NNID"],
      ["INFOBIP25", "Not verified yet"],
    ]);
  });

  test("shows no secret, neither on the screen nor in the history", async () => {
    await saveInfobip(manager, wanted);
    const secret = unseal((await connection()).webhookSecretSealed);
    const shown = JSON.stringify([await getInfobip(manager), await lastEntry()], (_, value: unknown) =>
      typeof value === "bigint" ? value.toString() : value,
    );
    expect(shown).not.toContain(wanted.apiKey);
    expect(shown).not.toContain(secret);
    expect(await lastEntry()).toMatchObject({ action: "infobip.connected", after: { keyReplaced: true } });
  });

  test("a key that Infobip does not accept is said so, and waits for a person", async () => {
    await saveInfobip(manager, { ...wanted, apiKey: "wrong" });
    await world.work(acme);
    expect(await getInfobip(manager)).toMatchObject({
      state: "FAILING",
      problem: "Infobip does not accept our key. Nothing was sent.",
    });
    expect((await connection()).dueAt).toBeNull();
  });

  test("an outage is tried again by itself", async () => {
    await world.sandbox.control("POST", "/faults", {
      system: "infobip",
      mode: "status",
      status: 503,
      count: 1,
    });
    await saveInfobip(manager, wanted);
    await world.work(acme);
    expect((await connection()).dueAt?.getTime()).toBeGreaterThan(Date.now());
    await testInfobip(manager);
    await world.work(acme);
    expect(await getInfobip(manager)).toMatchObject({ state: "WORKING" });
  });

  test("an empty key keeps the present one, and another proof is told to Infobip", async () => {
    await saveInfobip(manager, wanted);
    await world.work(acme);
    const { apiKeySealed } = await connection();
    await saveInfobip(manager, { ...wanted, apiKey: "", security: "HMAC", header: "X-Agreed" });
    await world.work(acme);
    expect(await connection()).toMatchObject({
      apiKeySealed,
      webhookHeader: "x-agreed",
      subscription: { security: "HMAC" },
    });
  });

  test("a subscription that somebody removed at Infobip comes back", async () => {
    await saveInfobip(manager, wanted);
    await world.work(acme);
    await fetch(`${world.sandbox.url}/infobip/subscriptions/1/subscription/REGISTRATION/portage-${acme.id}`, {
      method: "DELETE",
      headers: { authorization: "App infobip-SACME01" },
    });
    await testInfobip(manager);
    await world.work(acme);
    expect((await getInfobip(manager))?.notifyUrl).toContain(acme.id);
  });
});

describe("what is refused", () => {
  test.each([
    ["an address of another machine", "baseUrl", { baseUrl: "https://evil.example/infobip" }],
    ["another machine for imports", "importBaseUrl", { importBaseUrl: "http://192.168.0.5/" }],
    ["no key on a new connection", "apiKey", { apiKey: "" }],
    ["an NNID of another length", "nnid", { nnid: "12345" }],
    ["a header that carries something else", "header", { security: "HEADER", header: "Authorization" }],
  ] as const)("%s", async (_, field, change) => {
    await expect(saveInfobip(manager, { ...wanted, ...change })).rejects.toMatchObject({
      code: "INVALID",
      fields: { [field]: expect.any(String) as string },
    });
    expect(await db().infobipConnection.count()).toBe(0);
  });

  test.each(["VIEWER", "USER", "ADMIN"] as const)("everything to a %s", async (role) => {
    const person = personOf(acme, role);
    for (const call of [
      () => getInfobip(person),
      () => saveInfobip(person, wanted),
      () => testInfobip(person),
      () => removeInfobip(person),
    ])
      await expect(call()).rejects.toMatchObject({ code: "FORBIDDEN" });
  });

  test("a connection of a DCA, which hands nothing over", async () => {
    await expect(saveInfobip(personOf(clearwater), wanted)).rejects.toMatchObject({ code: "INVALID" });
  });
});

describe("removing it", () => {
  test("forgets the key; a second time there is nothing to remove", async () => {
    await saveInfobip(manager, wanted);
    await db().liveEvent.deleteMany({});
    await removeInfobip(manager);
    expect(await getInfobip(manager)).toBeNull();
    // What an open page hears of.
    const news = await db().liveEvent.findFirstOrThrow({ orderBy: { id: "desc" } });
    expect(news).toMatchObject({ accountId: acme.id, kind: "account" });
    expect(await lastEntry()).toMatchObject({ action: "infobip.disconnected" });
    await expect(removeInfobip(manager)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(testInfobip(manager)).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  test("not while a campaign is on its way", async () => {
    await saveInfobip(manager, wanted);
    await db().infobipCampaign.create({ data: { accountId: acme.id, id: "uuid", stage: "IN_MIGRATION" } });
    await expect(removeInfobip(manager)).rejects.toMatchObject({ code: "CONFLICT" });
  });

  test("open hand-overs are named before it; while numbers are offline it stays", async () => {
    const campaignId = await world.campaign(["SACME01", "SNRTHW1", "DCLRW"]);
    await world.sync(acme);
    await saveInfobip(manager, wanted);
    const { handoverId } = await aHandover(acme, [campaignId], { name: "Spring move" });
    expect((await getInfobip(manager))?.handovers).toEqual([
      { id: handoverId, name: "Spring move", campaigns: 1, offline: [] },
    ]);
    await db().handoverCampaign.updateMany({ where: { handoverId }, data: { switchedAt: new Date() } });
    expect((await getInfobip(manager))?.handovers).toMatchObject([{ offline: [campaignId] }]);
    await expect(removeInfobip(manager)).rejects.toThrow(`The numbers of ${campaignId} are offline`);
    await db().handoverCampaign.updateMany({ where: { handoverId }, data: { state: "ROLLING_BACK" } });
    await removeInfobip(manager);
  });
});
