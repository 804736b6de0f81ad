import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ACME, CASCADE, CLEARWATER, HARBOR, NORTHWIND, PRAIRIE, SUMMIT } from "../../scenarios/companies";
import { testCampaigns } from "../../scenarios/test-world";
import { bench, type Bench } from "../../testing";

let world: Bench;
beforeEach(() => {
  world = bench();
});
afterEach(async () => {
  await world.sandbox.close();
});

const [ATDC = ""] = testCampaigns.atDca;
const [PARTLY = ""] = testCampaigns.partlyCovered;
const idsOf = async (company: string, path: string): Promise<string[]> => {
  const { body } = await world.dca(company).get(`${path}&recordsPerPage=500`);
  return (body as { records: { campaignId: string }[] }).records.map((record) => record.campaignId);
};
const hopsOf = async (company: string, path: string): Promise<string[]> => {
  const { body } = await world.dca(company).get(path);
  return (body as { downstreamCnpId: string; upstreamCnpId: string; role: string }[]).map(
    (hop) => `${hop.downstreamCnpId} ${hop.upstreamCnpId} ${hop.role}`,
  );
};

describe("the lists of a DCA", () => {
  it("hold apart what it was asked for as primary and as secondary", async () => {
    const pending = "cnpMigration=true&sharingStatus=PENDING";
    expect(await idsOf(SUMMIT, `/partnerCampaign/sharedWithMe?${pending}`)).toEqual([ATDC]);
    expect(await idsOf(SUMMIT, `/dcaCampaign/sharedWithMe?${pending}`)).toEqual([]);
    expect(await idsOf(PRAIRIE, `/dcaCampaign/sharedWithMe?${pending}`)).toEqual([PARTLY]);
    expect(await idsOf(PRAIRIE, `/partnerCampaign/sharedWithMe?${pending}`)).toEqual([]);
  });

  it("can be narrowed to one downstream partner", async () => {
    await world.control.post("/campaigns", { campaignId: "CCASC01", chain: [ACME, CASCADE, SUMMIT] });
    const list = "/partnerCampaign/sharedWithMe?sharingStatus=ACCEPTED";
    expect(await idsOf(SUMMIT, list)).toContain(testCampaigns.eligible[0]);
    expect(await idsOf(SUMMIT, `${list}&downstreamCnpId=${CASCADE}`)).toEqual(["CCASC01"]);
  });

  it("show all details with the owner and the brand, but neither bills nor resellers", async () => {
    const { body } = await world.dca(SUMMIT).get("/partnerCampaign/sharedWithMe?recordsPerPage=1");
    const [record] = (body as { records: Record<string, unknown>[] }).records;
    expect(record).toMatchObject({ cspId: ACME, brand: { universalEin: expect.stringMatching(/^US_/) } });
    expect(Object.keys(record ?? {})).not.toEqual(expect.arrayContaining(["monthlyFee"]));
    expect(record).not.toHaveProperty("resellerId");
  });
});

describe("the whole chain", () => {
  const path = `/campaign/${PARTLY}/cnpChain`;

  it("is the provisional one for those who are only there", async () => {
    expect(await hopsOf(PRAIRIE, `${path}?cnpMigration=true`)).toEqual([
      `${ACME} ${NORTHWIND} CNP`,
      `${NORTHWIND} ${SUMMIT} DCA1`,
      `${SUMMIT} ${PRAIRIE} DCA2`,
    ]);
    expect(await hopsOf(PRAIRIE, path)).toEqual([]);
  });

  it("is the live one for those who are only there", async () => {
    expect(await hopsOf(CLEARWATER, path)).toContain(`SIRONW1 ${CLEARWATER} DCA1`);
    expect(await hopsOf(CLEARWATER, `${path}?cnpMigration=true`)).toEqual([]);
  });

  it("is only the provisional one for those in both, from the owner on", async () => {
    await world.control.post("/campaigns", {
      campaignId: "CBOTH01",
      chain: [ACME, NORTHWIND, HARBOR, CLEARWATER],
    });
    await world.as(NORTHWIND).post(`/campaign/CBOTH01/migrateCnp/${CASCADE}`);
    await world.as(CASCADE).put(`/partnerCampaign/CBOTH01/sharing/${CLEARWATER}`);
    expect(await hopsOf(CLEARWATER, "/campaign/CBOTH01/cnpChain")).toEqual([]);
    expect(await hopsOf(CLEARWATER, "/campaign/CBOTH01/cnpChain?cnpMigration=true")).toEqual([
      `${ACME} ${NORTHWIND} CNP`,
      `${NORTHWIND} ${CASCADE} CNP`,
      `${CASCADE} ${CLEARWATER} DCA1`,
    ]);
  });
});

it("a DCA reads networks, terms, states and the migration of what it is part of, and nothing else", async () => {
  const [foreign = ""] = testCampaigns.eligible;
  for (const what of ["", "/operationStatus", "/mnoMetadata", "/mnoIdsWithDcaElected", "/cnpChain"]) {
    expect((await world.dca(PRAIRIE).get(`/campaign/${PARTLY}${what}`)).status).toBe(200);
    expect((await world.dca(PRAIRIE).get(`/campaign/${foreign}${what}`)).status).toBe(400);
  }
  expect((await world.dca(PRAIRIE).get(`/campaign/${PARTLY}/migrateCnp`)).body).toMatchObject({
    status: "ACTIVE",
  });
  expect((await world.dca(PRAIRIE).post(`/campaign/${PARTLY}/migrateCnp/${CASCADE}`)).status).toBe(404);
});

it("DCAs learn which networks each of them reaches, CSPs do not", async () => {
  const [first] = (await world.dca(SUMMIT).get("/enum/dca")).body as object[];
  expect(first).toHaveProperty("mnoIds");
  const [same] = (await world.as(ACME).get("/enum/dca")).body as object[];
  expect(same).not.toHaveProperty("mnoIds");
});
