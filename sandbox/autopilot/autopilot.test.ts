import { afterEach, describe, expect, it } from "vitest";
import { ACME, BLUE_RIDGE, CASCADE, CLEARWATER, PRAIRIE, SUMMIT } from "../scenarios/companies";
import { testCampaigns } from "../scenarios/test-world";
import { bench, type Bench } from "../testing";

let world: Bench;
afterEach(async () => {
  await world.sandbox.close();
});

const [ID = ""] = testCampaigns.eligible;
const view = async (id: string) =>
  (await world.control.get(`/campaigns/${id}`)).body as {
    provisional: { to: string; sharingStatus: string }[] | null;
    existing: { to: string }[];
    migration: { status: string };
  };
const pass = (advanceSeconds: number) => world.control.post("/clock", { advanceSeconds });

describe("partners that act by themselves", () => {
  it("stand still in the test world", async () => {
    world = bench();
    await world.as(ACME).post(`/campaign/${ID}/migrateCnp/${BLUE_RIDGE}`);
    await pass(86_400);
    expect((await view(ID)).provisional).toMatchObject([{ sharingStatus: "PENDING" }]);
  });

  it("accept, forward and complete within their delays, CNPs and DCAs alike", async () => {
    world = bench();
    await world.control.post("/autopilot", { on: true });
    await world.as(ACME).post(`/campaign/${ID}/migrateCnp/${BLUE_RIDGE}`);
    await pass(4);
    expect((await view(ID)).provisional).toHaveLength(1);
    await pass(16);
    expect((await view(ID)).provisional).toMatchObject([
      { to: BLUE_RIDGE, sharingStatus: "ACCEPTED" },
      { to: "DCLRW" },
    ]);
    await pass(20);
    expect((await view(ID)).migration.status).toBe("COMPLETED");
  });

  it("bring in a secondary for networks they do not reach", async () => {
    world = bench();
    await world.control.post("/autopilot", { on: true, delayMs: 1_000 });
    await world.control.post("/campaigns", {
      campaignId: "CWIDE01",
      chain: [ACME, CASCADE, "DCLRW"],
      mnoIds: [10017, 10035, 10038],
    });
    await world.as(ACME).post(`/campaign/CWIDE01/migrateCnp/${SUMMIT}`);
    await pass(1);
    expect((await view("CWIDE01")).provisional?.map(({ to }) => to)).toEqual([SUMMIT, "DCLRW"]);
    await pass(1);
    expect((await view("CWIDE01")).existing.map(({ to }) => to)).toEqual([SUMMIT, "DCLRW"]);
  });

  it("decline by the odds set, and only where they are switched on", async () => {
    world = bench();
    await world.control.post("/autopilot", { company: BLUE_RIDGE, on: true, acceptOdds: 0, delayMs: 0 });
    await world.as(ACME).post(`/campaign/${ID}/migrateCnp/${BLUE_RIDGE}`);
    await world.as(ACME).post(`/campaign/${testCampaigns.eligible[1] ?? ""}/migrateCnp/${CASCADE}`);
    await pass(1);
    expect((await view(ID)).provisional).toMatchObject([{ sharingStatus: "DECLINED" }]);
    expect((await view(testCampaigns.eligible[1] ?? "")).provisional).toMatchObject([
      { sharingStatus: "PENDING" },
    ]);
  });

  it("leave alone what a scenario keeps waiting for a person", async () => {
    world = bench({ scenario: "demo", campaigns: 60 });
    const before = (await world.control.get("/requests")).body;
    await pass(3_600);
    expect(before).toEqual([]);
    expect((await world.control.get("/deliveries")).body).toEqual([]);
  });

  it("answer for every DCA of the demo but Prairie, which is left to a person", async () => {
    world = bench({ scenario: "demo", campaigns: 60 });
    for (const [campaignId, target] of [
      ["CMINE01", SUMMIT],
      ["CMINE02", PRAIRIE],
    ] as const) {
      await world.control.post("/campaigns", { campaignId, chain: [ACME, CASCADE, CLEARWATER] });
      await world.as(ACME).post(`/campaign/${campaignId}/migrateCnp/${target}`);
    }
    await pass(3_600);
    expect((await view("CMINE01")).migration.status).toBe("COMPLETED");
    expect((await view("CMINE02")).provisional).toMatchObject([{ to: PRAIRIE, sharingStatus: "PENDING" }]);
  });
});
