import { describe, expect, it } from "vitest";
import { type Answer, clientThat, failure, fixture, order, root } from "@/scripts/testing/bandwidth-answers";
import { parseXml } from "./xml";

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
