import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ACME, NORTHWIND } from "../scenarios/companies";
import { basicOf, bench, type Bench } from "../testing";
import { accountIdOf } from "./defaults";

const TOKEN = "/bandwidth/api/v1/oauth2/token";
const IMPORTS = "/campaignManagement/10dlc/campaigns/imports";
const HOST = "http://sandbox.local";
const GRANT = "grant_type=client_credentials";
const CLIENT = basicOf(`bandwidth-${ACME}`, `client-secret-${ACME}`);

let world: Bench;
beforeEach(() => {
  world = bench({ scenario: "empty" });
});
afterEach(async () => {
  await world.sandbox.close();
});

const setUp = (change: object) => world.control.post("/bandwidth/accounts", { company: ACME, ...change });
const askForToken = (authorization = CLIENT, body = GRANT) =>
  world.sandbox.fetch(
    new Request(HOST + TOKEN, {
      method: "POST",
      headers: { authorization, "content-type": "application/x-www-form-urlencoded" },
      body,
    }),
  );
const tokenOf = async () => ((await (await askForToken()).json()) as { access_token: string }).access_token;
const list = (authorization: string, accountId = accountIdOf(ACME), path = IMPORTS) =>
  world.sandbox.fetch(
    new Request(`${HOST}/bandwidth/api/accounts/${accountId}${path}`, {
      headers: authorization === "" ? {} : { authorization },
    }),
  );
const lastRequest = async () => ((await world.control.get("/requests")).body as object[]).at(-1);

describe("a token", () => {
  it("is given for client credentials, for an hour", async () => {
    const answer = await askForToken();
    expect(answer.status).toBe(200);
    expect(await answer.json()).toEqual({
      access_token: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
      expires_in: 3_600,
      token_type: "bearer",
    });
    expect(await lastRequest()).toMatchObject({
      system: "bandwidth",
      company: ACME,
      path: TOKEN,
      body: GRANT,
    });
  });

  it("is refused to a wrong secret, to an API user and for another grant", async () => {
    const wrong = [basicOf(`bandwidth-${ACME}`, "x"), basicOf(`user-${ACME}`, `password-${ACME}`), "Basic"];
    for (const authorization of wrong) expect((await askForToken(authorization)).status).toBe(401);
    const other = await askForToken(CLIENT, "grant_type=password");
    expect([other.status, await other.json()]).toEqual([400, { error: "unsupported_grant_type" }]);
  });

  it("opens the account it was given for, as long as it lives", async () => {
    await setUp({ tokenSeconds: 60 });
    const bearer = `Bearer ${await tokenOf()}`;
    expect((await list(bearer)).status).toBe(200);
    world.time.now += 59_000;
    expect((await list(bearer)).status).toBe(200);
    world.time.now += 1_000;
    expect((await list(bearer)).status).toBe(401);
    expect((await list(`Bearer ${await tokenOf()}`)).status).toBe(200);
  });

  it("can be revoked before its time", async () => {
    const bearer = `Bearer ${await tokenOf()}`;
    await setUp({ revokeTokens: true });
    expect((await list(bearer)).status).toBe(401);
  });
});

describe("a call", () => {
  it("without credentials, or with wrong ones, is not let in", async () => {
    const wrong = ["", "Bearer x", basicOf(`user-${ACME}`, "x"), basicOf(`key-${ACME}`, `secret-${ACME}`)];
    for (const authorization of wrong) {
      const answer = await list(authorization);
      expect(answer.status).toBe(401);
      expect(answer.headers.get("www-authenticate")).toMatch(/^Basic/);
    }
  });

  it("by user and password is let in until Bandwidth retires them", async () => {
    const user = basicOf(`user-${ACME}`, `password-${ACME}`);
    expect((await list(user)).status).toBe(200);
    await setUp({ basicAccepted: false });
    expect((await list(user)).status).toBe(401);
    expect((await list(`Bearer ${await tokenOf()}`)).status).toBe(200);
  });

  it("to another account is forbidden", async () => {
    const bearer = `Bearer ${await tokenOf()}`;
    expect((await list(bearer, accountIdOf(NORTHWIND))).status).toBe(403);
    expect((await list(bearer, "1")).status).toBe(403);
  });

  it("to the campaigns without the Campaign Management role is forbidden, to orders it is not", async () => {
    await setUp({ campaignRole: false });
    for (const path of [IMPORTS, `${IMPORTS}/C123ABC`, "/campaignManagement/10dlc/campaigns/C123ABC/tn"]) {
      const answer = await world.bandwidth(ACME).get(path);
      expect([answer.status, answer.body]).toEqual([403, ""]);
    }
    expect((await world.bandwidth(ACME).get("/tnoptions")).status).toBe(200);
  });

  it("to an address that does not exist is not found", async () => {
    expect((await world.bandwidth(ACME).get("/campaigns")).status).toBe(404);
    expect((await world.sandbox.fetch(new Request(HOST + TOKEN))).status).toBe(401);
  });
});

describe("the limits", () => {
  const statuses = async (count: number, call: () => Promise<{ status: number }>) => {
    const seen: number[] = [];
    for (let turn = 0; turn < count; turn += 1) seen.push((await call()).status);
    return seen;
  };
  const get = () => world.bandwidth(ACME).get(IMPORTS);
  const post = () => world.bandwidth(ACME).post(IMPORTS, "<ImportedCampaign/>");
  const admitted = (seen: number[]) => seen.filter((status) => status !== 429).length;

  it("let 20 reads and 10 writes through at once, and answer 429 without a body after them", async () => {
    expect(admitted(await statuses(25, get))).toBe(20);
    expect(admitted(await statuses(15, post))).toBe(10);
    expect((await get()).body).toBe("");
  });

  it("let no more than 30 of both through in a minute", async () => {
    let count = 0;
    for (let second = 0; second < 60; second += 1) {
      count += admitted([(await get()).status, (await post()).status]);
      world.time.now += 1_000;
    }
    expect(count).toBe(30);
  });

  it("never stop a caller that waits two seconds between calls", async () => {
    for (let turn = 0; turn < 70; turn += 1) {
      const { status } = turn % 2 === 0 ? await get() : await post();
      expect(status).not.toBe(429);
      world.time.now += 2_000;
    }
  });

  it("count orders for numbers apart, and each account for itself", async () => {
    await statuses(25, get);
    expect((await world.bandwidth(ACME).get("/tnoptions")).status).toBe(200);
    expect((await world.bandwidth(NORTHWIND).get(IMPORTS)).status).toBe(200);
    expect(admitted(await statuses(25, () => world.bandwidth(ACME).get("/tnoptions")))).toBe(19);
  });

  it("can be other ones, of each kind, and are the published ones again after a reset", async () => {
    const limit = (kind: string) =>
      world.control.post("/limits", { system: "bandwidth", class: kind, count: 100, windowMs: 1_000 });
    await limit("read");
    await limit("write");
    expect(admitted(await statuses(100, get))).toBe(100);
    expect(admitted(await statuses(101, post))).toBe(100);
    await world.control.post("/reset", {});
    expect(admitted(await statuses(25, get))).toBe(20);
  });
});

describe("faults strike Bandwidth's calls too", () => {
  const fault = (rest: object) => world.control.post("/faults", { system: "bandwidth", count: 1, ...rest });
  const importOne = () =>
    world
      .bandwidth(ACME)
      .post(IMPORTS, "<ImportedCampaign><CampaignId>CJEUMDK</CampaignId></ImportedCampaign>");
  const isImported = async () => (await world.bandwidth(ACME).get(`${IMPORTS}/CJEUMDK`)).status === 200;
  beforeEach(async () => {
    await world.control.post("/campaigns", { campaignId: "CJEUMDK", chain: [ACME, "BANDW"] });
  });

  it("cut before the work or after it, by paths below the account", async () => {
    await fault({ method: "POST", path: "/campaignManagement", mode: "drop-before" });
    await expect(importOne()).rejects.toThrow();
    expect(await isImported()).toBe(false);
    await fault({ method: "POST", path: "/campaignManagement", mode: "apply-then-drop" });
    await expect(importOne()).rejects.toThrow();
    expect(await isImported()).toBe(true);
  });

  it("answer in XML where the API does, and without a body where a gateway would", async () => {
    await fault({ mode: "status", status: 503 });
    expect(await importOne()).toMatchObject({ status: 503, body: "" });
    await fault({ mode: "status", status: 409 });
    const { status, body } = await importOne();
    expect([status, body]).toEqual([409, expect.stringContaining("<ErrorCode>12184</ErrorCode>")]);
    await fault({ mode: "bad-json" });
    expect((await importOne()).body).toMatch(/<LongCodeImportCampaignResponse>\n<Imported$/);
    expect(await isImported()).toBe(true);
  });

  it("of the token call as well", async () => {
    await fault({ path: "/v1/oauth2", mode: "status", status: 500 });
    expect((await askForToken()).status).toBe(500);
    expect((await askForToken()).status).toBe(200);
  });
});
