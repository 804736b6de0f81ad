import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ACME, CLEARWATER, NORTHWIND } from "../scenarios/companies";
import { bench, type Bench } from "../testing";
import { flat, guide, skeleton } from "./fixtures/guide";

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
const importOne = (id = ID) =>
  world.bandwidth(ACME).post(IMPORTS, `<ImportedCampaign><CampaignId>${id}</CampaignId></ImportedCampaign>`);
const codeOf = (body: unknown) => /<ErrorCode>(\d+)</.exec(String(body))?.[1];
const idsOf = (body: unknown) => [...String(body).matchAll(/<CampaignId>(\w+)</g)].map(([, id]) => id);
const chainOf = async () =>
  (await world.control.get(`/campaigns/${ID}`)).body as {
    existing: { to: string; sharingStatus: string }[];
    provisional: { to: string; sharingStatus: string }[] | null;
    migration: { status: string };
  };

describe("the guide's requests are answered as the guide says", () => {
  it("an import, with 201 and the record", async () => {
    await campaign([ACME, "BANDW"]);
    await setUp({ secondary: "pending" });
    const { status, body, headers } = await world.bandwidth(ACME).post(IMPORTS, guide("import-request"));
    expect(status).toBe(201);
    expect(headers.get("content-type")).toBe("application/xml");
    expect(headers.get("location")).toMatch(/\/imports$/);
    expect(skeleton(body)).toBe(skeleton(guide("import-response")));
    expect(flat(body)).toContain(
      "<MnoName>ATT</MnoName><MnoId>10017</MnoId><Status>REVIEW</Status>" +
        "<MnoName>TMO</MnoName><MnoId>10035</MnoId><Status>REVIEW</Status>",
    );
  });

  it("a read of one record", async () => {
    await campaign([ACME, "BANDW"]);
    await setUp({ secondary: "accept" });
    await importOne();
    await pass(11);
    const { status, body } = await world.bandwidth(ACME).get(`${IMPORTS}/${ID}`);
    expect(status).toBe(200);
    expect(skeleton(body)).toBe(skeleton(guide("import-read")));
    expect(flat(body)).toContain("<SecondaryDcaSharingStatus>ACCEPTED</SecondaryDcaSharingStatus>");
  });

  it("a list, where a secondary DCA and its reason are named only if there are any", async () => {
    for (const id of ["CCOPVEY", "CCOPRTM"])
      await world.control.post("/campaigns", { campaignId: id, chain: [ACME, "BANDW"] });
    await setUp({ secondary: "decline" });
    await importOne("CCOPVEY");
    await setUp({ secondary: "none" });
    await importOne("CCOPRTM");
    await pass(60);
    await world.control.patch("/bandwidth/campaigns/CCOPRTM", {
      mno: { "10017": "REJECTED", "10035": "SUSPENDED" },
    });
    const { status, body } = await world.bandwidth(ACME).get(`${IMPORTS}?page=1&size=2`);
    expect(status).toBe(200);
    expect(skeleton(body)).toBe(skeleton(guide("import-list")));
    expect(idsOf(body)).toEqual(["CCOPVEY", "CCOPRTM"]);
  });

  it("a read by an account without the feature, word for word", async () => {
    await setUp({ importFeature: false });
    const { status, body } = await world.bandwidth(ACME).get(`${IMPORTS}/CA114BN`);
    expect(status).toBe(400);
    expect(flat(body)).toBe(flat(guide("import-read-error")));
  });

  it("a page size out of range, word for word", async () => {
    for (const size of ["0", "26", "ten"]) {
      const { status, body } = await world.bandwidth(ACME).get(`${IMPORTS}?page=1&size=${size}`);
      expect(status).toBe(400);
      expect(flat(body)).toBe(flat(guide("import-list-error")));
    }
  });

  it("a campaign id that is too long, word for word", async () => {
    const { status, body } = await importOne("C123456789012");
    expect(status).toBe(400);
    expect(flat(body)).toBe(flat(guide("import-error")));
  });
});

describe("an import is refused", () => {
  const refused = async (code: string, id = ID) => {
    const { status, body } = await importOne(id);
    expect([status, codeOf(body)]).toEqual([400, code]);
    expect(idsOf((await world.bandwidth(ACME).get(IMPORTS)).body)).toEqual([]);
  };

  it("of a campaign that does not exist, or has no such id", async () => {
    await refused("12189");
    await refused("12822", "C-123");
    expect(codeOf((await world.bandwidth(ACME).post(IMPORTS, "<ImportedCampaign/>")).body)).toBe("1003");
    expect(codeOf((await world.bandwidth(ACME).post(IMPORTS, "<ImportedCampaign>")).body)).toBe("1003");
  });

  it("of a campaign that is not shared with Bandwidth, or whose share waits or was declined", async () => {
    await campaign([ACME, NORTHWIND, CLEARWATER]);
    await refused("12189");
    await setUp({ acceptance: "hold" });
    await world.as(ACME).post(`/campaign/${ID}/migrateCnp/BANDW`);
    await pass(600);
    await refused("12189");
    await setUp({ acceptance: "decline" });
    expect((await chainOf()).provisional).toMatchObject([{ to: "BANDW", sharingStatus: "DECLINED" }]);
    await refused("12189");
  });

  it("of a campaign that another CSP shared: an account is one CSP's", async () => {
    await campaign([ACME, NORTHWIND, "BANDW"]);
    await refused("12189");
    const body = `<ImportedCampaign><CampaignId>${ID}</CampaignId></ImportedCampaign>`;
    expect((await world.bandwidth(NORTHWIND).post(IMPORTS, body)).status).toBe(201);
  });

  it("of a campaign that has ended, of a sole proprietor, and of one that a carrier has not approved", async () => {
    await campaign([ACME, "BANDW"]);
    await world.control.patch(`/campaigns/${ID}`, { mno: { "10035": "REVIEW" } });
    await refused("12185");
    await world.control.patch(`/campaigns/${ID}`, { status: "EXPIRED" });
    await refused("12192");
    await world.control.post("/campaigns", {
      campaignId: "CSOLO01",
      chain: [ACME, "BANDW"],
      usecase: "SOLE_PROPRIETOR",
    });
    await refused("12185", "CSOLO01");
  });

  it("a second time, and the record stays", async () => {
    await campaign([ACME, "BANDW"]);
    expect((await importOne()).status).toBe(201);
    expect(codeOf((await importOne()).body)).toBe("12193");
    expect(idsOf((await world.bandwidth(ACME).get(IMPORTS)).body)).toEqual([ID]);
  });

  it("as often as TCR fails or is asked too often, then no more", async () => {
    await campaign([ACME, "BANDW"]);
    await setUp({ tcrFailures: 1, tcrTooMany: 1 });
    const answers = [await importOne(), await importOne(), await importOne()];
    expect(answers.map(({ status }) => status)).toEqual([429, 400, 201]);
    expect(answers[0]?.body).toBe("");
    expect(codeOf(answers[1]?.body)).toBe("12184");
  });
});

describe("the list", () => {
  it("pages from 1, and page 0 is the first as well", async () => {
    const ids = Array.from({ length: 28 }, (_, index) => `CLIST${String(index + 10)}`);
    await world.control.post("/limits", { system: "bandwidth", class: "write", count: 100, windowMs: 1_000 });
    for (const id of ids) {
      await world.control.post("/campaigns", { campaignId: id, chain: [ACME, "BANDW"] });
      await importOne(id);
    }
    const page = async (query: string) =>
      idsOf((await world.bandwidth(ACME).get(`${IMPORTS}?${query}`)).body);
    expect(await page("page=0&size=10")).toEqual(ids.slice(0, 10));
    expect(await page("page=1&size=10")).toEqual(ids.slice(0, 10));
    expect(await page("page=3&size=10")).toEqual(ids.slice(20));
    expect(await page("page=4&size=10")).toEqual([]);
    expect(await page("")).toEqual(ids.slice(0, 25));
  });

  it("has nothing of another customer, who does not find the record either", async () => {
    await campaign([ACME, "BANDW"]);
    await importOne();
    expect(idsOf((await world.bandwidth(NORTHWIND).get(IMPORTS)).body)).toEqual([]);
    const { status, body } = await world.bandwidth(NORTHWIND).get(`${IMPORTS}/${ID}`);
    expect([status, codeOf(body)]).toEqual([404, "12189"]);
  });
});
