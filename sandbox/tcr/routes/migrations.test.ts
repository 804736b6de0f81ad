import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ACME, BLUE_RIDGE, CLEARWATER, NORTHWIND, PRAIRIE, SUMMIT } from "../../scenarios/companies";
import { testCampaigns } from "../../scenarios/test-world";
import { bench, type Bench } from "../../testing";

let world: Bench;
beforeEach(() => {
  world = bench();
});
afterEach(async () => {
  await world.sandbox.close();
});

const [ID = ""] = testCampaigns.eligible;
const decline = "?explanation=not%20now&rejectionCategory=OTHER";

describe("a migration over HTTP", () => {
  it("goes from start to completion through target and DCA", async () => {
    const acme = world.as(ACME);
    const blueRidge = world.as(BLUE_RIDGE);
    expect(await acme.post(`/campaign/${ID}/migrateCnp/${BLUE_RIDGE}`)).toMatchObject({
      status: 204,
      body: "",
    });
    expect((await acme.get(`/campaign/${ID}/migrateCnp`)).body).toEqual({
      campaignId: ID,
      status: "ACTIVE",
      cancellationReason: null,
      expirationDate: "2026-04-01T00:00:00.000Z",
      createDate: "2026-03-02T15:00:00.000Z",
    });
    expect((await acme.get(`/campaign/${ID}/sharing?cnpMigration=true`)).body).toMatchObject({
      sharedByMe: {
        downstreamCnpId: ACME,
        upstreamCnpId: BLUE_RIDGE,
        sharingStatus: "PENDING",
        cnpMigration: true,
      },
    });
    expect((await acme.get(`/campaign/${ID}/sharing`)).body).toMatchObject({
      sharedByMe: { upstreamCnpId: NORTHWIND, sharingStatus: "ACCEPTED", cnpMigration: false },
    });

    const elected = await blueRidge.put(`/partnerCampaign/${ID}/sharing/${CLEARWATER}`);
    expect(elected).toMatchObject({
      status: 200,
      body: { upstreamCnpId: CLEARWATER, sharingStatus: "PENDING" },
    });
    expect((await acme.get(`/campaign/${ID}/mnoIdsWithDcaElected?cnpMigration=true`)).body).toEqual([]);

    const accepted = await world.dca(CLEARWATER).put(`/partnerCampaign/${ID}/sharing`);
    expect(accepted).toMatchObject({ status: 200, body: { sharingStatus: "ACCEPTED", cnpMigration: false } });
    expect((await acme.get(`/campaign/${ID}/migrateCnp`)).body).toMatchObject({ status: "COMPLETED" });
    expect((await acme.get(`/campaign/${ID}/sharing`)).body).toMatchObject({
      sharedByMe: { upstreamCnpId: BLUE_RIDGE },
    });
    expect((await acme.get(`/campaign/${ID}/sharing?cnpMigration=true`)).body).toEqual({});
    expect((await acme.get(`/campaign/${ID}/mnoIdsWithDcaElected`)).body).toEqual([10017, 10035]);
    expect((await world.as(NORTHWIND).get(`/partnerCampaign/${ID}/sharing`)).body).toMatchObject([
      { code: 502 },
    ]);
  });

  it("waits for a secondary DCA that has to close the gap", async () => {
    const [partly = ""] = testCampaigns.partlyCovered;
    const acme = world.as(ACME);
    expect((await acme.get(`/campaign/${partly}/mnoIdsWithDcaElected`)).body).toHaveLength(4);
    expect((await acme.get(`/campaign/${partly}/mnoIdsWithDcaElected?cnpMigration=true`)).body).toEqual([
      10017, 10035,
    ]);
    expect(
      (await world.dca(SUMMIT).get(`/dcaCampaign/${partly}/sharing?cnpMigration=true`)).body,
    ).toMatchObject({
      sharedByMe: { upstreamCnpId: PRAIRIE, sharingStatus: "PENDING" },
    });
    expect((await world.dca(PRAIRIE).put(`/dcaCampaign/${partly}/sharing`)).status).toBe(200);
    expect((await acme.get(`/campaign/${partly}/migrateCnp`)).body).toMatchObject({ status: "COMPLETED" });
  });

  it("refuses a second start, a foreign cancel and a second cancel, each with its code", async () => {
    const [open = ""] = testCampaigns.open;
    const acme = world.as(ACME);
    expect((await acme.post(`/campaign/${open}/migrateCnp/${BLUE_RIDGE}`)).body).toMatchObject([
      { code: 592 },
    ]);
    expect((await world.as(NORTHWIND).delete(`/campaign/${open}/migrateCnp`)).body).toMatchObject([
      { code: 500 },
    ]);
    expect((await acme.delete(`/campaign/${open}/migrateCnp?explanation=enough`)).status).toBe(204);
    expect((await acme.delete(`/campaign/${open}/migrateCnp`)).body).toMatchObject([{ code: 502 }]);
    expect((await acme.get(`/campaign/${open}/migrateCnp`)).body).toMatchObject({
      status: "CANCELLED",
      cancellationReason: "enough",
    });
  });

  it("does not exist for a campaign that never had one", async () => {
    expect(await world.as(ACME).get(`/campaign/${ID}/migrateCnp`)).toMatchObject({
      status: 400,
      body: [{ code: 502 }],
    });
  });

  it("takes explanations of 2048 characters and no more", async () => {
    const [open = ""] = testCampaigns.open;
    const path = `/campaign/${open}/migrateCnp?explanation=`;
    expect((await world.as(ACME).delete(path + "x".repeat(2049))).body).toMatchObject([{ code: 501 }]);
    expect((await world.as(ACME).delete(path + "x".repeat(2048))).status).toBe(204);
  });

  it("can show its dates as epoch milliseconds", async () => {
    await world.control.post("/dates", { migration: "epoch" });
    const { body } = await world.as(ACME).get(`/campaign/${testCampaigns.open[0] ?? ""}/migrateCnp`);
    expect(body).toMatchObject({
      createDate: expect.any(Number) as number,
      expirationDate: expect.any(Number) as number,
    });
  });

  it("expires when the clock passes its last day", async () => {
    const [soon = ""] = testCampaigns.endingWithinADay;
    await world.control.post("/clock", { advanceSeconds: 86_400 + 6 * 3_600 });
    const { body } = await world.as(ACME).get(`/campaign/${soon}/migrateCnp`);
    expect(body).toMatchObject({
      status: "CANCELLED",
      cancellationReason: expect.stringContaining("expired") as string,
    });
  });
});

describe("visibility", () => {
  it("hides a middle-hop migration from everyone downstream of it", async () => {
    const [middle = ""] = testCampaigns.middleHop;
    const acme = world.as(ACME);
    expect((await acme.get(`/campaign/${middle}/migrateCnp`)).body).toMatchObject([{ code: 502 }]);
    expect((await acme.get(`/campaign/${middle}/sharing?cnpMigration=true`)).body).toEqual({});
    expect((await acme.get(`/campaign/${middle}/mnoIdsWithDcaElected?cnpMigration=true`)).body).toEqual([]);
    expect((await acme.post(`/campaign/${middle}/migrateCnp/${BLUE_RIDGE}`)).body).toMatchObject([
      { code: 592 },
    ]);
    expect((await world.as(NORTHWIND).get(`/campaign/${middle}/migrateCnp`)).body).toMatchObject({
      status: "ACTIVE",
    });
  });

  it("shows a new partner the provisional chain only", async () => {
    const [open = ""] = testCampaigns.open;
    const northwind = world.as(NORTHWIND);
    expect((await northwind.get(`/partnerCampaign/${open}/sharing`)).body).toEqual({});
    expect((await northwind.get(`/partnerCampaign/${open}/sharing?cnpMigration=true`)).body).toMatchObject({
      sharedWithMe: { downstreamCnpId: ACME, sharingStatus: "PENDING" },
    });
  });
});

describe("sharing", () => {
  it("of a campaign never shared is empty", async () => {
    const [never = ""] = testCampaigns.neverShared;
    expect((await world.as(ACME).get(`/campaign/${never}/sharing`)).body).toEqual({});
    const shared = await world.as(ACME).put(`/campaign/${never}/sharing/${NORTHWIND}`);
    expect(shared.body).toMatchObject({
      upstreamCnpId: NORTHWIND,
      sharingStatus: "PENDING",
      cnpMigration: false,
    });
    expect((await world.as(ACME).put(`/campaign/${never}/sharing/${BLUE_RIDGE}`)).body).toMatchObject([
      { code: 592 },
    ]);
  });

  it("cannot go to who declined it, but to someone else", async () => {
    const [declined = ""] = testCampaigns.declined;
    const acme = world.as(ACME);
    expect((await acme.get(`/campaign/${declined}/sharing`)).body).toMatchObject({
      sharedByMe: { sharingStatus: "DECLINED", rejectionCategory: ["SAMPLE_MESSAGE"] },
    });
    expect((await acme.put(`/campaign/${declined}/sharing/${NORTHWIND}`)).body).toMatchObject([
      { code: 522 },
    ]);
    expect((await acme.put(`/campaign/${declined}/sharing/${BLUE_RIDGE}`)).status).toBe(200);
  });

  it("is not possible for mock, expired and unknown ones", async () => {
    const share = (ids: string[]) => world.as(ACME).put(`/campaign/${ids[0] ?? ""}/sharing/${NORTHWIND}`);
    expect((await share(testCampaigns.mock)).body).toMatchObject([{ code: 536 }]);
    expect((await share(testCampaigns.expired)).body).toMatchObject([{ code: 518 }]);
    expect((await share(["CNOSUCH"])).body).toMatchObject([{ code: 502 }]);
  });

  it("is declined with explanation and category, both required", async () => {
    const [waiting = ""] = testCampaigns.noDca;
    const northwind = world.as(NORTHWIND);
    const path = `/partnerCampaign/${waiting}/sharing`;
    expect((await northwind.delete(path)).body).toMatchObject([{ code: 501, fields: ["explanation"] }]);
    expect((await northwind.delete(`${path}?explanation=x`)).body).toMatchObject([{ code: 501 }]);
    expect((await northwind.delete(`${path}?explanation=x&rejectionCategory=MOOD`)).body).toMatchObject([
      { code: 501 },
    ]);
    expect(await northwind.delete(path + decline)).toMatchObject({
      status: 200,
      body: { sharingStatus: "DECLINED", explanation: "not now", rejectionCategory: ["OTHER"] },
    });
    expect((await northwind.delete(path + decline)).body).toMatchObject([{ code: 502 }]);
  });
});
