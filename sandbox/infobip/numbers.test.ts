import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ACME, NORTHWIND } from "../scenarios/companies";
import { bench, type Bench } from "../testing";
import guide from "./fixtures/guide.json";

const IMPORT = "/numbers/2/numbers/import";
const OWNED = "/numbers/1/numbers";

let world: Bench;
beforeEach(() => {
  world = bench({ scenario: "empty" });
});
afterEach(async () => {
  await world.sandbox.close();
});

const pause = () => {
  world.time.now += 1_001;
};
const numbersFrom = (start: number, count: number): string[] =>
  Array.from({ length: count }, (_, index) => `1${String(start + index)}`);

describe("importing numbers", () => {
  it("takes the guide's request and lists the numbers as owned", async () => {
    expect((await world.infobip(ACME).post(IMPORT, guide.import)).status).toBe(200);
    const { body } = await world
      .infobip(ACME)
      .get(`${OWNED}?number=${guide.import.numbers[0] ?? ""}&limit=50&page=0`);
    expect(body).toMatchObject({
      numbers: [
        {
          number: guide.import.numbers[0],
          country: "US",
          type: "VIRTUAL_LONG_NUMBER",
          reservationStatus: null,
        },
      ],
      numberCount: 1,
    });
    expect((await world.infobip(NORTHWIND).get(OWNED)).body).toMatchObject({ numberCount: 0 });
  });

  it("takes a number again without a word", async () => {
    await world.infobip(ACME).post(IMPORT, guide.import);
    pause();
    expect((await world.infobip(ACME).post(IMPORT, guide.import)).status).toBe(200);
    expect((await world.infobip(ACME).get(OWNED)).body).toMatchObject({ numberCount: 1 });
  });

  it.each([
    ["a bad number, and names it", "numbers.1", { numbers: ["15552345678", "+15552345679"] }],
    ["more than 200", "numbers", { numbers: numbersFrom(5_550_000_000, 201) }],
    ["another country", "country", { country: "CA" }],
    ["another type", "type", { type: "SHORT_CODE" }],
    ["an OSR update for numbers with one's own NNID", "skipOsrUpdate", { skipOsrUpdate: false }],
  ])("refuses %s, and imports nothing", async (_, field, more) => {
    const { status, body } = await world.infobip(ACME).post(IMPORT, { ...guide.import, ...more });
    expect(status).toBe(400);
    expect(body).toMatchObject({
      requestError: {
        serviceException: {
          messageId: "BAD_REQUEST",
          validationErrors: { [field]: expect.any(Array) as string[] },
        },
      },
    });
    expect((await world.infobip(ACME).get(OWNED)).body).toMatchObject({ numberCount: 0 });
  });

  it("refuses a whole request for one number that it does not take, and names it", async () => {
    const [bad = "", ...good] = numbersFrom(5_550_000_000, 3);
    await world.control.post("/infobip/accounts", { company: ACME, refusedNumbers: [bad] });
    const refused = await world.infobip(ACME).post(IMPORT, { ...guide.import, numbers: [bad, ...good] });
    expect(refused.status).toBe(400);
    expect(refused.body).toMatchObject({
      requestError: {
        serviceException: { validationErrors: { numbers: [`${bad} belongs to another account`] } },
      },
    });
    expect((await world.infobip(ACME).get(OWNED)).body).toMatchObject({ numberCount: 0 });
  });

  it("pages through what is owned", async () => {
    await world.infobip(ACME).post(IMPORT, { ...guide.import, numbers: numbersFrom(5_550_000_000, 120) });
    const last = (await world.infobip(ACME).get(`${OWNED}?limit=50&page=2`)).body as { numbers: unknown[] };
    expect(last).toMatchObject({ numberCount: 120 });
    expect(last.numbers).toHaveLength(20);
  });
});

describe("access", () => {
  it("needs a key of this world", async () => {
    const answer = await world.sandbox.fetch(
      new Request(`http://sandbox.local/infobip${OWNED}`, { headers: { authorization: "App stolen" } }),
    );
    expect(answer.status).toBe(401);
    expect(await answer.json()).toMatchObject({
      requestError: { serviceException: { messageId: "UNAUTHORIZED" } },
    });
  });

  it("is shown with every account in the world", async () => {
    const { infobip } = (await world.control.get("/world")).body as {
      infobip: { accounts: { company: string; apiKey: string; nnid: string; pools: { nnid: string }[] }[] };
    };
    const acme = infobip.accounts.find(({ company }) => company === ACME);
    expect(acme).toMatchObject({ apiKey: `infobip-${ACME}`, importEnabled: true, migrateEnabled: true });
    expect(acme?.pools[0]?.nnid).toBe(acme?.nnid);
  });

  it("is given to a company that was added later", async () => {
    await world.control.post("/companies", { id: "SNEW001", kind: "CSP", name: "New" });
    expect((await world.infobip("SNEW001").get(OWNED)).status).toBe(200);
  });
});

describe("published limits", () => {
  const statuses = async (count: number, call: () => Promise<{ status: number }>) => {
    const found: number[] = [];
    for (let index = 0; index < count; index += 1) found.push((await call()).status);
    return found;
  };

  it("ten reads a second", async () => {
    const read = () => world.infobip(ACME).get("/number-registration/1/campaigns");
    expect((await statuses(11, read)).filter((status) => status === 429)).toHaveLength(1);
    pause();
    expect((await read()).status).toBe(200);
  });

  it("one import a second, apart from other writes", async () => {
    const send = () => world.infobip(ACME).post(IMPORT, guide.import);
    expect(await statuses(2, send)).toEqual([200, 429]);
    const migrate = await world.infobip(ACME).post("/number-registration/1/campaigns/migrate", {});
    expect(migrate.status).toBe(400);
    pause();
    expect((await send()).status).toBe(200);
  });

  it("the list of numbers is a bucket of two that fills by one a second", async () => {
    const list = () => world.infobip(ACME).get(OWNED);
    expect(await statuses(3, list)).toEqual([200, 200, 429]);
    pause();
    expect(await statuses(2, list)).toEqual([200, 429]);
  });

  it("can be lifted for a test", async () => {
    await world.control.post("/limits", { system: "infobip", class: "read", count: 100, windowMs: 1_000 });
    expect(new Set(await statuses(30, () => world.infobip(ACME).get(OWNED)))).toEqual(new Set([200]));
  });
});

describe("faults", () => {
  it("strike Infobip by path and class, and answer in its own form", async () => {
    await world.control.post("/faults", {
      system: "infobip",
      method: "POST",
      path: "/numbers/2/numbers/import",
      mode: "status",
      status: 503,
      count: 1,
    });
    const { status, body } = await world.infobip(ACME).post(IMPORT, guide.import);
    expect(status).toBe(503);
    expect(body).toMatchObject({ requestError: { serviceException: { messageId: "GENERAL_ERROR" } } });
    expect((await world.infobip(ACME).get(OWNED)).body).toMatchObject({ numberCount: 0 });
  });

  it("apply-then-drop imports and loses the answer", async () => {
    await world.control.post("/faults", {
      system: "infobip",
      method: "POST",
      mode: "apply-then-drop",
      count: 1,
    });
    await expect(world.infobip(ACME).post(IMPORT, guide.import)).rejects.toThrow();
    expect((await world.infobip(ACME).get(OWNED)).body).toMatchObject({ numberCount: 1 });
    const log = (await world.control.get("/requests")).body as object[];
    expect(log[0]).toMatchObject({ system: "infobip", company: ACME, status: 200, cut: true });
  });
});
