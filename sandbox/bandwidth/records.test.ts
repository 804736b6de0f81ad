import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ACME, CLEARWATER, NORTHWIND } from "../scenarios/companies";
import { bench, type Bench } from "../testing";
import { flat } from "./fixtures/guide";

const ID = "CJEUMDK";
const IMPORTS = "/campaignManagement/10dlc/campaigns/imports";

let world: Bench;
beforeEach(() => {
  world = bench({ scenario: "empty" });
});
afterEach(async () => {
  await world.sandbox.close();
});

const setUp = (change: object) => world.control.post("/bandwidth/accounts", { company: ACME, ...change });
const campaign = (chain: string[], more: object = {}) =>
  world.control.post("/campaigns", { campaignId: ID, chain, ...more });
const pass = (advanceSeconds: number) => world.control.post("/clock", { advanceSeconds });
const importOne = () =>
  world.bandwidth(ACME).post(IMPORTS, `<ImportedCampaign><CampaignId>${ID}</CampaignId></ImportedCampaign>`);
const read = async () => flat((await world.bandwidth(ACME).get(`${IMPORTS}/${ID}`)).body);
const chainOf = async () =>
  (await world.control.get(`/campaigns/${ID}`)).body as {
    existing: { to: string; sharingStatus: string }[];
    provisional: { to: string; sharingStatus: string }[] | null;
    migration: { status: string };
  };

describe("a share with Bandwidth at TCR", () => {
  it("is accepted by itself after a while, with the autopilot off, and can be imported from then on", async () => {
    await campaign([ACME, NORTHWIND, CLEARWATER]);
    await world.as(ACME).post(`/campaign/${ID}/migrateCnp/BANDW`);
    await pass(3);
    expect((await chainOf()).provisional).toMatchObject([{ sharingStatus: "PENDING" }]);
    await pass(2);
    expect(await chainOf()).toMatchObject({
      existing: [{ to: "BANDW" }],
      migration: { status: "COMPLETED" },
    });
    expect((await importOne()).status).toBe(201);
  });

  it("is answered in the provisional chain too, and imported before the migration is complete", async () => {
    await world.control.post("/companies", { id: "BANDW", mnoIds: [10017] });
    await campaign([ACME, NORTHWIND, CLEARWATER]);
    await world.as(ACME).post(`/campaign/${ID}/migrateCnp/BANDW`);
    await pass(5);
    expect(await chainOf()).toMatchObject({
      provisional: [{ to: "BANDW", sharingStatus: "ACCEPTED" }],
      migration: { status: "ACTIVE" },
    });
    expect((await importOne()).status).toBe(201);
  });

  it("waits as long as somebody holds it, and is answered when the hold ends", async () => {
    await setUp({ acceptance: "hold" });
    await campaign([ACME, "BANDW"], { pending: [0] });
    await pass(86_400);
    expect((await chainOf()).existing).toMatchObject([{ sharingStatus: "PENDING" }]);
    await setUp({ acceptance: "accept" });
    expect((await chainOf()).existing).toMatchObject([{ sharingStatus: "ACCEPTED" }]);
  });
});

describe("a record follows", () => {
  beforeEach(async () => {
    await campaign([ACME, "BANDW"]);
  });
  const networks = async () =>
    [...(await read()).matchAll(/<MnoId>(\d+)<\/MnoId><Status>(\w+)</g)].map(([, mno, state]) => [
      mno,
      state,
    ]);

  it("the clock from REVIEW to APPROVED, or stays in review", async () => {
    await importOne();
    await pass(9);
    expect(await networks()).toEqual([
      ["10017", "REVIEW"],
      ["10035", "REVIEW"],
    ]);
    await pass(2);
    expect(await networks()).toEqual([
      ["10017", "APPROVED"],
      ["10035", "APPROVED"],
    ]);
    await world.control.patch(`/bandwidth/campaigns/${ID}`, { approved: false });
    expect((await networks()).map(([, state]) => state)).toEqual(["REVIEW", "REVIEW"]);
  });

  it("TCR: the end of the campaign, and what a network decides there", async () => {
    await setUp({ reviewMs: 0 });
    await importOne();
    await world.control.patch(`/campaigns/${ID}`, { mno: { "10035": "SUSPENDED" } });
    expect(await networks()).toEqual([
      ["10017", "APPROVED"],
      ["10035", "SUSPENDED"],
    ]);
    await world.control.patch(`/campaigns/${ID}`, { status: "EXPIRED" });
    expect(await read()).toContain("<Status>EXPIRED</Status><MnoStatusList>");
  });

  it("its people at Bandwidth, who also undo it", async () => {
    await setUp({ reviewMs: 0 });
    await importOne();
    const patch = (body: object) => world.control.patch(`/bandwidth/campaigns/${ID}`, body);
    await patch({ mno: { "10017": "REJECTED" }, secondary: "DECLINED", reason: "Because we can" });
    expect(await read()).toContain(
      "<SecondaryDcaSharingStatus>DECLINED</SecondaryDcaSharingStatus>" +
        "<SecondaryDcaDeclineReason>Because we can</SecondaryDcaDeclineReason>",
    );
    expect(await networks()).toContainEqual(["10017", "REJECTED"]);
    await patch({ mno: { "10017": null }, secondary: null });
    expect(await networks()).toContainEqual(["10017", "APPROVED"]);
    expect(await read()).not.toContain("SecondaryDca");
  });

  it("the shape that was asked for: an element for each network, and a count in lists", async () => {
    await setUp({ mnoShape: "separate", totalCount: true });
    await importOne();
    expect((await read()).match(/<MnoStatus>/g)).toHaveLength(2);
    expect((await world.bandwidth(ACME).get(IMPORTS)).body).toContain("<TotalCount>1</TotalCount>");
  });
});
