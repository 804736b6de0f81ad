import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ACME, NORTHWIND } from "../scenarios/companies";
import { bench, type Bench } from "../testing";
import guide from "./fixtures/guide.json";

const ID = guide.migrate.request.externalCampaignId;
const [NUMBER = ""] = guide.migrate.request.numbers;
const ROOT = "/number-registration/1/campaigns";

let world: Bench;
beforeEach(async () => {
  world = bench({ scenario: "empty", startAt: Date.parse("2026-03-04T09:08:43.000Z") });
  await world.control.post("/campaigns", {
    campaignId: ID,
    chain: [ACME, NORTHWIND, "DCLRW"],
    phones: [NUMBER],
  });
});
afterEach(async () => {
  await world.sandbox.close();
});

const setUp = (change: object) => world.control.post("/infobip/accounts", { company: ACME, ...change });
const nnidOf = async (): Promise<string> => {
  const { body } = await world.control.get(`/infobip/accounts/${ACME}`);
  return (body as { nnid: string }).nnid;
};
const importNumbers = (numbers = [NUMBER]) =>
  world.infobip(ACME).post("/numbers/2/numbers/import", { ...guide.import, numbers });
const elect = () => world.as(ACME).post(`/campaign/${ID}/migrateCnp/OPMKT`);
const switchOsr = async (more: object = {}) =>
  world.control.post("/osr", { numbers: [NUMBER], nnid: await nnidOf(), campaignId: ID, ...more });
const migrate = (more: object = {}) =>
  world.infobip(ACME).post(`${ROOT}/migrate`, { ...guide.migrate.request, ...more });
const pass = async (seconds: number) => {
  // The limits count in real time.
  world.time.now += seconds * 1_000;
  await world.control.post("/clock", { advanceSeconds: 0 });
};
const ready = async () => {
  await importNumbers();
  await elect();
  await switchOsr();
};
const errorsOf = (body: unknown) =>
  (body as { requestError: { serviceException: { text: string; validationErrors?: object } } }).requestError
    .serviceException;
const view = async () =>
  (await world.control.get(`/campaigns/${ID}`)).body as {
    provisional: { to: string; sharingStatus: string }[] | null;
    existing: { to: string }[];
    migration: { status: string };
  };

describe("a migration to Infobip with one's own NNID", () => {
  it("answers the guide's request as the guide says", async () => {
    await ready();
    const { status, body } = await migrate();
    expect(status).toBe(200);
    expect(body).toEqual({ ...guide.migrate.response, id: (body as { id: string }).id });
    expect(Object.keys(body as object).sort()).toEqual(Object.keys(guide.migrate.response).sort());
    expect((body as { id: string }).id).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  });

  it("accepts the share at TCR by itself, and only after the call", async () => {
    await world.control.post("/autopilot", { on: true, delayMs: 0 });
    await ready();
    await pass(600);
    expect((await view()).provisional).toMatchObject([{ to: "OPMKT", sharingStatus: "PENDING" }]);
    await migrate();
    await pass(5);
    expect(await view()).toMatchObject({ existing: [{ to: "OPMKT" }], migration: { status: "COMPLETED" } });
  });

  it("is IN_MIGRATION until its networks are linked, then REGISTERED", async () => {
    await ready();
    const { id } = (await migrate()).body as { id: string };
    const stage = async () =>
      ((await world.infobip(ACME).get(`${ROOT}/${id}`)).body as { stage: string }).stage;
    const states = async () => {
      const { body } = await world.infobip(ACME).get(`${ROOT}/${id}/network-statuses`);
      return (body as { results: { state: string }[] }).results.map(({ state }) => state);
    };
    await pass(15);
    expect(await stage()).toBe("IN_MIGRATION");
    expect(await states()).toContain("PENDING");
    await pass(6);
    expect(await stage()).toBe("REGISTERED");
    expect(new Set(await states())).toEqual(new Set(["ACTIVE"]));
  });

  it("keeps the numbers, which its answer leaves out, and is found by each of them and by name", async () => {
    await ready();
    const { id } = (await migrate()).body as { id: string };
    expect((await world.infobip(ACME).get(`${ROOT}/${id}/numbers`)).body).toMatchObject({
      numberPreviews: [{ number: NUMBER, countryCode: "US" }],
    });
    for (const query of [`number=${NUMBER}`, "nameLike=cojd655", "stage=IN_MIGRATION"]) {
      const { body } = await world.infobip(ACME).get(`${ROOT}?type=EXTERNAL_TEN_DIGIT_LONG_CODE&${query}`);
      expect(body).toMatchObject({ results: [{ id, externalCampaignId: ID }], paging: { totalResults: 1 } });
    }
    expect((await world.infobip(ACME).get(`${ROOT}?number=15550000000`)).body).toMatchObject({ results: [] });
  });

  it("is no business of another customer", async () => {
    await ready();
    const { id } = (await migrate()).body as { id: string };
    expect((await world.infobip(NORTHWIND).get(`${ROOT}/${id}`)).status).toBe(404);
    expect((await world.infobip(NORTHWIND).get(ROOT)).body).toMatchObject({ results: [] });
  });
});

describe("Infobip refuses", () => {
  const refused = async (field: string, text: RegExp, more: object = {}) => {
    const { status, body } = await migrate(more);
    expect(status).toBe(400);
    const errors = errorsOf(body).validationErrors as Record<string, string[]>;
    expect(errors[field]?.join()).toMatch(text);
    expect((await view()).existing).toMatchObject([{ to: NORTHWIND }, { to: "DCLRW" }]);
  };

  it("a number that was not imported, by name", async () => {
    await elect();
    await refused("numbers", /19168361160 is not imported/);
  });

  it("a campaign that was not elected to OPMKT", async () => {
    await importNumbers();
    await refused("externalCampaignId", /not elected to OPMKT/);
  });

  it("a campaign that somebody else elected", async () => {
    await importNumbers();
    await world.as(NORTHWIND).post(`/campaign/${ID}/migrateCnp/OPMKT`);
    await refused("externalCampaignId", /not elected to OPMKT/);
  });

  it.each([
    ["with another NNID", "INFOBIP24", /has NNID 100900/],
    ["that is not verified yet", "INFOBIP25", /not verified/],
    ["that does not exist", "NOPOOL", /does not exist/],
  ])("a number pool %s", async (_, numberPoolID, text) => {
    await ready();
    await refused("numberPoolID", text, { numberPoolID });
  });

  it.each([
    [
      "more than 200 numbers",
      "numbers",
      /200/,
      { numbers: Array.from({ length: 201 }, (_, i) => `1555${String(1_000_000 + i)}`) },
    ],
    ["no number", "numbers", /empty/, { numbers: [] }],
    ["a number with a plus sign", "numbers.0", /11 digits/, { numbers: [`+${NUMBER}`] }],
    ["a name that is too long", "name", /30 characters/, { name: "x".repeat(31) }],
    ["a name with other characters", "name", /letters/, { name: "migrate-COJD655" }],
    ["an NNID that it would have to manage", "isClientManageNnid", /true/, { isClientManageNnid: false }],
  ])("%s", async (_, field, text, more) => {
    await ready();
    await refused(field, text, more);
  });

  it("a campaign that it is migrating already", async () => {
    await ready();
    await migrate();
    await pass(2);
    const { status, body } = await migrate({ numberPoolID: null });
    expect(status).toBe(400);
    expect(errorsOf(body).validationErrors).toEqual({
      externalCampaignId: ["is being migrated or registered already"],
    });
  });

  it("a sole proprietor's campaign with two numbers, or before the default campaign exists", async () => {
    const numbers = ["15550000001", "15550000002"];
    await world.control.post("/campaigns", {
      campaignId: "CSOLO",
      chain: [ACME, NORTHWIND, "DCLRW"],
      usecase: "SOLE_PROPRIETOR",
    });
    await importNumbers(numbers);
    await world.as(ACME).post("/campaign/CSOLO/migrateCnp/OPMKT");
    const wanted = { externalCampaignId: "CSOLO", numberPoolID: null };
    expect(errorsOf((await migrate({ ...wanted, numbers })).body).validationErrors).toMatchObject({
      numbers: ["a sole proprietor campaign has exactly one number"],
    });
    await setUp({ soleProprietorReady: false });
    await pass(2);
    expect((await migrate({ ...wanted, numbers: numbers.slice(0, 1) })).status).toBe(400);
  });

  it("accounts that were not enabled", async () => {
    await setUp({ importEnabled: false, migrateEnabled: false });
    const answers = [await importNumbers(), await migrate()];
    expect(answers.map(({ status }) => status)).toEqual([403, 403]);
    expect(answers[1]?.body).toMatchObject({
      requestError: { serviceException: { messageId: "FORBIDDEN" } },
    });
  });

  it("in the platform's newer shape too", async () => {
    await setUp({ errorShape: "platform" });
    const { body } = await migrate({ name: "" });
    expect(body).toMatchObject({ errorCode: "E400", violations: [{ property: "name" }] });
  });
});

describe("after IN_MIGRATION", () => {
  const feedback = async () => {
    const { body } = await world.infobip(ACME).get(ROOT);
    return (body as { results: { stage: string; campaignFeedback: { rejectionReasons: string[] } | null }[] })
      .results[0];
  };

  it("a campaign is rejected whose OSR records still name another NNID", async () => {
    await importNumbers();
    await elect();
    await migrate();
    await pass(30);
    expect(await feedback()).toMatchObject({
      stage: "REJECTED",
      campaignFeedback: { rejectionReasons: [expect.stringMatching(/19168361160 has NNID 916836/)] },
    });
  });

  it("a change of the OSR records that arrives in time is good enough", async () => {
    await importNumbers();
    await elect();
    await switchOsr({ delaySeconds: 10 });
    await migrate();
    await pass(30);
    expect(await feedback()).toMatchObject({ stage: "REGISTERED", campaignFeedback: null });
  });

  it("a campaign is rejected with more than 49 numbers and no pool", async () => {
    const numbers = Array.from({ length: 50 }, (_, index) => `1555${String(2_000_000 + index)}`);
    await importNumbers(numbers);
    await elect();
    await world.control.post("/osr", { numbers, nnid: await nnidOf(), campaignId: ID });
    expect((await migrate({ numbers, numberPoolID: null })).status).toBe(200);
    await pass(30);
    expect(await feedback()).toMatchObject({ stage: "REJECTED" });
  });

  it("a campaign is rejected that was withdrawn at TCR meanwhile", async () => {
    await ready();
    await migrate();
    await world.as(ACME).delete(`/campaign/${ID}/migrateCnp?explanation=changed`);
    await pass(30);
    expect(await feedback()).toMatchObject({ stage: "REJECTED" });
  });

  it("rejection and silence can be ordered", async () => {
    await setUp({ outcome: "reject" });
    await ready();
    await migrate();
    await pass(30);
    expect(await feedback()).toMatchObject({
      stage: "REJECTED",
      campaignFeedback: { rejectionReasons: [expect.stringContaining("T-Mobile")] },
    });
  });

  it("a stalled one stays IN_MIGRATION until somebody at Infobip acts", async () => {
    await setUp({ outcome: "stall" });
    await ready();
    await migrate();
    await pass(86_400);
    expect(await feedback()).toMatchObject({ stage: "IN_MIGRATION" });
    await world.control.patch(`/infobip/campaigns/${ID}`, { stage: "REGISTERED" });
    expect(await feedback()).toMatchObject({ stage: "REGISTERED" });
  });

  it("numbers are added to what is registered only, within what a campaign may hold", async () => {
    const more = Array.from({ length: 49 }, (_, index) => `1555${String(3_000_000 + index)}`);
    await ready();
    const { id } = (await migrate({ numberPoolID: null })).body as { id: string };
    const add = (numbers: string[]) => world.infobip(ACME).post(`${ROOT}/${id}/add-numbers`, { numbers });
    await pass(2);
    expect((await add([NUMBER])).status).toBe(400);
    await pass(30);
    await importNumbers(more);
    expect((await add(more)).status).toBe(400);
    await pass(2);
    expect((await add(more.slice(1))).status).toBe(202);
  });
});
