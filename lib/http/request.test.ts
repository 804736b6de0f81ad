import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { NoAnswerError } from "./no-answer-error";
import { NotSentError } from "./not-sent-error";
import { request } from "./request";

const servers: Server[] = [];

const serve = async (listener: RequestListener): Promise<string> => {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
};

afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
});

/** An address where nobody listens any more. */
const deserted = async (): Promise<string> => {
  const url = await serve(() => undefined);
  await new Promise((resolve) => servers.pop()?.close(resolve));
  return url;
};

const failureOf = async (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => {
      throw new Error("the call went through");
    },
    (error: unknown) => error,
  );

describe("a request", () => {
  it("carries method, headers and body, and brings back status, headers and text", async () => {
    const url = await serve((incoming, outgoing) => {
      let body = "";
      incoming.on("data", (chunk: Buffer) => (body += chunk.toString()));
      incoming.on("end", () => {
        outgoing.writeHead(202, { "x-seen": String(incoming.headers["x-sent"]) });
        outgoing.end(`${String(incoming.method)} ${String(incoming.url)} ${body}`);
      });
    });
    const answer = await request({
      method: "PUT",
      url: `${url}/a?b=1`,
      headers: { "x-sent": "yes" },
      body: "müsli",
    });
    expect(answer.status).toBe(202);
    expect(answer.headers.get("x-seen")).toBe("yes");
    expect(answer.text).toBe("PUT /a?b=1 müsli");
  });

  it.each([400, 401, 429, 500, 503])("treats the status %i as an answer like any other", async (status) => {
    const url = await serve((_, outgoing) => outgoing.writeHead(status).end("no"));
    expect(await request({ method: "GET", url })).toMatchObject({ status, text: "no" });
  });

  it("has an empty text where the answer has no body", async () => {
    const url = await serve((_, outgoing) => outgoing.writeHead(204).end());
    expect(await request({ method: "DELETE", url })).toMatchObject({ status: 204, text: "" });
  });

  it("follows no redirect, which would carry our key elsewhere", async () => {
    let reached = false;
    const elsewhere = await serve((_, outgoing) => {
      reached = true;
      outgoing.end();
    });
    const url = await serve((_, outgoing) => outgoing.writeHead(302, { location: elsewhere }).end());
    expect((await request({ method: "GET", url })).status).toBe(302);
    expect(reached).toBe(false);
  });

  it("keeps its connection for later ones", async () => {
    const ports = new Set<number | undefined>();
    const url = await serve((incoming, outgoing) => {
      ports.add(incoming.socket.remotePort);
      outgoing.end();
    });
    for (let call = 0; call < 8; call += 1) await request({ method: "GET", url });
    expect(ports.size).toBeLessThan(4);
  });
});

describe("a request that was not sent", () => {
  it("says so when nobody listens", async () => {
    const error = await failureOf(
      request({ method: "POST", url: `${await deserted()}/v2/campaign/CAAAAAA` }),
    );
    expect(error).toBeInstanceOf(NotSentError);
    expect(error).toMatchObject({ method: "POST", path: "/v2/campaign/CAAAAAA" });
  });

  it.each(["ENOTFOUND", "EAI_AGAIN", "UND_ERR_CONNECT_TIMEOUT", "CERT_HAS_EXPIRED"])(
    "counts %s as such",
    async (code) => {
      const failing = () =>
        Promise.reject(new TypeError("fetch failed", { cause: Object.assign(new Error("x"), { code }) }));
      expect(
        await failureOf(request({ method: "GET", url: "http://far.example/", fetch: failing })),
      ).toBeInstanceOf(NotSentError);
    },
  );

  it("needs every address of the host to have failed that way", async () => {
    const failingWith = (...codes: string[]) => {
      const errors = codes.map((code) => Object.assign(new Error("x"), { code }));
      return () => Promise.reject(new TypeError("fetch failed", { cause: new AggregateError(errors) }));
    };
    const call = (...codes: string[]) =>
      failureOf(request({ method: "GET", url: "http://far.example/", fetch: failingWith(...codes) }));
    expect(await call("ECONNREFUSED", "ENETUNREACH")).toBeInstanceOf(NotSentError);
    expect(await call("ECONNREFUSED", "ECONNRESET")).toBeInstanceOf(NoAnswerError);
  });
});

describe("a request without an answer", () => {
  it("was cut off when the far end closed", async () => {
    const url = await serve((incoming) => incoming.socket.destroy());
    const error = await failureOf(request({ method: "POST", url: `${url}/v2/x` }));
    expect(error).toBeInstanceOf(NoAnswerError);
    expect(error).toMatchObject({ reason: "cut", method: "POST", path: "/v2/x" });
  });

  it("was cut off also when a kept connection is reset", async () => {
    let calls = 0;
    const url = await serve((incoming, outgoing) => {
      calls += 1;
      if (calls === 1) outgoing.end();
      else incoming.socket.resetAndDestroy();
    });
    await request({ method: "GET", url });
    expect(await failureOf(request({ method: "POST", url }))).toMatchObject({
      name: "NoAnswerError",
      reason: "cut",
    });
  });

  it("was cut off in the middle of the body", async () => {
    const url = await serve((incoming, outgoing) => {
      outgoing.writeHead(200, { "content-length": "100" });
      outgoing.write("half");
      setTimeout(() => incoming.socket.destroy(), 20);
    });
    expect(await failureOf(request({ method: "GET", url }))).toMatchObject({
      name: "NoAnswerError",
      reason: "cut",
    });
  });

  it("ran out of time before the first byte", async () => {
    const url = await serve(() => undefined);
    expect(await failureOf(request({ method: "GET", url, timeoutMs: 100 }))).toMatchObject({
      reason: "timeout",
    });
  });

  it("ran out of time within the body", async () => {
    const url = await serve((_, outgoing) => {
      outgoing.writeHead(200);
      outgoing.write("slowly");
    });
    expect(await failureOf(request({ method: "GET", url, timeoutMs: 200 }))).toMatchObject({
      reason: "timeout",
    });
  });

  it("was too large to keep", async () => {
    const url = await serve((_, outgoing) => outgoing.end("x".repeat(2000)));
    expect(await failureOf(request({ method: "GET", url, maxBytes: 1000 }))).toMatchObject({
      reason: "too large",
    });
    expect((await request({ method: "GET", url, maxBytes: 2000 })).text).toHaveLength(2000);
  });
});

describe("an error", () => {
  it("holds no query and no credential", async () => {
    const url = `${await deserted()}/v2/x?explanation=private`;
    const error = await failureOf(
      request({ method: "DELETE", url, headers: { authorization: "Basic c2VjcmV0" } }),
    );
    expect(JSON.stringify(error) + String(error)).not.toMatch(/private|c2VjcmV0/);
    expect(String(error)).toContain("DELETE /v2/x was not sent");
  });
});
