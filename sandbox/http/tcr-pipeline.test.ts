import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { basic, bench, type Bench } from "../testing";
import { ACME, CLEARWATER, NORTHWIND } from "../scenarios/companies";

let world: Bench;
beforeEach(() => {
  world = bench();
});
afterEach(async () => {
  await world.sandbox.close();
});

const statusOf = async (path: string, authorization?: string): Promise<number> => {
  const headers = authorization ? { authorization } : {};
  return (await world.sandbox.fetch(new Request(`http://sandbox.local${path}`, { headers }))).status;
};

async function burst(count: number, call: () => Promise<{ status: number }>): Promise<number> {
  let granted = 0;
  for (let turn = 0; turn < count; turn += 1) if ((await call()).status !== 429) granted += 1;
  return granted;
}

describe("authentication", () => {
  it("turns away who has no credentials, wrong ones or those of the other API", async () => {
    const wrong = `Basic ${Buffer.from(`key-${ACME}:guess`).toString("base64")}`;
    expect(await statusOf("/tcr/csp/v2/version")).toBe(401);
    expect(await statusOf("/tcr/csp/v2/version", wrong)).toBe(401);
    expect(await statusOf("/tcr/csp/v2/version", basic(CLEARWATER))).toBe(401);
    expect(await statusOf("/tcr/dca/v2/version", basic(CLEARWATER))).toBe(200);
    expect(await statusOf("/tcr/csp/v2/version", basic(ACME))).toBe(200);
  });
});

describe("quotas per account", () => {
  it("grant twenty reads a second and answer the rest with an empty 429", async () => {
    const read = () => world.as(ACME).get("/version");
    expect(await burst(25, read)).toBe(20);
    const refused = await read();
    expect(refused).toMatchObject({ status: 429, body: "" });
    expect(refused.headers.get("retry-after")).toBeNull();
  });

  it("hold in the sliding window, not only from one full second to the next", async () => {
    const read = () => world.as(ACME).get("/version");
    world.time.now += 900;
    expect(await burst(20, read)).toBe(20);
    world.time.now += 200;
    expect(await burst(5, read)).toBe(0);
    world.time.now += 801;
    expect(await burst(25, read)).toBe(20);
  });

  it("grant twenty writes in ten seconds, apart from the reads", async () => {
    const write = () => world.as(ACME).delete("/webhook/subscription/BRAND");
    expect(await burst(25, write)).toBe(20);
    expect((await world.as(ACME).get("/version")).status).toBe(200);
    world.time.now += 9_999;
    expect((await write()).status).toBe(429);
    world.time.now += 1;
    expect((await write()).status).toBe(204);
  });

  it("belong to one account each", async () => {
    await burst(20, () => world.as(ACME).get("/version"));
    expect((await world.as(NORTHWIND).get("/version")).status).toBe(200);
  });

  it("count in real time, whatever the registry's clock says", async () => {
    await burst(20, () => world.as(ACME).get("/version"));
    await world.control.post("/clock", { advanceSeconds: 3_600 });
    expect((await world.as(ACME).get("/version")).status).toBe(429);
  });

  it("can be changed", async () => {
    await world.control.post("/limits", { system: "tcr", class: "read", count: 3, windowMs: 100 });
    expect(await burst(5, () => world.as(ACME).get("/version"))).toBe(3);
    world.time.now += 100;
    expect(await burst(5, () => world.as(ACME).get("/version"))).toBe(3);
  });
});

describe("routes", () => {
  it("that do not exist answer 404", async () => {
    expect((await world.as(ACME).get("/partnerCampaign/CELIG01/migrateCnp")).status).toBe(404);
    expect((await world.as(ACME).post("/campaign")).status).toBe(404);
    expect(await statusOf("/elsewhere/api/v1")).toBe(404);
  });
});
