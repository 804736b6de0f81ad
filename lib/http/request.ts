import { failureFrom } from "./failure";
import { NoAnswerError } from "./no-answer-error";

export type HttpMethod = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

export type HttpRequest = {
  method: HttpMethod;
  url: string | URL;
  headers?: Record<string, string>;
  body?: string;
  timeoutMs?: number;
  maxBytes?: number;
  fetch?: typeof fetch;
};

export type HttpResponse = { status: number; headers: Headers; text: string };

export type Request = (input: HttpRequest) => Promise<HttpResponse>;

const defaultTimeoutMs = 15_000;
const defaultMaxBytes = 8 * 1024 * 1024;

/** Stops reading at the cap, so that a wrong or hostile answer cannot fill the memory. */
const readText = async (response: Response, maxBytes: number): Promise<string | null> => {
  if (response.body === null) return "";
  const reader = response.body.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return Buffer.concat(chunks).toString("utf8");
    size += value.byteLength;
    if (size > maxBytes) {
      await reader.cancel();
      return null;
    }
    chunks.push(value);
  }
};

/**
 * The only place that calls `fetch`. It follows no redirect, since that would carry credentials to
 * another host; it keeps connections alive, as Node does by itself; the time limit covers the body too.
 */
export const request: Request = async ({ method, url, headers, body, ...options }) => {
  const address = new URL(url);
  const path = address.pathname;
  const call = options.fetch ?? fetch;
  try {
    const response = await call(address, {
      method,
      ...(headers === undefined ? {} : { headers }),
      ...(body === undefined ? {} : { body }),
      redirect: "manual",
      signal: AbortSignal.timeout(options.timeoutMs ?? defaultTimeoutMs),
    });
    const text = await readText(response, options.maxBytes ?? defaultMaxBytes);
    if (text === null) throw new NoAnswerError({ method, path, reason: "too large" });
    return { status: response.status, headers: response.headers, text };
  } catch (error) {
    if (error instanceof NoAnswerError) throw error;
    throw failureFrom({ error, method, path });
  }
};
