import sdk, { type Client } from "@bandwidth/numbers";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ACME } from "../scenarios/companies";
import { basicOf, bench, type Bench } from "../testing";
import { accountIdOf } from "./defaults";

const [FIRST, SECOND, MISSING] = ["2018551020", "2018551021", "2018551025"] as const;
const ID = "CJEUMDK";

let world: Bench;
let url: string;
beforeEach(async () => {
  world = bench({ scenario: "empty" });
  ({ url } = await world.sandbox.listen(0));
  await world.control.post("/bandwidth/accounts", { company: ACME, reviewMs: 0, numbers: [FIRST, SECOND] });
  await world.control.post("/campaigns", { campaignId: ID, chain: [ACME, "BANDW"] });
  await world
    .bandwidth(ACME)
    .post(
      "/campaignManagement/10dlc/campaigns/imports",
      `<ImportedCampaign><CampaignId>${ID}</CampaignId></ImportedCampaign>`,
    );
});
afterEach(async () => {
  await world.sandbox.close();
});

const byUser = (): Client =>
  new sdk.Client(accountIdOf(ACME), `user-${ACME}`, `password-${ACME}`, undefined, undefined, {
    apiEndPoint: `${url}/bandwidth/api`,
  });
const order = (telephoneNumbers: string[]) => ({
  customerOrderId: "portage-1",
  tnOptionGroups: [{ sms: "on", a2pSettings: { action: "asSpecified", campaignId: ID }, telephoneNumbers }],
});
const pass = (advanceSeconds: number) => world.control.post("/clock", { advanceSeconds });

describe("Bandwidth's own client for Node.js", () => {
  it("places an order and reads it until it is complete", async () => {
    const client = byUser();
    const placed = await sdk.TnOption.createAsync(client, order([FIRST, SECOND]));
    expect(placed).toMatchObject({
      processingStatus: "RECEIVED",
      customerOrderId: "portage-1",
      tnOptionGroups: [
        {
          sms: "on",
          a2pSettings: { action: "asSpecified", campaignId: ID },
          telephoneNumbers: [FIRST, SECOND],
        },
      ],
    });
    await pass(10);
    const read = await sdk.TnOption.getAsync(client, placed.orderId);
    expect(read).toMatchObject({ processingStatus: "COMPLETE", orderId: placed.orderId });
    expect(await sdk.TnOption.listAsync(client, { customerOrderId: "portage-1" })).toMatchObject([
      { orderId: placed.orderId, orderStatus: "COMPLETE" },
    ]);
  });

  it("hears the reason of a number that failed, and of an order that was refused", async () => {
    const client = byUser();
    const { orderId } = await sdk.TnOption.createAsync(client, order([MISSING]));
    await pass(10);
    await expect(sdk.TnOption.getAsync(client, orderId)).rejects.toMatchObject({ code: 5076 });
    await expect(sdk.TnOption.createAsync(client, order(["wrong"]))).rejects.toMatchObject({ status: 400 });
  });

  it("sets options that this world does not know, and gets them back", async () => {
    const placed = await sdk.TnOption.createAsync(byUser(), {
      tnOptionGroups: [{ portOutPasscode: "mypass1", telephoneNumbers: [FIRST] }],
    });
    expect(placed.tnOptionGroups).toMatchObject([{ portOutPasscode: "mypass1", telephoneNumbers: [FIRST] }]);
  });

  it("comes in with a token as well; it fetches its own from Bandwidth's fixed address only", async () => {
    const answer = await fetch(`${url}/bandwidth/api/v1/oauth2/token`, {
      method: "POST",
      headers: { authorization: basicOf(`bandwidth-${ACME}`, `client-secret-${ACME}`) },
      body: new URLSearchParams({ grant_type: "client_credentials" }),
    });
    const { access_token: tempAccessToken } = (await answer.json()) as { access_token: string };
    const client = new sdk.Client(accountIdOf(ACME), undefined, undefined, undefined, undefined, {
      apiEndPoint: `${url}/bandwidth/api`,
      tempAccessToken,
    });
    const placed = await sdk.TnOption.createAsync(client, order([FIRST]));
    expect(placed).toMatchObject({ processingStatus: "RECEIVED", createdByUser: `bandwidth-${ACME}` });
  });

  it("subscribes to callbacks, sees them in the list and unsubscribes", async () => {
    const client = byUser();
    const made = await sdk.Subscription.createAsync(client, {
      orderType: "tnoptions",
      callbackSubscription: { uRL: "http://127.0.0.1:9/hooks", expiry: 3_600 },
    });
    expect(made).toMatchObject({ orderType: "tnoptions" });
    expect(await sdk.Subscription.listAsync(client, {})).toMatchObject([{ id: made.id }]);
    await made.deleteAsync();
    const { body } = await world.bandwidth(ACME).get("/subscriptions");
    expect(body).toContain("<Subscriptions/>");
  });
});
