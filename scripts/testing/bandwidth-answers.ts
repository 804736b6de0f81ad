import { readFileSync } from "node:fs";
import path from "node:path";
import type { HttpRequest, HttpResponse } from "@/lib/http/request";
import type { BandwidthLane } from "@/lib/registries/bandwidth/call";
import { createBandwidthClient } from "@/lib/registries/bandwidth/client";
import { BandwidthError } from "@/lib/registries/bandwidth/errors";
import { basicSource } from "@/lib/registries/bandwidth/token";

export type Answer = { status?: number; body?: string; headers?: Record<string, string> } | Error;

/** One of the captured documents. */
export const fixture = (name: string): string =>
  readFileSync(path.resolve("lib/registries/bandwidth/fixtures", `${name}.xml`), "utf8");

/** A client that is answered this, call by call, and what it sent. */
export const clientThat = (...answers: Answer[]) => {
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

export const failure = async (promise: Promise<unknown>): Promise<BandwidthError> => {
  const error: unknown = await promise.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (error instanceof BandwidthError) return error;
  throw new Error(`expected a failure, got ${String(error)}`);
};

export const refusal = (code: string, text = "Because"): string =>
  `<Answer><ResponseStatus><Description>\n${text}\n</Description><ErrorCode>${code}</ErrorCode></ResponseStatus></Answer>`;

export const root = "https://dashboard.bandwidth.com/api/accounts/9900778";
export const order = {
  customerOrderId: "portage-1",
  groups: [{ campaignId: "CJEUMDK", nnid: null, numbers: ["9999999999", "8888888888"] }],
};
