import "server-only";
import { senderAddress } from "@/lib/http/sender-address";
import { log } from "@/lib/log";
import { maxBytes, receive } from "./receive";

const keptHeaders = [
  "content-type",
  "content-length",
  "user-agent",
  "x-registry-signature",
  "x-forwarded-for",
];

const isAccountId = (text: string): boolean => /^[0-9a-f-]{36}$/.test(text);

/** Reads at most `maxBytes`; null when there is more. The declared length may lie. */
const readBody = async (request: Request): Promise<string | null> => {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of (request.body ?? []) as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength;
    if (size > maxBytes) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
};

/**
 * HTTP around `receive`. The content type is not asked: the registry sends `application/json; utf-8`, which strict
 * parsers refuse. A database that cannot be reached answers 503 at once, and the registry sends again.
 */
export const receiveRequest = async (request: Request, accountId: string): Promise<Response> => {
  if (!isAccountId(accountId)) return new Response(null, { status: 404 });
  try {
    const rawBody = await readBody(request);
    if (rawBody === null) return new Response(null, { status: 413 });
    const status = await receive({
      accountId,
      rawBody,
      signature: request.headers.get("x-registry-signature"),
      headers: Object.fromEntries(keptHeaders.map((name) => [name, request.headers.get(name) ?? ""])),
      address: senderAddress(request.headers),
    });
    return new Response(null, { status });
  } catch (error) {
    log().error({ accountId, err: String(error) }, "an event could not be stored");
    return new Response(null, { status: 503 });
  }
};
