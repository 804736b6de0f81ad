import type { z } from "zod";
import { type Query, withQuery } from "@/lib/http/address";
import { parseJson } from "@/lib/http/json";
import { NotSentError } from "@/lib/http/not-sent-error";
import { request as httpRequest, type HttpMethod, type HttpResponse, type Request } from "@/lib/http/request";
import { retryAfterMs } from "@/lib/http/retry-after";
import { InfobipError, type InfobipErrorKind } from "./errors";
import { toFailure } from "./map";
import { errorWire } from "./wire";

/** Calls that share one published limit of the account. */
export type InfobipLane = "read" | "owned" | "change" | "import" | "migrate" | "subscription";

export type InfobipConnection = {
  baseUrl: string;
  /** The guide names another host for the import of numbers. */
  importBaseUrl?: string | null | undefined;
  apiKey: string;
  /** Waits for a slot of the lane's limit. */
  beforeCall?: (lane: InfobipLane) => Promise<void>;
  /** Hears of a 429: somebody else used the account's budget. */
  onRateLimited?: (lane: InfobipLane) => Promise<void>;
  timeoutMs?: number;
  request?: Request;
};

export type Operation = {
  lane: InfobipLane;
  method: HttpMethod;
  path: string;
  query?: Query;
  body?: unknown;
};

/** One call: `send` ignores the answer's body, `read` parses it. */
export type Call = {
  send: (operation: Operation) => Promise<void>;
  read: <Schema extends z.ZodType>(operation: Operation, schema: Schema) => Promise<z.output<Schema>>;
};

const limitPauseMs = 1_000;

/** Import and migration exist only for accounts that were enabled: there 401, 403 and 404 most likely mean that. */
const needsEnablement = ({ lane }: Operation): boolean => lane === "import" || lane === "migrate";

const kindOf = (status: number, operation: Operation, isReadable: boolean): InfobipErrorKind => {
  if (status === 429) return "rateLimited";
  if (status >= 500) return "server";
  if ([401, 403, 404].includes(status) && needsEnablement(operation)) return "notEnabled";
  if (status === 401 || status === 403) return "unauthorized";
  return isReadable ? "refused" : "contract";
};

const failureOf = (response: HttpResponse, operation: Operation): InfobipError | null => {
  const { status, headers, text } = response;
  if (status >= 200 && status < 300) return null;
  const json = parseJson(text);
  const parsed = json.ok ? errorWire.safeParse(json.value) : null;
  const failure = parsed?.success === true ? toFailure(parsed.data) : null;
  const kind = kindOf(status, operation, failure !== null);
  const pause = retryAfterMs(headers, new Date());
  return new InfobipError({
    kind,
    method: operation.method,
    path: operation.path,
    status,
    ...failure,
    retryAfterMs: kind === "rateLimited" ? (pause ?? limitPauseMs) : pause,
  });
};

export const createCall = (connection: InfobipConnection): Call => {
  const { apiKey, beforeCall, onRateLimited, timeoutMs = 15_000, request = httpRequest } = connection;
  const root = (lane: InfobipLane): string =>
    (lane === "import" ? (connection.importBaseUrl ?? connection.baseUrl) : connection.baseUrl).replace(
      /\/+$/,
      "",
    );

  const exchange = async (operation: Operation): Promise<HttpResponse> => {
    const { lane, method, path, query, body } = operation;
    await beforeCall?.(lane);
    const response = await request({
      method,
      url: withQuery(`${root(lane)}${path}`, query),
      headers: {
        authorization: `App ${apiKey}`,
        // Without it Infobip may answer errors as XML.
        accept: "application/json",
        ...(body === undefined ? {} : { "content-type": "application/json" }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      timeoutMs,
    }).catch((cause: unknown) => {
      throw new InfobipError({
        kind: cause instanceof NotSentError ? "notSent" : "noAnswer",
        method,
        path,
        cause,
      });
    });
    const failure = failureOf(response, operation);
    if (failure?.kind === "rateLimited") await onRateLimited?.(lane);
    if (failure !== null) throw failure;
    return response;
  };

  return {
    send: async (operation) => {
      await exchange(operation);
    },
    read: async (operation, schema) => {
      const { method, path } = operation;
      const { status, text } = await exchange(operation);
      const json = parseJson(text);
      if (!json.ok) throw new InfobipError({ kind: "contract", method, path, status });
      const parsed = schema.safeParse(json.value);
      if (!parsed.success)
        throw new InfobipError({ kind: "contract", method, path, status, cause: parsed.error });
      return parsed.data;
    },
  };
};
