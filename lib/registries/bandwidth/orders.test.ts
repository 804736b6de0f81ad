import { describe, expect, it } from "vitest";
import { type Answer, clientThat, failure, root } from "@/scripts/testing/bandwidth-answers";

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
