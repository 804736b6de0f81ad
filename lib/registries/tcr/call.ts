import { z } from "zod";
import { type Query, withQuery } from "@/lib/http/address";
import { parseJson } from "@/lib/http/json";
import { NotSentError } from "@/lib/http/not-sent-error";
import { request as httpRequest, type HttpMethod, type HttpResponse, type Request } from "@/lib/http/request";
import { retryAfterMs } from "@/lib/http/retry-after";
import { TcrError, type TcrErrorCode } from "./errors";
import { errorsWire } from "./wire";

export type CallClass = "read" | "write";

export type TcrConnection = {
  baseUrl: string;
  apiKey: string;
  secret: string;
  /** Waits for a slot of the account's rate limit. */
  beforeCall?: (cls: CallClass) => Promise<void>;
  timeoutMs?: number;
  request?: Request;
};

type Operation = { method: HttpMethod; path: string; query?: Query; body?: unknown };

/** One call: `send` ignores the answer's body, `read` parses it. */
export type Call = {
  send: (operation: Operation) => Promise<void>;
  read: <Schema extends z.ZodType>(operation: Operation, schema: Schema) => Promise<z.output<Schema>>;
  text: (operation: Operation) => Promise<string>;
};

/** Waiting times for a 429 without a header (assumption A5 of tcr.md). */
const limitPauseMs: Record<CallClass, number> = { read: 1_000, write: 10_000 };

/** `field` was the name of `fields` in v1 and is still read by integrations (tcr.md 2.1). */
const codesOf = (text: string): TcrErrorCode[] | null => {
  const json = parseJson(text);
  const parsed = json.ok ? errorsWire.safeParse(json.value) : null;
  if (parsed?.success !== true || parsed.data.length === 0) return null;
  return parsed.data.map(({ code, description, fields, field }) => ({
    code,
    description: description ?? "",
    fields: [fields ?? field ?? []].flat(),
  }));
};

const failureOf = (response: HttpResponse, { method, path }: Operation, cls: CallClass): TcrError | null => {
  const { status, headers, text } = response;
  if (status >= 200 && status < 300) return null;
  const codes = codesOf(text);
  const common = { method, path, status, codes: codes ?? [] };
  if (status === 401) return new TcrError({ ...common, kind: "unauthorized" });
  const pause = retryAfterMs(headers, new Date());
  if (status === 429)
    return new TcrError({ ...common, kind: "rateLimited", retryAfterMs: pause ?? limitPauseMs[cls] });
  if (status >= 500) return new TcrError({ ...common, kind: "server", retryAfterMs: pause });
  return new TcrError({ ...common, kind: codes === null ? "contract" : "refused" });
};

export const createCall = (connection: TcrConnection): Call => {
  const { baseUrl, apiKey, secret, beforeCall, timeoutMs = 15_000, request = httpRequest } = connection;
  const root = baseUrl.replace(/\/+$/, "");
  const authorization = `Basic ${Buffer.from(`${apiKey}:${secret}`).toString("base64")}`;

  const exchange = async (operation: Operation): Promise<HttpResponse> => {
    const { method, path, query, body } = operation;
    const cls: CallClass = method === "GET" ? "read" : "write";
    await beforeCall?.(cls);
    const response = await request({
      method,
      url: withQuery(`${root}${path}`, query),
      headers: {
        authorization,
        accept: "application/json",
        ...(body === undefined ? {} : { "content-type": "application/json" }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      timeoutMs,
    }).catch((cause: unknown) => {
      throw new TcrError({
        kind: cause instanceof NotSentError ? "notSent" : "noAnswer",
        method,
        path,
        cause,
      });
    });
    const failure = failureOf(response, operation, cls);
    if (failure !== null) throw failure;
    return response;
  };

  return {
    send: async (operation) => {
      await exchange(operation);
    },
    text: async (operation) => (await exchange(operation)).text,
    read: async (operation, schema) => {
      const { method, path } = operation;
      const { status, text } = await exchange(operation);
      const json = parseJson(text);
      if (!json.ok) throw new TcrError({ kind: "contract", method, path, status });
      const parsed = schema.safeParse(json.value);
      if (!parsed.success)
        throw new TcrError({ kind: "contract", method, path, status, cause: parsed.error });
      return parsed.data;
    },
  };
};
