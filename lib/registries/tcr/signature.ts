import { createHmac, timingSafeEqual } from "node:crypto";
import canonicalize from "canonicalize";

export type SignatureVerdict = "valid" | "invalid" | "unparsable";

/** Canonicalising recurses, so a body nested deeper than any event could overflow the stack. */
const maxDepth = 32;

const tooDeep = (text: string): boolean => {
  let depth = 0;
  for (const [token] of text.matchAll(/"(?:[^"\\]|\\.)*"|[[\]{}]/gs)) {
    if (token === "[" || token === "{") depth += 1;
    if (token === "]" || token === "}") depth -= 1;
    if (depth > maxDepth) return true;
  }
  return false;
};

const decode = (rawBody: string | Uint8Array): string =>
  typeof rawBody === "string" ? rawBody : new TextDecoder("utf-8", { fatal: true }).decode(rawBody);

/** RFC 8785; `JSON.parse` keeps the last of a repeated key, as the registry's own sample needs. */
const canonicalForm = (rawBody: string | Uint8Array): string | null => {
  try {
    const text = decode(rawBody);
    return tooDeep(text) ? null : (canonicalize(JSON.parse(text) as unknown) ?? null);
  } catch {
    return null;
  }
};

const matches = (header: string, message: string, secret: string): boolean => {
  const expected = Buffer.from(createHmac("sha1", secret).update(message, "utf8").digest("base64"));
  const given = Buffer.from(header.trim());
  return expected.length === given.length && timingSafeEqual(expected, given);
};

/**
 * Signed is the registered URL, exactly as registered, followed by the canonical body (tcr.md 14.5).
 * Several secrets: the current one and, for a while after a rotation, the one before.
 */
export const verifySignature = ({
  rawBody,
  registeredUrl,
  secrets,
  header,
}: {
  rawBody: string | Uint8Array;
  registeredUrl: string;
  secrets: readonly string[];
  header: string | null | undefined;
}): SignatureVerdict => {
  const body = canonicalForm(rawBody);
  if (body === null) return "unparsable";
  if (header === null || header === undefined) return "invalid";
  const verdicts = secrets.map(
    (secret) => secret !== "" && matches(header, `${registeredUrl}${body}`, secret),
  );
  return verdicts.includes(true) ? "valid" : "invalid";
};
