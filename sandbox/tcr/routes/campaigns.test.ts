import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ACME, BRIGHTLINE, CLEARWATER, NORTHWIND, OLD_PINE } from "../../scenarios/companies";
import { brightlineCampaigns, testCampaigns } from "../../scenarios/test-world";
import { bench, type Bench, type Caller } from "../../testing";

type Envelope = { records: Record<string, unknown>[]; page: number; totalRecords: number };

let world: Bench;
let acme: Caller;
beforeEach(() => {
  world = bench();
  acme = world.as(ACME);
});
afterEach(async () => {
  await world.sandbox.close();
});

async function list(caller: Caller, path: string): Promise<Envelope> {
  const { status, body } = await caller.get(path);
  expect(status).toBe(200);
  return body as Envelope;
}
const idsOf = ({ records }: Envelope): unknown[] => records.map(({ campaignId }) => campaignId);

const [ELIGIBLE = "", SECOND = ""] = testCampaigns.eligible;

describe("own campaigns", () => {
  it("come ten at a time, newest first, with page and total only", async () => {
    const first = await list(acme, "/campaign");
    expect(first.records).toHaveLength(10);
    expect(Object.keys(first).sort()).toEqual(["page", "records", "totalRecords"]);
    const dates = first.records.map(({ createDate }) => String(createDate));
    expect(dates).toEqual([...dates].sort().reverse());
    const all = await list(acme, "/campaign?recordsPerPage=500");
    expect(all.totalRecords).toBe(all.records.length);
    expect(idsOf(await list(acme, "/campaign?page=2"))).toEqual(idsOf(all).slice(10, 20));
  });

  it("are none beyond the end, with the same total", async () => {
    const beyond = await list(acme, "/campaign?page=99");
    expect(beyond).toMatchObject({ records: [], page: 99 });
    expect(beyond.totalRecords).toBe((await list(acme, "/campaign")).totalRecords);
  });

  it.each([
    ["recordsPerPage=501", "recordsPerPage"],
    ["recordsPerPage=0", "recordsPerPage"],
    ["page=0", "page"],
    ["status=SUSPENDED", "status"],
    ["mock=maybe", "mock"],
  ])("refuse %s as an error array", async (query, field) => {
    const { status, body } = await acme.get(`/campaign?${query}`);
    expect(status).toBe(400);
    expect(body).toMatchObject([{ code: 501, fields: [field] }]);
  });

  it("come fifty at most from the search, which leaves mock campaigns out", async () => {
    expect((await acme.get("/campaign/search?recordsPerPage=51")).status).toBe(400);
    expect((await list(acme, "/campaign?mock=true")).totalRecords).toBe(testCampaigns.mock.length);
    expect((await list(acme, "/campaign/search?mock=true")).totalRecords).toBe(0);
  });

  it("can be asked for by upstream, and a declined upstream counts as none", async () => {
    const atNorthwind = await list(acme, `/campaign?upstreamCnpId=${NORTHWIND}&recordsPerPage=500`);
    expect(idsOf(atNorthwind)).toEqual(
      expect.arrayContaining([...testCampaigns.eligible, ...testCampaigns.noDca.slice(0, 1)]),
    );
    expect(idsOf(atNorthwind)).not.toContain(testCampaigns.declined[0]);
    expect(idsOf(atNorthwind)).not.toContain(testCampaigns.open[0]);
  });

  it("read as expired once deactivated, for good and as often as asked", async () => {
    expect((await acme.delete(`/campaign/${ELIGIBLE}`)).status).toBe(204);
    expect((await acme.delete(`/campaign/${ELIGIBLE}`)).status).toBe(204);
    expect((await acme.get(`/campaign/${ELIGIBLE}`)).body).toMatchObject({ status: "EXPIRED" });
  });

  it("show neither brand names nor partners", async () => {
    const { body } = await acme.get(`/campaign/${ELIGIBLE}`);
    expect(body).toMatchObject({
      campaignId: ELIGIBLE,
      cspId: ACME,
      status: "ACTIVE",
      usecase: "CUSTOMER_CARE",
    });
    expect(body).not.toHaveProperty("upstreamCnpId");
    expect(body).not.toHaveProperty("displayName");
  });

  it("of another company look as if they did not exist", async () => {
    for (const path of ["", "/sharing", "/migrateCnp", "/mnoIdsWithDcaElected", "/operationStatus"]) {
      const { status, body } = await world.as(OLD_PINE).get(`/campaign/${ELIGIBLE}${path}`);
      expect([status, body]).toMatchObject([400, [{ code: 502 }]]);
    }
  });

  it("can be changed in their texts but not in what was registered", async () => {
    const description = "A new description that is long enough to be taken for one.";
    await acme.put(`/campaign/${ELIGIBLE}`, { description, usecase: "2FA" });
    expect((await acme.get(`/campaign/${ELIGIBLE}`)).body).toMatchObject({
      description,
      usecase: "CUSTOMER_CARE",
    });
  });
});

describe("partner campaigns", () => {
  it("are listed by the hop that reaches the caller, live ones unless migrations are asked for", async () => {
    const northwind = world.as(NORTHWIND);
    const pending = "/partnerCampaign/sharedWithMe?sharingStatus=PENDING&recordsPerPage=500";
    const ordinary = idsOf(await list(northwind, pending));
    expect(ordinary).toEqual(
      expect.arrayContaining([testCampaigns.noDca[0], brightlineCampaigns.pendingShare]),
    );
    expect(ordinary).not.toContain(testCampaigns.open[0]);
    const migrating = idsOf(await list(northwind, `${pending}&cnpMigration=true`));
    expect(migrating).toEqual(
      expect.arrayContaining([
        testCampaigns.open[0],
        testCampaigns.previouslyAccepted[0],
        brightlineCampaigns.migration,
      ]),
    );
  });

  it("can be narrowed by partner, brand, day and several sharing states", async () => {
    const northwind = world.as(NORTHWIND);
    const base = "/partnerCampaign/sharedWithMe?recordsPerPage=500";
    const narrowed = `${base}&downstreamCnpId=${BRIGHTLINE}&sharingStatus=PENDING`;
    expect(idsOf(await list(northwind, narrowed))).toEqual([brightlineCampaigns.pendingShare]);
    const both = await list(northwind, `${base}&sharingStatus=PENDING&sharingStatus=ACCEPTED`);
    expect(both.totalRecords).toBeGreaterThan(testCampaigns.eligible.length);
    expect((await list(northwind, `${base}&startDate=2030-01-01`)).totalRecords).toBe(0);
    expect((await northwind.get(`${base}&startDate=yesterday`)).body).toMatchObject([{ code: 501 }]);
    expect((await northwind.get("/partnerCampaign/sharedWithMe/search?recordsPerPage=51")).status).toBe(400);
  });

  it("that were shared on are listed by their upstream", async () => {
    const { totalRecords, records } = await list(
      world.as(NORTHWIND),
      "/partnerCampaign/sharedByMe?upstreamCnpId=DSUMT&recordsPerPage=500",
    );
    expect(totalRecords).toBeGreaterThanOrEqual(testCampaigns.eligible.length);
    expect(records[0]).not.toHaveProperty("cspId");
    expect(records[0]).not.toHaveProperty("referenceId");
  });

  it("show their brand one by one", async () => {
    const { body } = await world.as(NORTHWIND).get(`/partnerCampaign/${ELIGIBLE}?cnpMigration=false`);
    expect(body).toMatchObject({ campaignId: ELIGIBLE, brand: { entityType: expect.any(String) as string } });
    expect((await acme.get(`/partnerCampaign/${ELIGIBLE}`)).body).toMatchObject([{ code: 502 }]);
  });
});

describe("what belongs to campaigns", () => {
  it("is reported by network and number registry", async () => {
    expect((await acme.get(`/campaign/${ELIGIBLE}/operationStatus`)).body).toEqual({
      "10017": "REGISTERED",
      "10035": "REGISTERED",
    });
    expect((await acme.get(`/campaign/${ELIGIBLE}/osr/attributes`)).body).toMatchObject({
      status: "5",
      msg_class: "F",
    });
    expect((await acme.get(`/campaign/${ELIGIBLE}/mnoMetadata`)).body).toHaveProperty(
      "10035.brandTier",
      "LOW",
    );
    expect(
      (await acme.get(`/campaign/${testCampaigns.expired[0] ?? ""}/operationStatus`)).body,
    ).toMatchObject([{ code: 518 }]);
    expect((await acme.get(`/campaign/${SECOND}/osr/phones`)).body).toHaveProperty("totalRecords");
  });

  it("can be nudged by the owner only", async () => {
    const nudge = { nudgeIntent: "REVIEW", description: "Please look again" };
    expect((await acme.post(`/campaign/${ELIGIBLE}/nudge`, nudge)).body).toEqual({
      message: "Nudge successful",
    });
    expect((await world.as(NORTHWIND).post(`/campaign/${ELIGIBLE}/nudge`, nudge)).body).toMatchObject([
      { code: 592 },
    ]);
    expect((await acme.post(`/campaign/${ELIGIBLE}/nudge`, { nudgeIntent: "PLEASE" })).body).toMatchObject([
      { code: 501 },
    ]);
  });

  it("has brands and resellers", async () => {
    const brands = (await acme.get("/brand?recordsPerPage=500")).body as Envelope;
    expect(brands.records.map(({ displayName }) => displayName)).toContain("=1+1 Labs");
    const found = (await acme.get(`/brand?displayName=${encodeURIComponent("=1+1 Labs")}`)).body as Envelope;
    expect(found.totalRecords).toBe(1);
    expect((await acme.get(`/brand/${String(found.records[0]?.brandId)}`)).body).toMatchObject({
      displayName: "=1+1 Labs",
    });
    expect(((await acme.get("/reseller")).body as Envelope).totalRecords).toBe(8);
  });
});

describe("enumerations", () => {
  it("name the partners that can take a migration, or a sole proprietor", async () => {
    const all = (await acme.get("/enum/cnp")).body as Record<string, string>;
    expect(all).toMatchObject({
      [OLD_PINE]: "Old Pine Networks",
      [CLEARWATER]: "Clearwater DCA",
      [ACME]: "Acme Messaging",
    });
    expect((await acme.get("/enum/cnp?cnpMigrationSupported=true")).body).not.toHaveProperty(OLD_PINE);
    expect((await acme.get("/enum/cnp?soleProprietorEnabled=true")).body).not.toHaveProperty("SIRONW1");
    expect((await acme.get("/enum/dca")).body).toHaveLength(5);
  });

  it("list networks, use cases and codes", async () => {
    expect((await acme.get("/enum/mno")).body).toContainEqual({
      networkId: 10035,
      displayName: "T-Mobile",
      osrBitmaskIndex: 2,
    });
    expect(Object.keys((await acme.get("/enum/usecase")).body as object)).toHaveLength(28);
    expect((await acme.get("/enum/campaignStatus")).body).toEqual(["ACTIVE", "EXPIRED"]);
    expect((await acme.get("/error")).body).toHaveProperty("592");
  });
});

describe("settings and profile", () => {
  it("can be read and changed as a pair", async () => {
    const wanted = { migrationSupported: true, migrationAutoComplete: true };
    expect((await acme.get("/settings/cnpMigration")).body).toEqual({
      ...wanted,
      migrationAutoComplete: false,
    });
    expect((await acme.put("/settings/cnpMigration", wanted)).body).toEqual(wanted);
    expect((await acme.get("/settings/cnpMigration")).body).toEqual(wanted);
    expect((await acme.put("/settings/cnpMigration", {})).body).toMatchObject([{ code: 501 }]);
    expect((await acme.get("/csp/profile")).body).toMatchObject({ cspId: ACME, soleProprietorEnabled: true });
  });
});
