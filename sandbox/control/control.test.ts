import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ACME, CLEARWATER } from "../scenarios/companies";
import { testCampaigns } from "../scenarios/test-world";
import { bench, type Bench } from "../testing";

let world: Bench;
beforeEach(() => {
  world = bench({ scenario: "empty" });
});
afterEach(async () => {
  await world.sandbox.close();
});

const company = (rest: object) => world.control.post("/companies", rest);

async function chainWorld(): Promise<void> {
  await company({ id: "SAAAAAA", kind: "CSP", name: "Alpha" });
  await company({ id: "SBBBBBB", kind: "CSP", name: "Beta" });
  await company({ id: "DCAXX", kind: "DCA", name: "Ex", mnoIds: [10017, 10035] });
  await company({ id: "DCAYY", kind: "DCA", name: "Why" });
}

describe("the control interface", () => {
  it("is healthy and shows every company with its credentials", async () => {
    expect((await world.control.get("/health")).body).toEqual({ ok: true });
    const { body } = await world.control.get("/world");
    expect(body).toMatchObject({ infobip: {}, bandwidth: { campaigns: [], orders: [] } });
    expect((body as { bandwidth: { accounts: unknown[] } }).bandwidth.accounts).toContainEqual(
      expect.objectContaining({
        company: ACME,
        accountId: "9900778",
        clientId: `bandwidth-${ACME}`,
        clientSecret: `client-secret-${ACME}`,
        username: `user-${ACME}`,
        password: `password-${ACME}`,
        numbers: 0,
      }),
    );
    expect((body as { companies: unknown[] }).companies).toContainEqual({
      id: ACME,
      kind: "CSP",
      name: "Acme Messaging",
      apiKey: `key-${ACME}`,
      secret: `secret-${ACME}`,
      migrationSupported: true,
      migrationAutoComplete: false,
      soleProprietorEnabled: true,
      mnoIds: [],
    });
  });

  it("adds companies with the usual abilities and changes only what is said", async () => {
    expect((await company({ id: "DCAXX", kind: "DCA", name: "Ex" })).body).toMatchObject({
      apiKey: "key-DCAXX",
      secret: "secret-DCAXX",
      migrationSupported: true,
      migrationAutoComplete: false,
      soleProprietorEnabled: true,
      mnoIds: [10017, 10035, 10037, 10038, 10631, 10901],
    });
    expect(
      (await company({ id: "DCAXX", kind: "DCA", name: "Ex", migrationAutoComplete: true })).body,
    ).toMatchObject({
      migrationAutoComplete: true,
      migrationSupported: true,
    });
    expect((await world.dca("DCAXX").get("/version")).status).toBe(200);
  });

  it("makes a campaign with a ready chain", async () => {
    await chainWorld();
    const made = await world.control.post("/campaigns", {
      campaignId: "CTEST01",
      chain: ["SAAAAAA", "SBBBBBB", "DCAXX", "DCAYY"],
      mnoIds: [10017, 10035, 10038],
      pending: [2],
    });
    expect(made.body).toEqual({ campaignId: "CTEST01" });
    const hop = (from: string, to: string, role: string, sharingStatus: string, mnoIds: number[]) => ({
      from,
      to,
      role,
      sharingStatus,
      auto: false,
      mnoIds,
      sharedDate: "2026-03-02T15:00:00.000Z",
      statusDate: "2026-03-02T15:00:00.000Z",
    });
    expect((await world.control.get("/campaigns/CTEST01")).body).toEqual({
      campaignId: "CTEST01",
      status: "ACTIVE",
      suspendedBy: [],
      mnoIds: [10017, 10035, 10038],
      mno: { "10017": "REGISTERED", "10035": "REGISTERED" },
      existing: [
        hop("SAAAAAA", "SBBBBBB", "CNP", "ACCEPTED", []),
        hop("SBBBBBB", "DCAXX", "DCA1", "ACCEPTED", [10017, 10035]),
        hop("DCAXX", "DCAYY", "DCA2", "PENDING", [10017, 10035, 10038]),
      ],
      provisional: null,
      migration: null,
      participants: [],
    });
    expect((await world.as("SAAAAAA").get("/campaign/CTEST01")).status).toBe(200);
  });

  it("tells the owner of a campaign that it announces, and nobody of one that was there all along", async () => {
    await chainWorld();
    await world.control.post("/campaigns", { campaignId: "CTEST01", chain: ["SAAAAAA", "DCAXX"] });
    await world.control.post("/campaigns", {
      campaignId: "CTEST02",
      chain: ["SAAAAAA", "DCAXX"],
      announce: true,
    });
    const { body } = await world.control.get("/deliveries?after=0");
    expect(body).toMatchObject([{ company: "SAAAAAA", event: "CAMPAIGN_ADD", campaignId: "CTEST02" }]);
  });

  it("shows both chains, the transaction and its participants while a migration is open", async () => {
    await chainWorld();
    await world.control.post("/campaigns", { campaignId: "CTEST01", chain: ["SAAAAAA", "DCAXX"] });
    await world.as("SAAAAAA").post("/campaign/CTEST01/migrateCnp/SBBBBBB");
    expect((await world.control.get("/campaigns/CTEST01")).body).toMatchObject({
      mnoIds: [10017, 10035],
      provisional: [{ from: "SAAAAAA", to: "SBBBBBB", role: "CNP", sharingStatus: "PENDING" }],
      migration: {
        status: "ACTIVE",
        initiator: "SAAAAAA",
        target: "SBBBBBB",
        createDate: "2026-03-02T15:00:00.000Z",
        expirationDate: "2026-04-01T00:00:00.000Z",
        cancellationReason: null,
      },
      participants: ["SAAAAAA", "SBBBBBB"],
    });
  });

  it("suspends, lifts, expires and deactivates", async () => {
    await chainWorld();
    await world.control.post("/campaigns", { campaignId: "CTEST01", chain: ["SAAAAAA", "DCAXX"] });
    const patch = async (body: object) => (await world.control.patch("/campaigns/CTEST01", body)).body;
    expect(await patch({ suspendedBy: 10017 })).toMatchObject({
      suspendedBy: [10017],
      mno: { "10017": "SUSPENDED" },
    });
    expect(await patch({ suspendedBy: "DCAXX" })).toMatchObject({ suspendedBy: [10017, "DCAXX"] });
    expect(await patch({ suspendedBy: null })).toMatchObject({
      suspendedBy: [],
      mno: { "10017": "REGISTERED" },
    });
    expect(await patch({ mno: { "10035": "REJECTED" } })).toMatchObject({ mno: { "10035": "REJECTED" } });
    expect(await patch({ status: "DEACTIVATED" })).toMatchObject({ status: "DEACTIVATED" });
    expect(await patch({ status: "ACTIVE" })).toMatchObject({ status: "ACTIVE" });
  });

  it("says what is wrong with a body", async () => {
    const wrong = [
      await world.control.post("/companies", { id: "SAAAAAA" }),
      await world.control.post("/campaigns", { chain: ["SNOBODY"] }),
      await world.control.post("/campaigns", { chain: [CLEARWATER] }),
      await world.control.post("/clock", { advanceSeconds: "soon" }),
      await world.control.post("/faults", { system: "tcr", mode: "explode" }),
      await world.control.post("/reset", { scenario: "moon" }),
    ];
    expect(wrong.map(({ status }) => status)).toEqual([400, 400, 400, 400, 400, 400]);
    expect(wrong[1]?.body).toEqual({ error: "chain: SNOBODY does not exist" });
    expect((await world.control.get("/campaigns/CNOSUCH")).status).toBe(404);
  });

  it("logs calls with whole paths, and from a sequence number on", async () => {
    await world.control.post("/reset", { scenario: "test" });
    const [id = ""] = testCampaigns.eligible;
    await world.as(ACME).get("/campaign?page=2");
    await world
      .as(ACME)
      .put("/settings/cnpMigration", { migrationSupported: true, migrationAutoComplete: false });
    await world.as(ACME).post(`/campaign/${id}/migrateCnp/${CLEARWATER}`);
    const { body } = await world.control.get("/requests");
    const entries = body as { seq: number }[];
    expect(entries).toMatchObject([
      {
        at: world.time.now,
        system: "tcr",
        company: ACME,
        method: "GET",
        path: "/tcr/csp/v2/campaign",
        query: "page=2",
        body: null,
        status: 200,
      },
      { method: "PUT", body: { migrationSupported: true, migrationAutoComplete: false } },
      { method: "POST", path: `/tcr/csp/v2/campaign/${id}/migrateCnp/${CLEARWATER}`, status: 204 },
    ]);
    const after = entries[1]?.seq ?? 0;
    expect((await world.control.get(`/requests?after=${String(after)}`)).body).toHaveLength(1);
  });

  it("moves registry time only", async () => {
    await world.control.post("/clock", { advanceSeconds: 90 });
    expect((await world.control.get("/clock")).body).toEqual({
      now: "2026-03-02T15:01:30.000Z",
      realNow: "2026-03-02T15:00:00.000Z",
    });
  });
});

describe("the page for people", () => {
  it("shows companies, open migrations and a campaign on demand, with names escaped", async () => {
    await world.control.post("/reset", { scenario: "test" });
    await company({ id: "SAAAAAA", kind: "CSP", name: "<b>Bold</b>" });
    const page = async (path: string) =>
      (await world.sandbox.fetch(new Request(`http://sandbox.local${path}`))).text();
    const [open = ""] = testCampaigns.open;
    const text = await page(`/?campaign=${open.toLowerCase()}`);
    expect(text).toContain("Acme Messaging");
    expect(text).toContain(open);
    expect(text).toContain("Provisional chain");
    expect(text).toContain("&lt;b&gt;Bold");
    expect(await page("/?campaign=CNOSUCH")).toContain("There is no campaign CNOSUCH");
  });

  it("shows who has numbers at Bandwidth, what was imported and what was ordered", async () => {
    const [NUMBER, MISSING] = ["2018551020", "2018551021"] as const;
    await world.control.post("/bandwidth/accounts", { company: ACME, numbers: [NUMBER], reviewMs: 0 });
    await world.control.post("/campaigns", { campaignId: "CBAND01", chain: [ACME, "BANDW"] });
    await world
      .bandwidth(ACME)
      .post(
        "/campaignManagement/10dlc/campaigns/imports",
        "<ImportedCampaign><CampaignId>CBAND01</CampaignId></ImportedCampaign>",
      );
    const order = `<TnOptionOrder><CustomerOrderId>portage-1</CustomerOrderId><TnOptionGroups><TnOptionGroup><Sms>on</Sms><TelephoneNumbers><TelephoneNumber>${NUMBER}</TelephoneNumber><TelephoneNumber>${MISSING}</TelephoneNumber></TelephoneNumbers></TnOptionGroup></TnOptionGroups></TnOptionOrder>`;
    await world.bandwidth(ACME).post("/tnoptions", order);
    await world.control.post("/clock", { advanceSeconds: 10 });
    const text = await (await world.sandbox.fetch(new Request("http://sandbox.local/"))).text();
    for (const shown of [
      "9900778",
      "/?campaign=CBAND01",
      "AT&amp;T APPROVED",
      "portage-1",
      "PARTIAL",
      "5076",
    ])
      expect(text).toContain(shown);
  });
});
