import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { matchesPrefix } from "../core/faults";
import { ACME, BLUE_RIDGE } from "../scenarios/companies";
import { testCampaigns } from "../scenarios/test-world";
import { basic, bench, eventually, type Bench } from "../testing";

const [ELIGIBLE = ""] = testCampaigns.eligible;
const START = `/campaign/${ELIGIBLE}/migrateCnp/${BLUE_RIDGE}`;

let world: Bench;
let url: string;
beforeEach(async () => {
  world = bench();
  ({ url } = await world.sandbox.listen(0));
});
afterEach(async () => {
  await world.sandbox.close();
});

const overTheWire = (path: string, method: string): Promise<Response> =>
  fetch(`${url}/tcr/csp/v2${path}`, { method, headers: { authorization: basic(ACME) } });
const fault = (rest: object) => world.control.post("/faults", { system: "tcr", ...rest });
const migrationOf = async (id: string): Promise<unknown> => {
  const { body } = await world.control.get(`/campaigns/${id}`);
  return (body as { migration: unknown }).migration;
};
const lastRequest = async (): Promise<unknown> =>
  ((await world.control.get("/requests")).body as unknown[]).at(-1);

describe("faults", () => {
  it("drop-before cuts the connection and nothing has happened", async () => {
    await fault({ method: "POST", mode: "drop-before", count: 1 });
    await expect(overTheWire(START, "POST")).rejects.toThrow();
    expect(await migrationOf(ELIGIBLE)).toBeNull();
    expect(await lastRequest()).toMatchObject({ status: 0, cut: true, method: "POST" });
    expect((await overTheWire(START, "POST")).status).toBe(204);
  });

  it("apply-then-drop does the work and loses the answer", async () => {
    await fault({ path: "/campaign/*/migrateCnp", mode: "apply-then-drop", count: 1 });
    await expect(overTheWire(START, "POST")).rejects.toThrow();
    expect(await migrationOf(ELIGIBLE)).toMatchObject({ status: "ACTIVE", target: BLUE_RIDGE });
    expect(await lastRequest()).toMatchObject({ status: 204, cut: true, path: `/tcr/csp/v2${START}` });
  });

  it("late-apply does the work when nobody waits any more", async () => {
    await fault({ method: "POST", mode: "late-apply", count: 1, delayMs: 1_500 });
    await expect(overTheWire(START, "POST")).rejects.toThrow();
    expect(await migrationOf(ELIGIBLE)).toBeNull();
    await eventually(lastRequest).toMatchObject({ status: 204, cut: true });
    expect(await migrationOf(ELIGIBLE)).toMatchObject({ status: "ACTIVE" });
  });

  it("status answers with that status and applies nothing", async () => {
    await fault({ method: "POST", mode: "status", status: 503, count: 1 });
    const response = await overTheWire(START, "POST");
    expect(response.status).toBe(503);
    expect(await response.json()).toMatchObject([{ code: 590 }]);
    expect(await migrationOf(ELIGIBLE)).toBeNull();
  });

  it("apply-then-status answers with that status, as 590 in a refusal, and does the work all the same", async () => {
    await fault({ method: "POST", mode: "apply-then-status", status: 400, count: 1 });
    const response = await overTheWire(START, "POST");
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject([{ code: 590 }]);
    expect(await migrationOf(ELIGIBLE)).toMatchObject({ status: "ACTIVE" });
    expect(await lastRequest()).toMatchObject({ status: 400, applied: 204, method: "POST" });
  });

  it("slow answers late but well", async () => {
    await fault({ mode: "slow", delayMs: 50, count: 1 });
    const begun = performance.now();
    expect((await overTheWire("/version", "GET")).status).toBe(200);
    expect(performance.now() - begun).toBeGreaterThanOrEqual(45);
  });

  it("bad-json applies a write and answers with a broken body", async () => {
    await fault({ mode: "bad-json", count: 1 });
    await expect((await overTheWire(START, "POST")).json()).rejects.toThrow();
    expect(await migrationOf(ELIGIBLE)).toMatchObject({ status: "ACTIVE" });
  });

  it("strike as often as counted and can be taken away", async () => {
    await fault({ mode: "status", status: 500, count: 2 });
    const statuses = [];
    for (let turn = 0; turn < 3; turn += 1) statuses.push((await overTheWire("/version", "GET")).status);
    expect(statuses).toEqual([500, 500, 200]);
    await fault({ mode: "status", status: 500 });
    await world.control.delete("/faults");
    expect((await overTheWire("/version", "GET")).status).toBe(200);
  });

  it("strike with a probability that repeats from run to run", async () => {
    await fault({ mode: "status", status: 500, probability: 0.5 });
    const statuses = [];
    for (let turn = 0; turn < 20; turn += 1) statuses.push((await world.as(ACME).get("/version")).status);
    const struck = statuses.filter((status) => status === 500).length;
    expect(struck).toBeGreaterThan(2);
    expect(struck).toBeLessThan(18);
  });
});

describe("fault paths", () => {
  it.each([
    ["/tcr/csp/v2/campaign", true],
    ["/campaign", true],
    ["/campaign/*/migrateCnp", true],
    ["/campaign/*/sharing", false],
    ["/partnerCampaign", false],
  ])("%s", (prefix, matches) => {
    expect(matchesPrefix("/tcr/csp/v2/campaign/C123/migrateCnp/SABC", prefix)).toBe(matches);
  });
});
