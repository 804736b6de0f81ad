import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ACME, NORTHWIND } from "../scenarios/companies";
import { bench, type Bench } from "../testing";
import { flat, guide, skeleton } from "./fixtures/guide";

const ID = "CJEUMDK";
const OTHER = "CAHVRZA";
const [FIRST, SECOND, THIRD] = ["9999999999", "8888888888", "7777777777"] as const;
const CAMPAIGNS = "/campaignManagement/10dlc/campaigns";
const ORDERS = "/tnoptions";

let world: Bench;
beforeEach(async () => {
  world = bench({ scenario: "empty" });
  await setUp({ reviewMs: 0, numbers: [FIRST, SECOND] });
  for (const id of [ID, OTHER]) {
    await world.control.post("/campaigns", { campaignId: id, chain: [ACME, "BANDW"] });
    await importOne(id);
  }
});
afterEach(async () => {
  await world.sandbox.close();
});

const setUp = (change: object) => world.control.post("/bandwidth/accounts", { company: ACME, ...change });
const importOne = (id: string) =>
  world
    .bandwidth(ACME)
    .post(`${CAMPAIGNS}/imports`, `<ImportedCampaign><CampaignId>${id}</CampaignId></ImportedCampaign>`);
const pass = (advanceSeconds: number) => world.control.post("/clock", { advanceSeconds });

type Group = { sms?: string; a2p?: string; more?: string; numbers?: string[] };
const onCampaign = (id: string) => `<Action>asSpecified</Action><CampaignId>${id}</CampaignId>`;
const groupXml = ({ sms = "on", a2p = onCampaign(ID), more = "", numbers = [FIRST] }: Group): string =>
  `<TnOptionGroup>${sms && `<Sms>${sms}</Sms>`}${a2p && `<A2pSettings>${a2p}</A2pSettings>`}${more}` +
  `<TelephoneNumbers>${numbers.map((each) => `<TelephoneNumber>${each}</TelephoneNumber>`).join("")}</TelephoneNumbers></TnOptionGroup>`;
const post = (groups: Group[], head = "") =>
  world
    .bandwidth(ACME)
    .post(
      ORDERS,
      `<TnOptionOrder>${head}<TnOptionGroups>${groups.map(groupXml).join("")}</TnOptionGroups></TnOptionOrder>`,
    );
const codeOf = (body: unknown) => /<ErrorCode>(\d+)</.exec(String(body))?.[1];
const idOf = (body: unknown) => /<OrderId>([^<]+)</.exec(String(body))?.[1] ?? "";
const idsOf = (body: unknown) => [...String(body).matchAll(/<OrderId>([^<]+)</g)].map(([, id]) => id);
const read = async (id: string) => flat((await world.bandwidth(ACME).get(`${ORDERS}/${id}`)).body);
const statusOf = async (id: string) => /<ProcessingStatus>(\w+)</.exec(await read(id))?.[1];
const troubles = (xml: string, name = "Error") =>
  [
    ...xml.matchAll(
      new RegExp(`<${name}><Code>(\\d+)</Code><Description>[^<]+</Description><TelephoneNumber>(\\d+)<`, "g"),
    ),
  ].map(([, code, number]) => [code, number]);
/** Places an order and lets it end. */
const done = async (...groups: Group[]) => {
  const id = idOf((await post(groups)).body);
  await pass(10);
  return { status: await statusOf(id), xml: await read(id) };
};
const linked = async (id = ID) => {
  const { body } = await world.bandwidth(ACME).get(`${CAMPAIGNS}/${id}/tn`);
  return [...String(body).matchAll(/<TelephoneNumber>(\d+)</g)].map(([, number]) => number);
};

describe("an order", () => {
  it("as in the guide is answered as in the guide, with the campaign that was sent", async () => {
    const { status, body, headers } = await world.bandwidth(ACME).post(ORDERS, guide("order-request"));
    expect(status).toBe(201);
    expect(skeleton(body)).toBe(skeleton(guide("order-response")));
    expect(flat(body)).toContain(`<A2pSettings><CampaignId>${ID}</CampaignId><Action>asSpecified</Action>`);
    expect(flat(body)).toContain("<ProcessingStatus>RECEIVED</ProcessingStatus>");
    // Bandwidth's own slip, which leaves the order's id to the body.
    expect(headers.get("location")).toMatch(/\/accounts\/accounts\/\d+\/tnoptions$/);
  });

  it("is RECEIVED, PROCESSING and COMPLETE on the clock, which its history tells", async () => {
    const id = idOf((await post([{ numbers: [FIRST, SECOND] }])).body);
    expect(await linked()).toEqual([]);
    await pass(2);
    expect(await statusOf(id)).toBe("PROCESSING");
    await pass(5);
    expect(await statusOf(id)).toBe("COMPLETE");
    expect(await linked()).toEqual([SECOND, FIRST]);
    const { body } = await world.bandwidth(ACME).get(`${ORDERS}/${id}/history`);
    expect([...String(body).matchAll(/<Status>(\w+)</g)].map(([, state]) => state)).toEqual([
      "RECEIVED",
      "PROCESSING",
      "COMPLETE",
    ]);
    expect(skeleton(body)).toContain("<OrderHistory><OrderDate/><Note/><Author/><Status/></OrderHistory>");
  });

  it("is PARTIAL when some numbers fail, each with its reason, and FAILED when all do", async () => {
    await setUp({ numberErrors: { [SECOND]: { code: "1005", description: "Carrier timeout." } } });
    const partial = await done({ numbers: [FIRST, SECOND, THIRD] });
    expect(partial.status).toBe("PARTIAL");
    expect(troubles(partial.xml)).toEqual([
      ["1005", SECOND],
      ["5076", THIRD],
    ]);
    expect(await linked()).toEqual([FIRST]);
    expect((await done({ numbers: [SECOND] })).status).toBe("FAILED");
    await setUp({ numberErrors: { [SECOND]: null } });
    expect((await done({ numbers: [SECOND] })).status).toBe("COMPLETE");
  });

  it("holds several campaigns in groups of their own", async () => {
    const { status } = await done({ numbers: [FIRST] }, { a2p: onCampaign(OTHER), numbers: [SECOND] });
    expect(status).toBe("COMPLETE");
    expect([await linked(ID), await linked(OTHER)]).toEqual([[FIRST], [SECOND]]);
  });

  it("takes 5,000 numbers in any of the usual forms, and no more", async () => {
    const numbers = Array.from({ length: 5_000 }, (_, index) => `+1555${String(2_000_000 + index)}`);
    await setUp({ numbers });
    expect((await done({ numbers })).status).toBe("COMPLETE");
    expect(await linked()).toHaveLength(25);
    const { status, body } = await post([{ numbers: [...numbers, FIRST] }]);
    expect([status, codeOf(body)]).toEqual([400, "1006"]);
  });

  it("that stalls stays as it was received", async () => {
    await setUp({ orders: "stall" });
    const { status } = await done({});
    expect(status).toBe("RECEIVED");
  });
});

describe("an order is refused as a whole", () => {
  it("for a number of another form, word for word", async () => {
    const { status, body } = await post([{ numbers: [FIRST, "wrong"] }]);
    expect(status).toBe(400);
    expect(flat(body)).toBe(flat(guide("order-error")));
  });

  it.each<[string, string, Group, string?]>([
    ["a switch that is neither on nor off", "5113", { sms: "yes" }],
    ["no option at all", "5115", { sms: "", a2p: "" }],
    ["A2P settings without Sms", "1003", { sms: "" }],
    ["A2P settings with Sms off", "5132", { sms: "off" }],
    ["no action", "1003", { a2p: `<CampaignId>${ID}</CampaignId>` }],
    ["an unknown action", "12175", { a2p: "<Action>add</Action>" }],
    ["no campaign to add", "12171", { a2p: "<Action>asSpecified</Action>" }],
    ["a campaign id that is too long", "1011", { a2p: onCampaign("C123456789012") }],
    ["no numbers", "1003", { numbers: [] }],
    ["an NNID that is no number", "5143", { more: "<NNID>own</NNID>" }],
    ["a customer's id that is too long", "1011", {}, "x".repeat(41)],
    ["a customer's id with other characters", "12822", {}, "order_1"],
  ])("for %s", async (_, code, group, customerOrderId) => {
    const head = customerOrderId === undefined ? "" : `<CustomerOrderId>${customerOrderId}</CustomerOrderId>`;
    const { status, body } = await post([group], head);
    expect([status, codeOf(body)]).toEqual([400, code]);
    expect((await world.bandwidth(ACME).get(ORDERS)).body).toContain("<TotalCount>0</TotalCount>");
  });

  it("for what is no order, and for a document type", async () => {
    for (const body of ["", "<TnOptionOrder>", "<Other/>", `<!DOCTYPE x>${guide("order-request")}`])
      expect(codeOf((await world.bandwidth(ACME).post(ORDERS, body)).body)).toBe("1003");
  });
});

describe("a number fails", () => {
  it("with a campaign that is not imported, not approved yet, or rejected by its secondary DCA", async () => {
    expect(troubles((await done({ a2p: onCampaign("CNONE01") })).xml)).toEqual([["12128", FIRST]]);
    await world.control.patch(`/bandwidth/campaigns/${ID}`, { approved: false });
    expect(troubles((await done({})).xml)).toEqual([["12128", FIRST]]);
    await world.control.patch(`/bandwidth/campaigns/${ID}`, { approved: true, secondary: "DECLINED" });
    expect(troubles((await done({})).xml)).toEqual([["12220", FIRST]]);
  });

  it("with a campaign that has ended", async () => {
    await world.control.patch(`/campaigns/${ID}`, { status: "EXPIRED" });
    expect(troubles((await done({})).xml)).toEqual([["12192", FIRST]]);
  });

  it("that is on another campaign; on the same one there is a warning only", async () => {
    await done({});
    expect(troubles((await done({ a2p: onCampaign(OTHER) })).xml)).toEqual([["12186", FIRST]]);
    const again = await done({});
    expect(again.status).toBe("COMPLETE");
    expect(troubles(again.xml, "Warning")).toEqual([["12186", FIRST]]);
  });

  it("with an NNID of its own where the account has no permission for that", async () => {
    await setUp({ nnidPermission: false });
    expect(troubles((await done({ more: "<NNID>104711</NNID>" })).xml)).toEqual([["5144", FIRST]]);
  });

  it("that is to be removed from no campaign", async () => {
    expect(troubles((await done({ a2p: "<Action>delete</Action>" })).xml)).toEqual([["12171", FIRST]]);
  });
});

describe("what an order did", () => {
  const phones = async (id = ID) =>
    ((await world.as(ACME).get(`/campaign/${id}/osr/phones?current=true`)).body as { records: unknown[] })
      .records;

  it("shows in the number registry, with the NNID that was asked for", async () => {
    await done({ more: "<NNID>104711</NNID>" }, { numbers: [SECOND] });
    expect(await phones()).toMatchObject([
      { phoneNumber: `1${FIRST}`, nnid: "104711" },
      { phoneNumber: `1${SECOND}`, nnid: "103447" },
    ]);
  });

  it("is undone by delete", async () => {
    await done({});
    expect((await done({ a2p: "<Action>delete</Action>" })).status).toBe("COMPLETE");
    expect(await linked()).toEqual([]);
    expect(await phones()).toEqual([]);
  });

  it("is shown page by page on the campaign, if that was imported", async () => {
    await done({ numbers: [FIRST, SECOND] });
    const { body } = await world.bandwidth(ACME).get(`${CAMPAIGNS}/${ID}/tn?size=1&page=2`);
    expect(flat(body)).toContain(
      `<TotalCount>2</TotalCount><TelephoneNumbers><TelephoneNumber>${FIRST}</TelephoneNumber></TelephoneNumbers>`,
    );
    expect((await world.bandwidth(NORTHWIND).get(`${CAMPAIGNS}/${ID}/tn`)).status).toBe(404);
  });
});

describe("orders are found", () => {
  it("by the customer's id, the status and a number, newest first, as summaries or in full", async () => {
    const first = idOf((await post([{}], "<CustomerOrderId>portage-1</CustomerOrderId>")).body);
    await pass(10);
    const second = idOf((await post([{ numbers: [SECOND] }])).body);
    const find = async (query: string) => (await world.bandwidth(ACME).get(`${ORDERS}?${query}`)).body;
    expect(idsOf(await find(""))).toEqual([second, first]);
    expect(idsOf(await find("customerOrderId=portage-1"))).toEqual([first]);
    expect(idsOf(await find("status=COMPLETE"))).toEqual([first]);
    expect(idsOf(await find(`tn=%2B1${SECOND}`))).toEqual([second]);
    expect(idsOf(await find(`orderIdFragment=${second.slice(0, 8)}`))).toEqual([second]);
    expect(idsOf(await find("createdDateFrom=2026-03-02T15:00:05Z"))).toEqual([second]);
    expect(idsOf(await find("customerOrderId=portage"))).toEqual([]);
    expect(flat(await find("customerOrderId=portage-1"))).toContain(
      "<TotalCount>1</TotalCount><TnOptionOrderSummary><accountId>9900778</accountId><CountOfTNs>1</CountOfTNs>",
    );
    expect(await find("customerOrderId=portage-1&orderDetails=true")).toContain("<TnOptionGroup>");
  });

  it("by their owner only", async () => {
    const id = idOf((await post([{}])).body);
    expect((await world.bandwidth(NORTHWIND).get(`${ORDERS}/${id}`)).status).toBe(404);
    expect(idsOf((await world.bandwidth(NORTHWIND).get(ORDERS)).body)).toEqual([]);
  });
});
