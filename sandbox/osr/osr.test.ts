import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ACME, NORTHWIND } from "../scenarios/companies";
import { bench, type Bench } from "../testing";

const [FIRST, SECOND] = ["15552345678", "15552345679"] as const;

let world: Bench;
beforeEach(async () => {
  world = bench({ scenario: "empty" });
  await world.control.post("/campaigns", {
    campaignId: "C123ABC",
    chain: [ACME, NORTHWIND, "DCLRW"],
    phones: [FIRST, SECOND],
  });
});
afterEach(async () => {
  await world.sandbox.close();
});

type Phone = { phoneNumber: string; nnid: string; current: boolean };
const phones = async (query = ""): Promise<Phone[]> => {
  const { body } = await world.as(ACME).get(`/campaign/C123ABC/osr/phones${query}`);
  return (body as { records: Phone[] }).records;
};
const attributes = async () => (await world.as(ACME).get("/campaign/C123ABC/osr/attributes")).body;
const change = (more: object) =>
  world.control.post("/osr", { numbers: [FIRST], nnid: "104711", campaignId: "C123ABC", ...more });

describe("the number registry", () => {
  it("shows the numbers with the NNID they have had from the beginning", async () => {
    expect(await phones()).toMatchObject([
      { phoneNumber: FIRST, nnid: "555234", current: true },
      { phoneNumber: SECOND, nnid: "555234", current: true },
    ]);
  });

  it("shows a change by the operator, and the record before as not current", async () => {
    await change({ subId: "SUB1", context: "SMS" });
    expect(await phones("?current=true")).toMatchObject([
      { phoneNumber: SECOND, nnid: "555234" },
      { phoneNumber: FIRST, nnid: "104711" },
    ]);
    expect(await phones("?current=false")).toMatchObject([
      { phoneNumber: FIRST, nnid: "555234", current: false },
    ]);
    expect((await world.control.get(`/osr/${FIRST}`)).body).toMatchObject({ subId: "SUB1", context: "SMS" });
  });

  it("shows it only after its delay", async () => {
    await change({ delaySeconds: 60 });
    expect(await phones("?current=false")).toEqual([]);
    await world.control.post("/clock", { advanceSeconds: 61 });
    expect(await phones("?current=false")).toHaveLength(1);
  });

  it("shows a number that moved to another campaign no longer as current", async () => {
    await change({ campaignId: "COTHER1" });
    expect((await phones("?current=true")).map(({ phoneNumber }) => phoneNumber)).toEqual([SECOND]);
  });

  it("shows changed attributes of the campaign from the same moment", async () => {
    const before = await attributes();
    await change({ msgClass: "T", status: "4", delaySeconds: 10 });
    expect(await attributes()).toEqual(before);
    await world.control.post("/clock", { advanceSeconds: 11 });
    expect(await attributes()).toMatchObject({ msg_class: "T", status: "4" });
  });

  it("takes numbers of the usual form only", async () => {
    expect((await change({ numbers: ["+15552345678"] })).status).toBe(400);
  });
});
