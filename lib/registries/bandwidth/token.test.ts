import { describe, expect, it } from "vitest";
import type { HttpRequest, HttpResponse } from "@/lib/http/request";
import { createBandwidthClient } from "./client";
import { oauthSource } from "./token";

type Answer = { status?: number; body?: unknown; text?: string } | Error;

const sourceThat = (...answers: Answer[]) => {
  const sent: HttpRequest[] = [];
  const clock = { now: 0 };
  const request = (call: HttpRequest): Promise<HttpResponse> => {
    sent.push(call);
    const answer = answers.shift() ?? { status: 500 };
    if (answer instanceof Error) return Promise.reject(answer);
    const text = answer.text ?? JSON.stringify(answer.body ?? {});
    return Promise.resolve({ status: answer.status ?? 200, headers: new Headers(), text });
  };
  const source = oauthSource({
    tokenUrl: "https://api.bandwidth.com/api/v1/oauth2/token",
    user: "client",
    secret: "hush",
    request,
    now: () => clock.now,
  });
  return { source, sent, clock, request };
};

const token = (name: string, seconds?: number): Answer => ({
  body: {
    access_token: name,
    token_type: "bearer",
    ...(seconds === undefined ? {} : { expires_in: seconds }),
  },
});

describe("a token", () => {
  it("is asked for by client id and secret, once for all who wait, and kept", async () => {
    const { source, sent } = sourceThat(token("one", 3_600));
    expect(await Promise.all([source.authorization(), source.authorization()])).toEqual([
      "Bearer one",
      "Bearer one",
    ]);
    expect(await source.authorization()).toBe("Bearer one");
    expect(sent).toHaveLength(1);
    expect(sent[0]).toMatchObject({
      method: "POST",
      url: "https://api.bandwidth.com/api/v1/oauth2/token",
      headers: {
        authorization: `Basic ${Buffer.from("client:hush").toString("base64")}`,
        "content-type": "application/x-www-form-urlencoded",
      },
      body: "grant_type=client_credentials",
    });
  });

  it("is renewed a minute before its end, which is after an hour where nothing is said", async () => {
    const { source, clock } = sourceThat(token("one", 3_600), token("two"), token("three"));
    await source.authorization();
    clock.now = 3_539_000;
    expect(await source.authorization()).toBe("Bearer one");
    clock.now = 3_540_000;
    expect(await source.authorization()).toBe("Bearer two");
    clock.now += 3_540_000;
    expect(await source.authorization()).toBe("Bearer three");
  });

  it("of a short life is used all the same", async () => {
    const { source, sent } = sourceThat(token("one", 10));
    await source.authorization();
    await source.authorization();
    expect(sent).toHaveLength(1);
  });

  it.each<[string, Answer, string]>([
    ["wrong credentials", { status: 401 }, "unauthorized"],
    ["an invalid client", { status: 400, body: { error: "invalid_client" } }, "unauthorized"],
    ["a limit", { status: 429 }, "rateLimited"],
    ["an outage", { status: 503 }, "notSent"],
    ["no answer", new Error("cut"), "notSent"],
    ["an answer without a token", { text: "<html>" }, "notSent"],
  ])(
    "that is not given (%s) leaves nothing undecided, and is asked for again later",
    async (_, answer, kind) => {
      const { source } = sourceThat(answer, token("one"));
      await expect(source.authorization()).rejects.toMatchObject({ kind, applied: "no" });
      expect(await source.authorization()).toBe("Bearer one");
    },
  );
});

describe("a call that is answered 401", () => {
  const clientOf = (...answers: Answer[]) => {
    const { source, sent, request } = sourceThat(...answers);
    const client = createBandwidthClient({
      baseUrl: "https://api.bandwidth.com/api",
      bandwidthAccountId: "1",
      tokens: source,
      request,
    });
    return { client, sent };
  };
  const order: Answer = { text: "<TnOptionOrder><OrderId>o1</OrderId></TnOptionOrder>" };

  it("is made once more with a new token", async () => {
    const { client, sent } = clientOf(token("one"), { status: 401 }, token("two"), order);
    expect(await client.getOrder("o1")).toMatchObject({ id: "o1" });
    expect(sent.map(({ headers }) => headers?.authorization?.split(" ")[1])).toEqual([
      expect.any(String),
      "one",
      expect.any(String),
      "two",
    ]);
  });

  it("twice is about the credentials", async () => {
    const { client, sent } = clientOf(token("one"), { status: 401 }, token("two"), { status: 401 });
    await expect(client.getOrder("o1")).rejects.toMatchObject({ kind: "unauthorized" });
    expect(sent).toHaveLength(4);
  });
});
