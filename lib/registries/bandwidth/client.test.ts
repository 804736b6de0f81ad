import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { NoAnswerError } from "@/lib/http/no-answer-error";
import { NotSentError } from "@/lib/http/not-sent-error";
import type { HttpRequest, HttpResponse } from "@/lib/http/request";
import type { BandwidthLane } from "./call";
import { createBandwidthClient } from "./client";
import { BandwidthError } from "./errors";
import { basicSource } from "./token";
import { parseXml } from "./xml";

type Answer = { status?: number; body?: string; headers?: Record<string, string> } | Error;

const fixture = (name: string): string =>
  readFileSync(path.join(import.meta.dirname, "fixtures", `${name}.xml`), "utf8");

const clientThat = (...answers: Answer[]) => {
  const sent: HttpRequest[] = [];
  const lanes: BandwidthLane[] = [];
  const pauses: number[] = [];
  const client = createBandwidthClient({
    baseUrl: "https://dashboard.bandwidth.com/api/",
    bandwidthAccountId: "9900778",
    tokens: basicSource({ user: "username", secret: "password" }),
    beforeCall: (lane) => {
      lanes.push(lane);
      return Promise.resolve();
    },
    onRateLimited: (_lane, pauseMs) => {
      pauses.push(pauseMs);
      return Promise.resolve();
    },
    request: (request): Promise<HttpResponse> => {
      sent.push(request);
      const answer = answers.shift() ?? {};
      if (answer instanceof Error) return Promise.reject(answer);
      return Promise.resolve({
        status: answer.status ?? 200,
        headers: new Headers(answer.headers),
        text: answer.body ?? "",
      });
    },
  });
  return { client, sent, lanes, pauses };
};

const failure = async (promise: Promise<unknown>): Promise<BandwidthError> => {
  const error: unknown = await promise.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (error instanceof BandwidthError) return error;
  throw new Error(`expected a failure, got ${String(error)}`);
};

const refusal = (code: string, text = "Because"): string =>
  `<Answer><ResponseStatus><Description>\n${text}\n</Description><ErrorCode>${code}</ErrorCode></ResponseStatus></Answer>`;

const root = "https://dashboard.bandwidth.com/api/accounts/9900778";
const order = {
  customerOrderId: "portage-1",
  groups: [{ campaignId: "CJEUMDK", nnid: null, numbers: ["9999999999", "8888888888"] }],
};

describe("the guide's examples", () => {
  it("an imported campaign is read, with the networks that share one element", async () => {
    const { client, sent, lanes } = clientThat({ body: fixture("get-import") });
    expect(await client.getImport("CA114BN")).toEqual({
      campaignId: "CA114BN",
      description: "Test 1",
      messageClass: "Campaign-E",
      createdAt: new Date("2021-03-18T12:50:45Z"),
      status: "ACTIVE",
      secondaryDca: "ACCEPTED",
      declineReason: null,
      networks: [
        { id: "10017", name: "ATT", status: "APPROVED" },
        { id: "10035", name: "TMO", status: "APPROVED" },
      ],
    });
    expect(sent[0]).toMatchObject({
      method: "GET",
      url: `${root}/campaignManagement/10dlc/campaigns/imports/CA114BN`,
      headers: { authorization: "Basic dXNlcm5hbWU6cGFzc3dvcmQ=" },
    });
    expect(lanes).toEqual(["import"]);
  });

  it("a list is read, where a secondary DCA declined one and is not asked of the other", async () => {
    const { client, sent } = clientThat({ body: fixture("list-imports") });
    expect(await client.listImports()).toMatchObject([
      { campaignId: "CCOPVEY", secondaryDca: "DECLINED", declineReason: "Because we can" },
      {
        campaignId: "CCOPRTM",
        secondaryDca: null,
        networks: [{ status: "REJECTED" }, { status: "SUSPENDED" }],
      },
    ]);
    expect(sent.map(({ url }) => url)).toEqual([
      `${root}/campaignManagement/10dlc/campaigns/imports?page=1&size=25`,
    ]);
  });

  it("import: what is sent is what the guide sends, and its answer is read", async () => {
    const { client, sent } = clientThat({ status: 201, body: fixture("import") });
    expect(await client.importCampaign("CJEUMDK")).toMatchObject({
      campaignId: "CJEUMDK",
      secondaryDca: "PENDING",
    });
    expect(sent[0]?.headers?.["content-type"]).toBe("application/xml; charset=utf-8");
    expect(parseXml(sent[0]?.body ?? "")).toEqual(parseXml(fixture("import.request")));
  });

  it("an order: what is sent is what the guide sends and an id of ours; the order's id is taken from the body", async () => {
    const { client, sent, lanes } = clientThat({
      status: 201,
      body: fixture("order"),
      headers: { location: `${root}/accounts/tnoptions` },
    });
    expect(await client.createOrder(order)).toEqual({
      id: "ac48abbe-2311-4888-ca4a-05eaa336119c",
      customerOrderId: null,
      status: "RECEIVED",
      createdAt: new Date("2021-04-14T18:17:17.791Z"),
      errors: [],
      warnings: [],
    });
    expect(parseXml(sent[0]?.body ?? "")).toEqual({
      ...(parseXml(fixture("order.request")) as object),
      CustomerOrderId: "portage-1",
    });
    expect(lanes).toEqual(["order"]);
  });

  it.each([
    ["get-import.error", "12055", "10DLCImportCampaign feature is not enabled on account"],
    ["list-imports.error", "1006", "size must be between 1 and 25 (bounds are included)"],
    ["import.error", "1011", "CampaignId is too long. Max length 12 characters."],
    ["order.error", "5081", "Number Format 'wrong' is invalid."],
  ])("%s is refused with its code and its words", async (name, code, text) => {
    const { client } = clientThat({ status: 400, body: fixture(name) });
    expect(await failure(client.createOrder(order))).toMatchObject({
      kind: "refused",
      status: 400,
      code,
      text,
      applied: "no",
    });
  });
});

describe("failures", () => {
  it("12193 is a success: the campaign is there, and is read", async () => {
    const { client, sent } = clientThat({ status: 400, body: refusal("12193") }, { body: fixture("import") });
    expect(await client.importCampaign("CJEUMDK")).toMatchObject({ campaignId: "CJEUMDK" });
    expect(sent.map(({ method }) => method)).toEqual(["POST", "GET"]);
  });

  it.each(["12184", "12189"])("%s means: not yet", async (code) => {
    const { client } = clientThat({ status: 400, body: refusal(code) });
    expect(await failure(client.importCampaign("C1"))).toMatchObject({ kind: "notYet", code, applied: "no" });
  });

  it.each<[string, Answer]>([
    ["404", { status: 404 }],
    ["404 with a code", { status: 404, body: refusal("12189") }],
    ["400 that says: not found", { status: 400, body: refusal("12189") }],
  ])("a campaign that is not imported (%s) is no failure", async (_, answer) => {
    const { client } = clientThat(answer);
    expect(await client.getImport("C1")).toBeNull();
  });

  it("403 is about the credential's role, or what its code says", async () => {
    const { client } = clientThat(
      { status: 403, body: "403 Unauthorized" },
      { status: 403, body: refusal("12055") },
    );
    expect(await failure(client.test())).toMatchObject({ kind: "notEnabled", text: "403 Unauthorized" });
    expect(await failure(client.test())).toMatchObject({ kind: "refused", code: "12055" });
  });

  it.each<[string, string, string | null]>([
    ["no body", "", null],
    ["plain text", "Conflict", "Conflict"],
    ["a page", "<html><body>Conflict</body></html>", null],
    ["JSON", '{"a":1}', null],
  ])("a refusal with %s is one all the same, by its status", async (_, body, text) => {
    const { client } = clientThat({ status: 409, body });
    expect(await failure(client.createOrder(order))).toMatchObject({ kind: "refused", code: "409", text });
  });

  it("429 waits as long as it says, otherwise a minute, and the lane hears of it", async () => {
    const { client, pauses } = clientThat({ status: 429, headers: { "retry-after": "7" } }, { status: 429 });
    expect(await failure(client.createOrder(order))).toMatchObject({
      kind: "rateLimited",
      retryAfterMs: 7_000,
    });
    expect(await failure(client.importCampaign("C1"))).toMatchObject({ applied: "no", retryAfterMs: 60_000 });
    expect(pauses).toEqual([7_000, 60_000]);
  });

  const lost = new NoAnswerError({ method: "POST", path: "/x", reason: "timeout" });

  it.each<[string, Answer]>([
    ["no answer", lost],
    ["a 500", { status: 500, body: refusal("12184") }],
    ["an answer that is no XML", { status: 201, body: "Created" }],
    ["an answer that was cut off", { status: 201, body: fixture("order").slice(0, 400) }],
    [
      "an answer without an order's id",
      { status: 201, body: "<TnOptionOrderResponse><TnOptionOrder/></TnOptionOrderResponse>" },
    ],
    [
      "an answer that declares entities",
      { status: 201, body: `<!DOCTYPE x [<!ENTITY a "b">]>${fixture("order")}` },
    ],
  ])("%s leaves an order undecided", async (_, answer) => {
    const { client } = clientThat(answer);
    expect(await failure(client.createOrder(order))).toMatchObject({ applied: "unknown" });
  });

  it("what never left can be sent again, and a read takes no effect", async () => {
    const { client } = clientThat(
      new NotSentError({ method: "POST", path: "/x", reason: "ECONNREFUSED" }),
      lost,
    );
    expect(await failure(client.createOrder(order))).toMatchObject({ kind: "notSent", applied: "no" });
    expect(await failure(client.getOrder("1"))).toMatchObject({ kind: "noAnswer", applied: "no" });
  });

  it("hold neither password nor numbers", async () => {
    const { client } = clientThat({ status: 400, body: refusal("1003") });
    const error = await failure(client.createOrder(order));
    expect(`${error.message} ${JSON.stringify(error)}`).not.toMatch(/password|cGFzc3dvcmQ|9999999999/);
  });
});

describe("what Bandwidth says is read tolerantly", () => {
  it("networks in elements of their own, in any order, some without an id", async () => {
    const { client } = clientThat({
      body: `<X><ImportedCampaign><MnoStatusList>
        <MnoStatus><Status> REVIEW </Status><MnoName>ATT</MnoName></MnoStatus>
        <MnoStatus><MnoId>10035</MnoId><Status>LATER_WORD</Status></MnoStatus>
      </MnoStatusList><Status>ACTIVE</Status><Description>AT&amp;T &lt;b&gt;
      </Description><CampaignId>C1</CampaignId></ImportedCampaign></X>`,
    });
    expect(await client.getImport("C1")).toMatchObject({
      description: "AT&T <b>",
      networks: [
        { id: null, name: "ATT", status: "REVIEW" },
        { id: "10035", name: "10035", status: "LATER_WORD" },
      ],
    });
  });

  const page = (from: number, count: number): Answer => ({
    body: `<L><ImportedCampaigns>${Array.from(
      { length: count },
      (_, index) =>
        `<ImportedCampaign><CampaignId>C${String(from + index)}</CampaignId><Status>ACTIVE</Status></ImportedCampaign>`,
    ).join("")}</ImportedCampaigns></L>`,
  });

  it("a list ends with a page that is not full, and names no campaign twice", async () => {
    const { client, sent } = clientThat(page(0, 25), page(20, 25), page(45, 3));
    expect(await client.listImports()).toHaveLength(48);
    expect(sent).toHaveLength(3);
  });

  it("a list that shows the same page again has ended", async () => {
    const { client, sent } = clientThat(page(0, 25), page(0, 25));
    expect(await client.listImports()).toHaveLength(25);
    expect(sent).toHaveLength(2);
  });

  it("an order's errors name one number, several, or none, and have the networks' codes", async () => {
    const { client } = clientThat({
      body: `<TnOptionOrder><OrderId>o1</OrderId><ProcessingStatus>PARTIAL</ProcessingStatus><ErrorList>
        <Error><Code>1003</Code><Description>Carrier</Description><TelephoneNumber>+15552345678</TelephoneNumber></Error>
        <Error><ErrorCode>12186</ErrorCode><TelephoneNumbers><TelephoneNumber>5552345679</TelephoneNumber><TelephoneNumber>5552345680</TelephoneNumber></TelephoneNumbers></Error>
        <Error><Description>All</Description></Error>
      </ErrorList><Warnings><Warning><Description>Slow</Description></Warning></Warnings></TnOptionOrder>`,
    });
    expect(await client.getOrder("o1")).toMatchObject({
      status: "PARTIAL",
      errors: [
        { code: "1003", description: "Carrier", numbers: ["5552345678"] },
        { code: "12186", description: "", numbers: ["5552345679", "5552345680"] },
        { code: null, description: "All", numbers: [] },
      ],
      warnings: [{ description: "Slow" }],
    });
  });

  it("numbers of a campaign, wherever they stand; null where there is no such page", async () => {
    const { client } = clientThat(
      { body: "<X><TelephoneNumbers><TelephoneNumber>5552345678</TelephoneNumber></TelephoneNumbers></X>" },
      { body: "<X><TelephoneNumbers/></X>" },
      { status: 404 },
    );
    expect(await client.campaignNumbers("C1")).toEqual(["5552345678"]);
    expect(await client.campaignNumbers("C1")).toEqual([]);
    expect(await client.campaignNumbers("C1")).toBeNull();
  });

  it("an id cannot lead to another path", async () => {
    const { client, sent } = clientThat({ body: fixture("get-import") });
    await client.getImport("../imports?x=");
    expect(String(sent[0]?.url)).toBe(
      `${root}/campaignManagement/10dlc/campaigns/imports/..%2Fimports%3Fx%3D`,
    );
  });
});

describe("an order whose answer was lost", () => {
  const list = (...orders: string[]): Answer => ({
    body: `<TnOptionOrders><TotalCount>${String(orders.length)}</TotalCount>${orders.join("")}</TnOptionOrders>`,
  });
  const whole = (id: string, ours: string) =>
    `<TnOptionOrder><OrderId>${id}</OrderId><CustomerOrderId>${ours}</CustomerOrderId><ProcessingStatus>PROCESSING</ProcessingStatus></TnOptionOrder>`;
  const summary = (id: string) =>
    `<TnOptionOrderSummary><OrderStatus>RECEIVED</OrderStatus><OrderId>${id}</OrderId></TnOptionOrderSummary>`;

  it("is found by our id, and not taken for another's where the filter was passed over", async () => {
    const { client, sent } = clientThat(list(whole("o2", "portage-2"), whole("o1", "portage-1")));
    expect(await client.findOrders("portage-1")).toMatchObject([{ id: "o1", status: "PROCESSING" }]);
    expect(String(sent[0]?.url)).toBe(`${root}/tnoptions?customerOrderId=portage-1&orderDetails=true`);
  });

  it("where the list does not tell our id, the order itself does", async () => {
    const { client, sent } = clientThat(list(summary("o1")), { body: whole("o1", "portage-1") });
    expect(await client.findOrders("portage-1")).toMatchObject([{ id: "o1" }]);
    expect(sent).toHaveLength(2);
  });

  it("is not there where nothing is listed", async () => {
    const { client } = clientThat(list());
    expect(await client.findOrders("portage-1")).toEqual([]);
  });

  it("is not looked for among very many that do not tell", async () => {
    const { client } = clientThat(list(...Array.from({ length: 6 }, (_, index) => summary(String(index)))));
    expect(await failure(client.findOrders("portage-1"))).toMatchObject({ kind: "contract" });
  });

  it("shows its history", async () => {
    const { client } = clientThat({
      body: "<OrderHistoryWrapper><OrderHistory><OrderDate>2021-04-14T18:17:17.791Z</OrderDate><Note>Received</Note><Author>user</Author><Status>RECEIVED</Status></OrderHistory></OrderHistoryWrapper>",
    });
    expect(await client.orderHistory("o1")).toEqual([
      { at: new Date("2021-04-14T18:17:17.791Z"), status: "RECEIVED", note: "Received", author: "user" },
    ]);
  });
});
