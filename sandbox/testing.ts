import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { expect } from "vitest";
import { accountIdOf } from "./bandwidth/defaults";
import type { SandboxOptions } from "./sandbox";
import { createSandbox, type RunningSandbox } from "./server";

type Reply = { status: number; body: unknown; headers: Headers };

export type Caller = {
  get: (path: string) => Promise<Reply>;
  put: (path: string, body?: unknown) => Promise<Reply>;
  post: (path: string, body?: unknown) => Promise<Reply>;
  delete: (path: string) => Promise<Reply>;
};

export type Bench = {
  sandbox: RunningSandbox;
  as: (company: string) => Caller;
  dca: (company: string) => Caller;
  /** Infobip's API, as one of its customers. */
  infobip: (company: string) => Caller;
  /** Bandwidth's API below the account, in XML, by user and password. */
  bandwidth: (company: string) => Caller;
  control: Caller & { patch: (path: string, body: unknown) => Promise<Reply> };
  /** Real time, which stands still unless moved. */
  time: { now: number };
};

const REAL_START = Date.UTC(2026, 2, 2, 15);
const HOST = "http://sandbox.local";

/** A sandbox in this process with a real clock that moves only by hand. */
export function bench(options: Partial<SandboxOptions> = {}): Bench {
  const time = { now: REAL_START };
  const sandbox = createSandbox({ scenario: "test", clock: () => time.now, ...options });

  async function call(
    method: string,
    path: string,
    body: unknown,
    headers: Record<string, string>,
  ): Promise<Reply> {
    const text = body === undefined || typeof body === "string" ? body : JSON.stringify(body);
    const request = new Request(HOST + path, { method, headers, ...(text !== undefined && { body: text }) });
    const response = await sandbox.fetch(request);
    return { status: response.status, body: readable(await response.text()), headers: response.headers };
  }

  const caller = (base: string, headers: Record<string, string>) => ({
    get: (path: string) => call("GET", base + path, undefined, headers),
    put: (path: string, body?: unknown) => call("PUT", base + path, body, headers),
    post: (path: string, body?: unknown) => call("POST", base + path, body, headers),
    delete: (path: string) => call("DELETE", base + path, undefined, headers),
    patch: (path: string, body: unknown) => call("PATCH", base + path, body, headers),
  });

  return {
    sandbox,
    as: (company) => caller("/tcr/csp/v2", { authorization: basic(company) }),
    dca: (company) => caller("/tcr/dca/v2", { authorization: basic(company) }),
    infobip: (company) => caller("/infobip", { authorization: `App infobip-${company}` }),
    bandwidth: (company) =>
      caller(`/bandwidth/api/accounts/${accountIdOf(company)}`, {
        authorization: basicOf(`user-${company}`, `password-${company}`),
        "content-type": "application/xml; charset=utf-8",
      }),
    control: caller("/_control", {}),
    time,
  };
}

/** Waits for what happens outside a call, such as a delivery; patient enough for a busy machine. */
export const eventually = <T>(look: () => T) => expect.poll(look, { timeout: 20_000 });

export const basicOf = (user: string, password: string): string =>
  `Basic ${Buffer.from(`${user}:${password}`).toString("base64")}`;

export const basic = (company: string): string => basicOf(`key-${company}`, `secret-${company}`);

function readable(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

/** `body` is empty for what is no JSON. */
export type Received = { headers: IncomingHttpHeaders; raw: string; body: Record<string, unknown> };
export type Receiver = {
  url: string;
  received: Received[];
  answers: number[];
  close: () => Promise<void>;
};

/** A small server that takes webhooks; `answers` are used up one by one, then it says 204. */
export async function receiver(): Promise<Receiver> {
  const received: Received[] = [];
  const answers: number[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const raw = Buffer.concat(chunks).toString("utf8");
      const body = readable(raw);
      received.push({
        headers: request.headers,
        raw,
        body: typeof body === "string" ? {} : (body as Record<string, unknown>),
      });
      const status = answers.shift() ?? 204;
      response.writeHead(status, status === 401 ? { "www-authenticate": 'Basic realm="hooks"' } : {});
      response.end();
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${String(port)}/hooks/tcr?from=registry`,
    received,
    answers,
    close: async () => {
      await new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      });
    },
  };
}
