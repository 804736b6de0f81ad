import type { z } from "zod";
import { type Query, segment, withQuery } from "@/lib/http/address";
import { NotSentError } from "@/lib/http/not-sent-error";
import { request as httpRequest, type HttpMethod, type HttpResponse, type Request } from "@/lib/http/request";
import { retryAfterMs } from "@/lib/http/retry-after";
import { BandwidthError, type BandwidthErrorKind, isPassing } from "./errors";
import type { TokenSource } from "./token";
import { failureWire } from "./wire";
import { parseXml, type Written, writeXml, type Xml } from "./xml";

/** Calls that share a budget: Campaign Management as published, and orders with the same figures. */
export type BandwidthLane = "import" | "order";

export type BandwidthConnection = {
  /** Up to and with `/api`. */
  baseUrl: string;
  bandwidthAccountId: string;
  tokens: TokenSource;
  /** Waits for a slot of the lane's limit. */
  beforeCall?: (lane: BandwidthLane) => Promise<void>;
  /** Hears of a 429: somebody else used the account's budget, or TCR is busy behind Bandwidth. */
  onRateLimited?: (lane: BandwidthLane, pauseMs: number) => Promise<void>;
  timeoutMs?: number;
  request?: Request;
};

export type Operation = {
  lane: BandwidthLane;
  method: HttpMethod;
  /** Within the account: `/tnoptions`. */
  path: string;
  query?: Query;
  body?: Written;
};

/** One call: `send` ignores the answer's body, `look` answers it as it is, `read` as its schema wants it. */
export type Call = {
  send: (operation: Operation) => Promise<void>;
  look: (operation: Operation) => Promise<Xml>;
  read: <Schema extends z.ZodType>(operation: Operation, schema: Schema) => Promise<z.output<Schema>>;
};

/** A 429 comes without a body and mostly without a word on how long (bandwidth.md D8). */
const limitPauseMs = 60_000;
const longestText = 300;

type Said = { code: string | null; text: string | null };

/** What a refusal says: a ResponseStatus, or whatever plain text came instead; pages of a proxy say nothing. */
const saidIn = (body: string): Said => {
  const parsed = failureWire.safeParse(parseXml(body));
  if (parsed.success) {
    const { ErrorCode, Description } = parsed.data.ResponseStatus;
    return { code: ErrorCode, text: Description };
  }
  const plain = body.trim();
  return { code: null, text: plain === "" || /^[<{[]/.test(plain) ? null : plain.slice(0, longestText) };
};

const kindOf = (status: number, { code }: Said): BandwidthErrorKind => {
  if (status === 429) return "rateLimited";
  if (status >= 500) return "server";
  if (status === 401) return "unauthorized";
  if (isPassing(code)) return "notYet";
  if (status === 403 && code === null) return "notEnabled";
  // Nobody is to be led elsewhere with our credentials; that nothing was done is certain.
  return status >= 400 ? "refused" : "contract";
};

const failureOf = ({ status, headers, text }: HttpResponse, { method, path }: Operation) => {
  if (status >= 200 && status < 300) return null;
  const said = saidIn(text);
  const kind = kindOf(status, said);
  const pause = retryAfterMs(headers, new Date());
  return new BandwidthError({
    kind,
    method,
    path,
    status,
    code: said.code ?? String(status),
    text: said.text,
    retryAfterMs: kind === "rateLimited" ? (pause ?? limitPauseMs) : pause,
  });
};

export const createCall = (connection: BandwidthConnection): Call => {
  const { tokens, beforeCall, onRateLimited, timeoutMs = 15_000, request = httpRequest } = connection;
  const account = `/accounts/${segment(connection.bandwidthAccountId)}`;
  const root = `${connection.baseUrl.replace(/\/+$/, "")}${account}`;

  const attempt = async (operation: Operation, authorization: string): Promise<HttpResponse> => {
    const { lane, method, path, query, body } = operation;
    await beforeCall?.(lane);
    return request({
      method,
      url: withQuery(`${root}${path}`, query),
      headers: {
        authorization,
        accept: "application/xml",
        ...(body === undefined ? {} : { "content-type": "application/xml; charset=utf-8" }),
      },
      ...(body === undefined ? {} : { body: writeXml(body) }),
      timeoutMs,
    }).catch((cause: unknown) => {
      const kind = cause instanceof NotSentError ? "notSent" : "noAnswer";
      throw new BandwidthError({ kind, method, path, cause });
    });
  };

  const exchange = async (operation: Operation): Promise<HttpResponse> => {
    const authorization = await tokens.authorization();
    let response = await attempt(operation, authorization);
    // A token may end early: once more with a new one. What was refused so was not carried out.
    if (response.status === 401 && tokens.renew(authorization))
      response = await attempt(operation, await tokens.authorization());
    const failure = failureOf(response, operation);
    if (failure?.kind === "rateLimited")
      await onRateLimited?.(operation.lane, failure.retryAfterMs ?? limitPauseMs);
    if (failure !== null) throw failure;
    return response;
  };

  const look = async (operation: Operation): Promise<Xml> => {
    const { method, path } = operation;
    const { status, text } = await exchange(operation);
    const xml = parseXml(text);
    if (xml === null) throw new BandwidthError({ kind: "contract", method, path, status });
    return xml;
  };

  return {
    send: async (operation) => {
      await exchange(operation);
    },
    look,
    read: async (operation, schema) => {
      const { method, path } = operation;
      const parsed = schema.safeParse(await look(operation));
      if (parsed.success) return parsed.data;
      throw new BandwidthError({ kind: "contract", method, path, status: 200, cause: parsed.error });
    },
  };
};
