import { describe, expect, it } from "vitest";
import {
  type Answer,
  clientThat,
  failure,
  fixture,
  order,
  refusal,
} from "@/scripts/testing/bandwidth-answers";
import { NoAnswerError } from "@/lib/http/no-answer-error";
import { NotSentError } from "@/lib/http/not-sent-error";

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
