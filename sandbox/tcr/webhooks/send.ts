import type { Company } from "../entities";
import { signature } from "./signature";

const TIMEOUT_MS = 10_000;

export type Answer = { status: number; response: string } | { status: null; reason: string };
export type Transport = (url: string, init: RequestInit) => Promise<Response>;

/** One attempt. Redirects count as delivered, so they are not followed. */
export async function send(
  transport: Transport,
  { company, url, body }: { company: Company; url: string; body: object },
): Promise<Answer> {
  try {
    const response = await transport(url, {
      method: "POST",
      // Not a valid charset parameter; the registry really sends it like this.
      headers: {
        "Content-Type": "application/json; utf-8",
        "X-Registry-Signature": signature({ secret: company.secret, url, body }),
      },
      body: JSON.stringify(body),
      redirect: "manual",
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    return { status: response.status, response: await response.text() };
  } catch (error) {
    const timedOut = error instanceof Error && error.name === "TimeoutError";
    return { status: null, reason: timedOut ? "timeout" : "network error" };
  }
}
