import "server-only";
import { log } from "@/lib/log";

const isAccountId = (text: string): boolean => /^[0-9a-f-]{36}$/.test(text);

/** Reads at most `maxBytes`; null when there is more. The declared length may lie. */
const readBody = async (request: Request, maxBytes: number): Promise<string | null> => {
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
 * HTTP around the receiver of a sender. The content type is not asked: TCR sends `application/json; utf-8`, which strict
 * parsers refuse. A database that cannot be reached answers 503 at once, and the sender sends again.
 */
export const receiveBody = async (
  request: Request,
  { accountId, maxBytes }: { accountId: string; maxBytes: number },
  receive: (rawBody: string) => Promise<number>,
  /** What an answer of this status carries, such as a challenge with 401. */
  headersOf: (status: number) => Record<string, string> = () => ({}),
): Promise<Response> => {
  if (!isAccountId(accountId)) return new Response(null, { status: 404 });
  try {
    const rawBody = await readBody(request, maxBytes);
    if (rawBody === null) return new Response(null, { status: 413 });
    const status = await receive(rawBody);
    return new Response(null, { status, headers: headersOf(status) });
  } catch (error) {
    log().error({ accountId, err: String(error) }, "an event could not be stored");
    return new Response(null, { status: 503 });
  }
};

export const keptHeaders = (request: Request, names: readonly string[]): Record<string, string> =>
  Object.fromEntries(names.map((name) => [name, request.headers.get(name) ?? ""]));
