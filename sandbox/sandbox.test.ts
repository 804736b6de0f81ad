import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readEnvironment } from "./environment";
import { ACME, BLUE_RIDGE } from "./scenarios/companies";
import { testCampaigns } from "./scenarios/test-world";
import { basicOf, bench, eventually, receiver } from "./testing";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "sandbox-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const [ID = ""] = testCampaigns.eligible;

describe("a restart", () => {
  it("keeps campaigns, clock, subscriptions, settings and events that were not delivered", async () => {
    const stateFile = path.join(folder, "deep", "sandbox.json");
    const inbox = await receiver();
    inbox.answers.push(500);
    const before = bench({ stateFile });
    await before
      .as(BLUE_RIDGE)
      .put("/webhook/subscription", { eventCategory: "CAMPAIGN", webhookEndpoint: inbox.url });
    await before.control.post("/clock", { advanceSeconds: 3_600 });
    await before.control.post("/limits", { system: "tcr", class: "read", count: 500, windowMs: 1_000 });
    await before.as(ACME).post(`/campaign/${ID}/migrateCnp/${BLUE_RIDGE}`);
    await eventually(async () => (await before.control.get("/deliveries")).body).toHaveLength(1);
    await before.sandbox.close();

    const after = bench({ stateFile });
    expect((await after.control.get("/clock")).body).toMatchObject({ now: "2026-03-02T16:00:00.000Z" });
    expect((await after.as(ACME).get(`/campaign/${ID}/migrateCnp`)).body).toMatchObject({ status: "ACTIVE" });
    expect((await after.control.get("/limits")).body).toMatchObject({ "tcr.read": { count: 500 } });
    expect(inbox.received).toHaveLength(1);
    await after.control.post("/clock", { advanceSeconds: 61 });
    await eventually(() => inbox.received.length).toBe(2);
    await after.sandbox.close();
    await inbox.close();
  });

  it("keeps what is at Infobip and in the number registry, and what is still to happen there", async () => {
    const stateFile = path.join(folder, "sandbox.json");
    const numbers = ["15552345678"];
    const start = async (world: ReturnType<typeof bench>, campaignId: string) => {
      const account = await world.control.post("/infobip/accounts", { company: ACME, numbers });
      const { nnid } = account.body as { nnid: string };
      await world.as(ACME).post(`/campaign/${campaignId}/migrateCnp/OPMKT`);
      await world.control.post("/osr", { numbers, nnid, campaignId });
      const request = { name: campaignId, externalCampaignId: campaignId, numbers, isClientManageNnid: true };
      const { body } = await world.infobip(ACME).post("/number-registration/1/campaigns/migrate", request);
      return (body as { id: string }).id;
    };
    const before = bench({ stateFile });
    const id = await start(before, ID);
    await before.sandbox.close();

    const after = bench({ stateFile });
    await after.control.post("/clock", { advanceSeconds: 21 });
    const read = await after.infobip(ACME).get(`/number-registration/1/campaigns/${id}`);
    expect(read.body).toMatchObject({ stage: "REGISTERED", externalCampaignId: ID });
    expect(await start(after, testCampaigns.eligible[1] ?? "")).not.toBe(id);
    await after.sandbox.close();
  });

  it("keeps what is at Bandwidth, what is still to happen there, and tokens", async () => {
    const stateFile = path.join(folder, "sandbox.json");
    const numbers = ["15552345678", "15552345679"];
    const imports = "/campaignManagement/10dlc/campaigns/imports";
    const before = bench({ stateFile });
    await before.control.post("/bandwidth/accounts", { company: ACME, numbers, reviewMs: 0 });
    await before.as(ACME).post(`/campaign/${ID}/migrateCnp/BANDW`);
    await before.control.post("/clock", { advanceSeconds: 5 });
    await before
      .bandwidth(ACME)
      .post(imports, `<ImportedCampaign><CampaignId>${ID}</CampaignId></ImportedCampaign>`);
    const { body } = await before
      .bandwidth(ACME)
      .post(
        "/tnoptions",
        `<TnOptionOrder><TnOptionGroups><TnOptionGroup><Sms>on</Sms><A2pSettings><Action>asSpecified</Action><CampaignId>${ID}</CampaignId></A2pSettings><TelephoneNumbers>${numbers.map((each) => `<TelephoneNumber>${each}</TelephoneNumber>`).join("")}</TelephoneNumbers></TnOptionGroup></TnOptionGroups></TnOptionOrder>`,
      );
    const order = /<OrderId>([^<]+)</.exec(String(body))?.[1] ?? "";
    const token = (world: ReturnType<typeof bench>, init: RequestInit, url: string) =>
      world.sandbox.fetch(new Request(`http://sandbox.local/bandwidth/api${url}`, init));
    const client = basicOf(`bandwidth-${ACME}`, `client-secret-${ACME}`);
    const given = await token(
      before,
      { method: "POST", headers: { authorization: client }, body: "grant_type=client_credentials" },
      "/v1/oauth2/token",
    );
    const { access_token: bearer } = (await given.json()) as { access_token: string };
    // Shared, but not answered when the sandbox stops.
    const other = testCampaigns.eligible[1] ?? "";
    await before.as(ACME).post(`/campaign/${other}/migrateCnp/BANDW`);
    await before.sandbox.close();

    const after = bench({ stateFile });
    await after.control.post("/clock", { advanceSeconds: 10 });
    expect((await after.control.get(`/bandwidth/orders/${order}`)).body).toMatchObject({
      status: "COMPLETE",
      completed: 2,
    });
    expect((await after.control.get(`/campaigns/${other}`)).body).toMatchObject({
      existing: [{ to: "BANDW" }],
    });
    const read = await token(
      after,
      { headers: { authorization: `Bearer ${bearer}` } },
      `/accounts/9900778${imports}/${ID}`,
    );
    expect(read.status).toBe(200);
    await after.sandbox.close();
  });

  it("begins anew when another world is asked for or the file is damaged", async () => {
    const stateFile = path.join(folder, "sandbox.json");
    const first = bench({ stateFile });
    await first.as(ACME).post(`/campaign/${ID}/migrateCnp/${BLUE_RIDGE}`);
    await first.sandbox.close();
    const other = bench({ stateFile, scenario: "empty" });
    expect((await other.control.get(`/campaigns/${ID}`)).status).toBe(404);
    await other.sandbox.close();

    writeFileSync(stateFile, readFileSync(stateFile, "utf8").slice(0, 500));
    const repaired = bench({ stateFile });
    expect((await repaired.control.get(`/campaigns/${ID}`)).body).toMatchObject({ migration: null });
    await repaired.sandbox.close();
  });
});

describe("the environment", () => {
  it("has defaults that suit a demo", () => {
    expect(readEnvironment({} as NodeJS.ProcessEnv)).toEqual({
      port: 4010,
      host: "127.0.0.1",
      scenario: "demo",
      campaigns: undefined,
      autopilot: true,
      startAt: undefined,
      stateFile: path.join(".data", "sandbox.json"),
    });
  });

  it("is refused in production unless that is allowed", () => {
    expect(() => readEnvironment({ NODE_ENV: "production" })).toThrow(/does not start in production/);
    expect(readEnvironment({ NODE_ENV: "production", SANDBOX_ALLOWED: "1" }).scenario).toBe("demo");
  });

  it("can do without a state file", () => {
    expect(readEnvironment({ SANDBOX_STATE: "off" } as unknown as NodeJS.ProcessEnv).stateFile).toBeNull();
  });
});
